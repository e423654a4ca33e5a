// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/poll_audience.h"

#include "shared/protocol/codec.h"

namespace podium::net {

void PollAudience::toWatchers(std::span<const WatcherId> watchers, const PollEvent &event)
{
    if (const auto *const tally = std::get_if<PollTally>(&event))
        push(watchers, protocol::encode(event), PushKind::Tally, tally->poll.value());
    else
        push(watchers, protocol::encode(event), PushKind::Other, 0);
}

void PollAudience::notify(std::span<const WatcherId> watchers, const Notice &notice)
{
    push(watchers, protocol::encode(LiveEvent(notice)), PushKind::Other, 0);
}

void PollAudience::push(std::span<const WatcherId> watchers, const QByteArray &encoded, PushKind kind,
                        std::int64_t subject)
{
    const QString text = QString::fromUtf8(encoded);
    for (const WatcherId watcher : watchers) {
        if (LiveConnection *const connection = m_watchers.value(watcher))
            connection->push(kind, text, subject);
    }
}

} // namespace podium::net
