// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace podium::client {

//! What a single key does for a host, in whichever of the windows it is pressed.
enum class HostAction {
    GoOn,
    GoBack,
    Blank,
    Presenter,
    Leave, //!< out of the blank screen, or the room's view back into the host's window
    Console,
    Sound,
    Lock,
    KeyOverview,
};

//! \brief The action of a key without modifiers; among them all keys that presenter clickers send: Page Up
//! and Page Down, F5 and Escape in turn, full stop or B for a blank screen.
[[nodiscard]] std::optional<HostAction> hostActionOf(int key);

//! One line of the overview of keys.
struct KeyHint
{
    QString keys; //!< as they are written on a keyboard ("Space, Enter, Page Down")
    QString effect;
};

[[nodiscard]] QList<KeyHint> hostKeyHints();

} // namespace podium::client
