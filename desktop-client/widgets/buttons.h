// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/stage_page.h"

#include <QPushButton>

class QFrame;

namespace podium::client {

//! Primary: the one thing to do on a page. Secondary: other actions. Quiet: tools without an edge.
//! Link: an action within text. Danger: what cannot be taken back.
enum class ButtonLook { Primary, Secondary, Quiet, Link, Danger };

//! \brief A push button of one look. Mouse clicks leave the keyboard focus where it is, so that the keys of
//! a page keep working; Tab reaches every button, and Enter presses the focused one as Space does.
class Button final : public QPushButton, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Button)

public:
    explicit Button(ButtonLook look, const QString &text, QWidget *parent = nullptr);
    Button(ButtonLook look, Icon which, const QString &text, QWidget *parent = nullptr);
    //! Quiet, and shows only an icon; `name` is its tool tip and accessible name.
    Button(Icon which, const QString &name, QWidget *parent = nullptr);

    void setLook(ButtonLook look);
    void setSymbol(Icon which);
    //! Buttons grow with the room, but never below their size at arm's length.
    void setStageScale(double scale) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ButtonLook m_look;
    bool m_iconOnly = false;
};

//! \brief A surface with rounded corners and a line around it.
[[nodiscard]] QFrame *makeCard(QWidget *parent = nullptr);

} // namespace podium::client
