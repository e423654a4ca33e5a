// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/live_connection.h"
#include "server/ports/poll_push_channel.h"

#include <QHash>

namespace podium::net {

//! \brief Which connection is which watcher, and so where the events of polls go.
//! Borrows connections: whoever adds one removes it before it is deleted.
class PollAudience final : public PollPushChannel
{
public:
    //! Events for connection.watcher go to this connection.
    void add(LiveConnection &connection) { m_watchers.insert(*connection.watcher, &connection); }
    void remove(const LiveConnection &connection)
    {
        if (connection.watcher)
            m_watchers.remove(*connection.watcher);
    }

    void toWatchers(std::span<const WatcherId> watchers, const PollEvent &event) override;
    void notify(std::span<const WatcherId> watchers, const Notice &notice) override;

private:
    void push(std::span<const WatcherId> watchers, const QByteArray &encoded, PushKind kind,
              std::int64_t subject);

    QHash<WatcherId, LiveConnection *> m_watchers;
};

} // namespace podium::net
