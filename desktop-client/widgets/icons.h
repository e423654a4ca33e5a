// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;

namespace podium::client {

//! Podium's own icons, drawn on a 24 px grid with round 2 px strokes; resources/icons holds one file each.
enum class Icon {
    Add,
    Back,
    Blank,
    Check,
    Clock,
    Console,
    Copy,
    Cross,
    Delete,
    Down,
    Edit,
    Export,
    FullScreen,
    Host,
    Import,
    Information,
    Join,
    Keyboard,
    Lock,
    Mute,
    Next,
    Offline,
    People,
    Picture,
    Play,
    Poll,
    Preferences,
    Quiz,
    Redo,
    Report,
    Screen,
    Search,
    SignOut,
    Sound,
    Stop,
    Streak,
    Trophy,
    Undo,
    Unlock,
    Up,
    Warning,
};

enum class IconTone { Text, Quiet, Accent, OnAccent, Good, Warning, Bad };

//! \brief An icon in the colours of the theme as it is when painted, so it follows a change of scheme.
[[nodiscard]] QIcon icon(Icon which, IconTone tone = IconTone::Text);

//! \brief For painted widgets: the icon in any colour.
void paintIcon(QPainter &painter, Icon which, const QRectF &where, const QColor &colour);

} // namespace podium::client
