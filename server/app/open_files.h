// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace podium::app {

//! \brief Lets this process open as many files as so many connections take: one each, and some for databases
//! and the like. Never lowers what it may. \returns how many connections there can be: fewer when the system
//! allows no more, but one at least.
[[nodiscard]] int allowConnections(int connections);

} // namespace podium::app
