// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/engine/live_sessions.h"
#include "server/net/router.h"

#include <QHostAddress>

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread, which is the engine's.
struct SessionsContext
{
    accounts::Accounts &accounts;
    Storage &storage;
    engine::LiveSessions &sessions;
    Tokens &tokens;
    const Clock &clock;
    QObject &context;
    //! Whether somebody at this address may join now; the same for every way of joining.
    std::function<bool(const QHostAddress &)> admitJoin;
    int openSessionsPerHostMax = 100;
};

//! \brief Starting sessions (/api/v1/quizzes/{}/start), and /api/v1/sessions: their list, looking one
//! up, joining, leaderboard and results. `{}` is the six-digit code where participants come in, the id
//! elsewhere.
void addSessionsRoutes(Router &router, const SessionsContext &context);

} // namespace podium::net
