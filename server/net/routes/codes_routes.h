// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_polls.h"
#include "server/engine/live_sessions.h"
#include "server/net/router.h"

namespace podium::net {

//! Everything outlives the router.
struct CodesContext
{
    const engine::LiveSessions &sessions;
    engine::LivePolls &polls;
};

//! \brief /api/v1/codes/{}: whether a code is a session's or a poll's, so that people type either into the
//! same field.
void addCodesRoutes(Router &router, const CodesContext &context);

} // namespace podium::net
