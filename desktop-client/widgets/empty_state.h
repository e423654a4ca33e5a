// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/stage_page.h"

#include <QWidget>

namespace podium::client {

class TextLabel;

//! \brief What stands where nothing is yet: what this place is for and what to do first.
class EmptyState final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    EmptyState(Icon which, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setStageScale(double scale) override;
    void setTexts(const QString &title, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    //! Lines are no longer than they read well, and never wider than the place; where it is low, words come
    //! before the icon.
    void fitText();

    Icon m_icon;
    QWidget *m_iconPlace;
    TextLabel *m_title;
    TextLabel *m_text;
    double m_scale = 1; //!< at least 1
};

} // namespace podium::client
