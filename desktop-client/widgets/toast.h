// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVariantAnimation>

#include <chrono>

namespace podium::client {

class Button;
class TextLabel;

//! \brief A short message over the lower edge of its parent, with one thing to press while its time runs.
//! The line below shows how much of it is left; with reduced motion it stands still.
class Toast final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)

public:
    //! \param parent whose lower edge it keeps to.
    explicit Toast(QWidget *parent);

    //! Replaces what was shown before.
    void showMessage(const QString &text, const QString &action, std::chrono::milliseconds duration);
    [[nodiscard]] QString text() const;
    //! For the order in which Tab reaches it; a toast lies over its page and has no place in its layout.
    [[nodiscard]] QWidget *actionButton() const;

Q_SIGNALS:
    void actionClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    TextLabel *m_text;
    Button *m_action;
    QVariantAnimation m_time;
};

} // namespace podium::client
