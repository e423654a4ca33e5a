// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/buttons.h"

#include "desktop-client/widgets/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int IconSize = 20;

//! As the style sheet names them.
QString nameOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return u"primary"_s;
    case ButtonLook::Secondary:
        return u"secondary"_s;
    case ButtonLook::Quiet:
        return u"quiet"_s;
    case ButtonLook::Link:
        return u"link"_s;
    case ButtonLook::Danger:
        return u"danger"_s;
    }
    Q_UNREACHABLE();
}

IconTone toneOn(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return IconTone::OnAccent;
    case ButtonLook::Link:
        return IconTone::Accent;
    case ButtonLook::Danger:
        return IconTone::Bad;
    case ButtonLook::Secondary:
    case ButtonLook::Quiet:
        return IconTone::Text;
    }
    Q_UNREACHABLE();
}

} // namespace

Button::Button(ButtonLook look, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_look(look)
{
    setStageScale(1);
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setProperty("look", nameOf(look));
}

Button::Button(ButtonLook look, Icon which, const QString &text, QWidget *parent) : Button(look, text, parent)
{
    setSymbol(which);
}

Button::Button(Icon which, const QString &name, QWidget *parent)
    : Button(ButtonLook::Quiet, which, QString(), parent)
{
    m_iconOnly = true;
    setToolTip(name);
    setAccessibleName(name);
    setStageScale(1);
}

void Button::setLook(ButtonLook look)
{
    if (m_look == look)
        return;
    m_look = look;
    setProperty("look", nameOf(look));
    style()->unpolish(this);
    style()->polish(this);
}

void Button::setSymbol(Icon which)
{
    setIcon(client::icon(which, toneOn(m_look)));
}

void Button::setStageScale(double scale)
{
    const double size = std::max(1.0, scale);
    QFont weighted = Theme::font(TextStyle::Body, size);
    weighted.setWeight(m_look == ButtonLook::Link ? QFont::Medium : QFont::DemiBold);
    setFont(weighted);
    const int icon = int(std::lround(IconSize * size));
    setIconSize({icon, icon});
    setMinimumHeight(m_look == ButtonLook::Link ? 0 : int(std::lround(spacing::ControlHeight * size)));
    if (m_iconOnly)
        setFixedWidth(int(std::lround(spacing::ControlHeight * size)));
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        event->accept();
        return;
    }
    QPushButton::keyPressEvent(event);
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

} // namespace podium::client
