// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_poll.h"
#include "server/engine/poll_types.h"

#include <vector>

//! The options of polls by votes, as they are read.
namespace podium::engine {

//! The most options that are read at once.
inline constexpr int OptionPageMax = 100;

//! NotFound when the query is about the neighbourhood of an option that is none.
[[nodiscard]] Result<OptionLeaderboardPage> leaderboardOf(const LivePoll &poll, const OptionQuery &query);

//! \brief The options of all the polls together, the first `limit` (OptionPageMax at most); those with equal
//! votes by poll and option. Takes O((polls + limit) log polls), however many options there are.
[[nodiscard]] QList<PublicOptionCount> leaderboardOf(const std::vector<const LivePoll *> &polls, int limit);

} // namespace podium::engine
