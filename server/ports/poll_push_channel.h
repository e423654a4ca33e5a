// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/live_event.h"
#include "shared/domain/poll_tally.h"

#include <span>

namespace podium {

//! Somebody who watches polls; numbered by whoever holds the connections, never twice.
using WatcherId = Id<struct WatcherKind>;

//! \brief Takes what happens in polls to those who watch them, wherever they are connected.
//!
//! The engine decides who may see what and names the watchers, never sockets. Delivery is at most once, in
//! order per watcher; a tally that a newer one of the same poll supersedes may be dropped for a slow watcher.
//! Watchers that are gone get nothing. Calls never block and never call back into the engine before they
//! return.
class PollPushChannel
{
public:
    virtual ~PollPushChannel() = default;

    //! The event is encoded once, however many watchers get it.
    virtual void toWatchers(std::span<const WatcherId> watchers, const PollEvent &event) = 0;
    //! Something about the server.
    virtual void notify(std::span<const WatcherId> watchers, const Notice &notice) = 0;
};

} // namespace podium
