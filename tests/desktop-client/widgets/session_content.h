// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop-client/widgets/page_catalogue.h"

//! What a running session shows to its host and to its participants.
namespace podium::test {

//! With its picture, if there is one. Opens in 3 s.
[[nodiscard]] OpenQuestion question(WindowFixture &fixture, const PageContent &content);
//! The same after it has been open for 7 s.
[[nodiscard]] OpenQuestion questionUnderWay(WindowFixture &fixture, const PageContent &content);
//! How many chose each option.
[[nodiscard]] QList<int> counts(const PageContent &content);
//! \brief The own participant, number 1, is second.
[[nodiscard]] LeaderboardPage leaderboard(const PageContent &content);
//! One question earlier: two have changed places since.
[[nodiscard]] LeaderboardPage earlierLeaderboard(const PageContent &content);

} // namespace podium::test
