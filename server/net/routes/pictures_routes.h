// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/net/router.h"
#include "server/net/routes/picture_recoder.h"

namespace podium::net {

//! Everything outlives the router; `context` lives on the event loop's thread.
struct PicturesContext
{
    accounts::Accounts &accounts;
    Storage &storage;
    PictureRecoder &pictures;
    const Clock &clock;
    QObject &context;
};

//! /api/v1/pictures: hosts send them, everybody sees them. A picture never changes, so clients may keep it
//! for ever.
void addPicturesRoutes(Router &router, const PicturesContext &context);

} // namespace podium::net
