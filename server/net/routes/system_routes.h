// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_sessions.h"
#include "server/net/metrics.h"
#include "server/net/router.h"
#include "server/ports/storage.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread.
struct SystemContext
{
    Storage &storage;
    const engine::LiveSessions &sessions;
    Metrics &metrics;
    QObject &context;
    Ms healthWait{2'000}; //!< storage that has not answered by then counts as away
};

//! \brief What stands outside of the API: the participant page and its files, /healthz, /metrics,
//! /openapi.json.
void addSystemRoutes(Router &router, const SystemContext &context);

} // namespace podium::net
