// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_audience.h"

#include "shared/protocol/codec.h"

namespace podium::net {
namespace {

using protocol::CloseCode;

PushKind kindOf(const LiveEvent &event)
{
    if (std::holds_alternative<Progress>(event))
        return PushKind::Progress;
    if (std::holds_alternative<LeaderboardShown>(event))
        return PushKind::Leaderboard;
    return PushKind::Other;
}

CloseCode codeOf(Farewell why)
{
    switch (why) {
    case Farewell::Ended:
        return CloseCode::Ended;
    case Farewell::Kicked:
        return CloseCode::Kicked;
    case Farewell::Replaced:
        return CloseCode::Replaced;
    }
    Q_UNREACHABLE();
}

} // namespace

LiveConnection *LiveAudience::seat(LiveConnection &connection)
{
    LiveConnection *&place = m_rooms[connection.seat->session].participants[connection.seat->participant];
    LiveConnection *const previous = place == &connection ? nullptr : place;
    place = &connection;
    return previous;
}

void LiveAudience::addHost(LiveConnection &connection)
{
    m_rooms[*connection.hosting].hosts.insert(&connection);
}

int LiveAudience::hostCount(SessionId session) const
{
    return int(m_rooms.value(session).hosts.size());
}

bool LiveAudience::remove(LiveConnection &connection)
{
    bool isAway = false;
    if (connection.seat) {
        Room &room = m_rooms[connection.seat->session];
        if (room.participants.value(connection.seat->participant) == &connection) {
            room.participants.remove(connection.seat->participant);
            isAway = true;
        }
        removeIfEmpty(connection.seat->session);
    }
    if (connection.hosting) {
        m_rooms[*connection.hosting].hosts.remove(&connection);
        removeIfEmpty(*connection.hosting);
    }
    return isAway;
}

void LiveAudience::toHosts(SessionId session, const LiveEvent &event)
{
    const auto room = m_rooms.constFind(session);
    if (room == m_rooms.constEnd() || room->hosts.isEmpty())
        return;
    const QString text = QString::fromUtf8(protocol::encode(event));
    for (LiveConnection *const host : room->hosts)
        host->push(kindOf(event), text);
}

void LiveAudience::toParticipant(SessionId session, ParticipantId participant, const LiveEvent &event)
{
    const auto room = m_rooms.constFind(session);
    if (room == m_rooms.constEnd())
        return;
    if (LiveConnection *const connection = room->participants.value(participant))
        connection->push(kindOf(event), QString::fromUtf8(protocol::encode(event)));
}

void LiveAudience::toParticipants(SessionId session, const LiveEvent &event,
                                  const std::function<You(ParticipantId)> &you)
{
    const auto room = m_rooms.constFind(session);
    if (room == m_rooms.constEnd() || room->participants.isEmpty())
        return;
    const protocol::SharedPush shared(event);
    const QString sharedText = QString::fromUtf8(shared.bytes());
    const PushKind kind = kindOf(event);
    for (auto it = room->participants.begin(); it != room->participants.end(); ++it) {
        std::visit(
            [&, connection = it.value()]<typename T>(const T &own) {
                if constexpr (std::is_same_v<T, std::monostate>)
                    connection->push(kind, sharedText);
                else
                    connection->push(kind, QString::fromUtf8(shared.with(own)));
            },
            you(it.key()));
    }
}

void LiveAudience::dismiss(SessionId session, ParticipantId participant, Farewell why)
{
    const auto room = m_rooms.constFind(session);
    if (room == m_rooms.constEnd())
        return;
    if (LiveConnection *const connection = room->participants.value(participant))
        connection->close(codeOf(why));
}

void LiveAudience::dismissAll(SessionId session, Farewell why)
{
    const auto room = m_rooms.constFind(session);
    if (room == m_rooms.constEnd())
        return;
    for (LiveConnection *const connection : room->participants)
        connection->close(codeOf(why));
    // A turn later, so that the host who ended the session still gets the reply to that.
    for (LiveConnection *const host : room->hosts) {
        QMetaObject::invokeMethod(
            host, [host, code = codeOf(why)] { host->close(code); }, Qt::QueuedConnection);
    }
}

void LiveAudience::removeIfEmpty(SessionId session)
{
    const auto room = m_rooms.constFind(session);
    if (room != m_rooms.constEnd() && room->participants.isEmpty() && room->hosts.isEmpty())
        m_rooms.erase(room);
}

} // namespace podium::net
