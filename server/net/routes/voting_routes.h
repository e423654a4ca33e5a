// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/bot_check/bot_checks.h"
#include "server/engine/live_polls.h"
#include "server/net/router.h"
#include "server/net/voting_admission.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread, which is the engine's.
struct VotingContext
{
    accounts::Accounts &accounts;
    engine::LivePolls &polls;
    bot_check::BotChecks &checks;
    VotingAdmission &admission;
    QObject &context;
};

//! \brief What anybody does with polls, under /api/v1/polls: look at one, get a challenge, vote, see the
//! options by votes; and /api/v1/leaderboard, over all public polls that are open.
//!
//! Who asks is told by the bearer token, if there is one: a host's access token or a voter's own token.
void addVotingRoutes(Router &router, const VotingContext &context);

//! What the engine asks about the proof of a ballot. \param checks outlives it.
[[nodiscard]] engine::BallotCheck ballotCheck(bot_check::BotChecks &checks);

} // namespace podium::net
