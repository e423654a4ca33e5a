// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/net/router.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread.
struct QuizzesContext
{
    accounts::Accounts &accounts;
    Storage &storage;
    const Clock &clock;
    QObject &context;
};

//! \brief /api/v1/quizzes: a host's own quizzes; somebody else's do not exist.
void addQuizzesRoutes(Router &router, const QuizzesContext &context);

} // namespace podium::net
