// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/poll_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! \brief Gives a session or poll a code that no other open one has, within the caller's transaction.
//! \param codes makes candidates of six digits; tried until one is free. Busy when none is,
//! or when the poll's host holds as many as one may.
[[nodiscard]] Result<QString> takeCode(Connection &connection, SessionId session,
                                       const std::function<QString()> &codes);
[[nodiscard]] Result<QString> takeCode(Connection &connection, PollId poll,
                                       const std::function<QString()> &codes);

} // namespace podium::storage
