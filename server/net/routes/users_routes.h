// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/net/router.h"
#include "server/net/routes/picture_recoder.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread.
struct UsersContext
{
    accounts::Accounts &accounts;
    Storage &storage;
    PictureRecoder &pictures;
    const Clock &clock;
    QObject &context;
};

//! \brief /api/v1/users: registering, signing in and out, profile, invitations.
//! Beyond the protocol's table: registering may carry `setup_code` (first account), `invitation` (policy
//! invite) or, by an admin, `role`; and POST /users/invitations lets an admin make an invitation.
void addUsersRoutes(Router &router, const UsersContext &context);

} // namespace podium::net
