// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_sessions.h"
#include "server/net/live_connection.h"
#include "server/ports/push_channel.h"

#include <QHash>
#include <QSet>

namespace podium::net {

//! \brief Who is connected to which session, and so where the engine's events go.
//! Borrows connections: whoever adds one removes it before it is deleted.
class LiveAudience final : public PushChannel
{
public:
    //! \brief From now on the participant's events go to this connection.
    //! \returns the one they went to before, if any; it is out of the audience now.
    [[nodiscard]] LiveConnection *seat(LiveConnection &connection);
    //! Events for hosts of connection.hosting go to this connection too.
    void addHost(LiveConnection &connection);
    [[nodiscard]] int hostCount(SessionId session) const;
    //! \returns whether its participant is away now.
    bool remove(LiveConnection &connection);

    void toHosts(SessionId session, const LiveEvent &event) override;
    void toParticipant(SessionId session, ParticipantId participant, const LiveEvent &event) override;
    void toParticipants(SessionId session, const LiveEvent &event,
                        const std::function<You(ParticipantId)> &you) override;
    void dismiss(SessionId session, ParticipantId participant, Farewell why) override;
    void dismissAll(SessionId session, Farewell why) override;

private:
    struct Room
    {
        QHash<ParticipantId, LiveConnection *> participants;
        QSet<LiveConnection *> hosts;
    };

    void removeIfEmpty(SessionId session);

    QHash<SessionId, Room> m_rooms;
};

} // namespace podium::net
