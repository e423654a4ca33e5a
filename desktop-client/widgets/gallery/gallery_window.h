// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

#include <QWidget>

class QListWidget;
class QScrollArea;

namespace podium::client {

struct GalleryEntry;

//! \brief Every widget in every state, for those who build and judge them: `podium-desktop --gallery`.
//! The scheme and motion can be switched; everything is then made anew, so that what moves moves again.
class GalleryWindow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryWindow)

public:
    explicit GalleryWindow(ColourScheme scheme, bool reducedMotion, QWidget *parent = nullptr);

    //! \brief Applies the scheme to the application and shows everything in it.
    void showIn(ColourScheme scheme, bool reducedMotion);

    //! All entries below each other, at full height.
    [[nodiscard]] QWidget *content() const;
    //! The widgets shown, by "Class: state".
    [[nodiscard]] QList<std::pair<QString, QWidget *>> shown() const { return m_shown; }

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeStates(const GalleryEntry &entry);

    bool m_reducedMotion;
    QListWidget *m_names;
    QScrollArea *m_area;
    QList<QWidget *> m_sections; //!< as they are named in the list
    QList<std::pair<QString, QWidget *>> m_shown;
};

} // namespace podium::client
