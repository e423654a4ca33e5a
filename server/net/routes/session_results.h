// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_sessions.h"
#include "server/ports/session_repository.h"
#include "shared/domain/session_results.h"

#include <QByteArray>

//! What became of a session, from what storage holds of it. Pure; may take a while for large sessions.
namespace podium::net {

//! Every participant with score and rank, every question, and each participant's answer to each question that
//! was theirs to answer; a question they left out has none. What had been asked before somebody joined was
//! not theirs (see firstQuestionOf()).
[[nodiscard]] SessionResults sessionResults(const StoredSession &session);

//! \brief The same as a table (RFC 4180): one row for each participant and question. Texts that a spreadsheet
//! would take for a formula begin with an apostrophe.
[[nodiscard]] QByteArray resultsCsv(const StoredSession &session);

//! The leaderboard of a session that the engine no longer holds. NotFound as LiveSessions::leaderboard().
[[nodiscard]] Result<LeaderboardPage> storedLeaderboard(const StoredSession &session,
                                                        const engine::LeaderboardQuery &query);

} // namespace podium::net
