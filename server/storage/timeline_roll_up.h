// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! \brief Merges old entries of one poll's timeline, as many at once as `rules` say, in one transaction. A
//! writer with ballots of that poll waits meanwhile; with SQLite every writer does.
//! \returns whether it found a poll with something to merge.
[[nodiscard]] Result<bool> rollUpOnePoll(Connection &connection, Timestamp now, const RollUpRules &rules);

} // namespace podium::storage
