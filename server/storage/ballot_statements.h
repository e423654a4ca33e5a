// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/storage/connection.h"

#include <span>

namespace podium::storage {

//! \brief Writes ballots within the caller's transaction, as if one by one in their order.
//!
//! What each does is decided by what is stored and goes into its place in `outcomes`, refusals included,
//! which change nothing. Ballots that are stored already are told as repeated, so that a batch whose commit
//! may or may not have taken place is simply written again. The rows of the voters are locked until the
//! transaction ends: of several writers on one database, each sees what the others have committed. \returns
//! an error when nothing could be decided: Busy when the database is away, else Internal.
[[nodiscard]] Result<void> writeBallots(Connection &connection, std::span<const Ballot *const> ballots,
                                        std::span<Result<BallotReceipt>> outcomes);

} // namespace podium::storage
