// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/poll_audience.h"

#include "shared/protocol/codec.h"

namespace podium::net {

void PollAudience::toWatchers(std::span<const WatcherId> watchers, const PollEvent &event)
{
    const QString text = QString::fromUtf8(protocol::encode(event));
    const auto *const tally = std::get_if<PollTally>(&event);
    for (const WatcherId watcher : watchers) {
        LiveConnection *const connection = m_watchers.value(watcher);
        if (connection == nullptr)
            continue;
        if (tally != nullptr)
            connection->push(PushKind::Tally, text, tally->poll.value());
        else
            connection->push(PushKind::Other, text);
    }
}

} // namespace podium::net
