// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class Button;
class TextLabel;

//! \brief Offers changes that an earlier run left unsaved. Hidden while there are none; discarding asks once
//! more in its place.
class DraftStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftStrip)

public:
    explicit DraftStrip(QWidget *parent = nullptr);

    //! \param title of the newest; may be empty. \param when it was changed. \param count how many there are.
    void showDraft(const QString &title, const QString &when, int count);
    void clear();

Q_SIGNALS:
    //! All of the newest one.
    void continueRequested();
    void discardRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(bool asking);

    bool m_asking = false;
    QString m_offer;
    TextLabel *m_text;
    Button *m_discard;
    Button *m_continue;
};

} // namespace podium::client
