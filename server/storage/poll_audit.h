// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! Compares a poll's counts and timeline with its ballots, within the caller's transaction.
[[nodiscard]] Result<PollAudit> auditPoll(Connection &connection, PollId poll);

} // namespace podium::storage
