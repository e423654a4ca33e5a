// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/connection.h"
#include "shared/domain/session_results.h"

namespace podium::storage {

//! \brief One page of a host's sessions, newest first, with their figures. Counts every answer of the
//! sessions on the page. Runs in the caller's transaction.
[[nodiscard]] Result<SessionPage> selectSessionPage(Connection &connection, UserId owner,
                                                    std::optional<QuizId> quiz, int offset, int limit);

} // namespace podium::storage
