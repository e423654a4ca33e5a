// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/engine/live_polls.h"
#include "server/net/router.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread, which is the engine's.
struct PollsContext
{
    accounts::Accounts &accounts;
    Storage &storage;
    engine::LivePolls &polls;
    PollRepository::Codes codes; //!< of new polls; called on the storage thread
    const Clock &clock;
    QObject &context;
};

//! \brief What hosts do with their polls, under /api/v1/polls: list, make, save, delete, open, close, and
//! look at the votes over time. Somebody else's polls do not exist.
void addPollsRoutes(Router &router, const PollsContext &context);

} // namespace podium::net
