// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_polls.h"
#include "server/engine/live_sessions.h"
#include "server/net/live_audience.h"
#include "server/net/live_connection.h"
#include "server/net/metrics.h"
#include "server/net/poll_audience.h"
#include "server/net/token_bucket.h"
#include "shared/domain/user.h"
#include "shared/protocol/messages.h"

#include <QPointer>

#include <functional>

namespace podium::net {

//! Tells whose access token this is; the reply comes later, on the event loop.
using Authenticator =
    std::function<void(const QString &accessToken, std::function<void(Result<UserProfile>)> reply)>;

//! What live connections need of polls. All of it outlives them.
struct LivePolling
{
    engine::LivePolls &polls;
    PollAudience &audience;                                    //!< the one that the engine pushes to
    std::function<bool(const QHostAddress &peer)> admitBallot; //!< whether somebody there may vote now
};

//! \brief Carries out what clients ask for over their live connections: one handler a message, each of which
//! replies exactly once, at once or when the engine does.
class LiveRequests final
{
public:
    LiveRequests(engine::LiveSessions &sessions, LiveAudience &audience, LivePolling polling,
                 Authenticator authenticate, AddressBuckets &joins, Metrics &metrics, const Clock &clock,
                 const LiveLimits &limits);
    Q_DISABLE_COPY_MOVE(LiveRequests)

    void handle(LiveConnection &connection, const protocol::RequestFrame &frame);

private:
    //! A request that is being handled. Replying to a client that has gone does nothing.
    class Call
    {
    public:
        Call(LiveConnection &connection, qint64 id);

        [[nodiscard]] LiveConnection *connection() const { return m_connection; }
        void reply(const protocol::Reply &reply) const;
        void refuse(ErrorCode code, const QString &message) const;
        //! Done, or the error.
        void replyOutcome(const Result<void> &outcome) const;

    private:
        QPointer<LiveConnection> m_connection;
        qint64 m_id;
    };

    void on(const Call &call, const protocol::Hello &hello);
    void on(const Call &call, const protocol::Ping &);

    // participants: live_participant_requests.cpp
    void on(const Call &call, const protocol::Join &join);
    void on(const Call &call, const protocol::Resume &resume);
    void on(const Call &call, const protocol::Answer &answer);
    void on(const Call &call, const protocol::Leaderboard &request);
    void arrive(const Call &call, const engine::Seat &seat, const QString &resumeToken);

    // hosts: live_host_requests.cpp
    void on(const Call &call, const protocol::Host &host);
    void on(const Call &call, const protocol::Step &step);
    void on(const Call &call, const protocol::Kick &kick);
    void on(const Call &call, const protocol::Lock &lock);
    void attachHost(const Call &call, SessionId session, const Result<UserProfile> &user);
    //! The session of the host who calls; refuses the call when it is none.
    [[nodiscard]] std::optional<SessionId> hostedBy(const Call &call) const;

    // polls: live_poll_requests.cpp
    void on(const Call &call, const protocol::Watch &watch);
    void on(const Call &call, const protocol::Vote &vote);
    void on(const Call &call, const protocol::Unwatch &unwatch);
    void beginWatch(const Call &call, const protocol::Watch &watch, std::optional<UserId> user);
    [[nodiscard]] WatcherId watcherOf(LiveConnection &connection);

    engine::LiveSessions &m_sessions;
    LiveAudience &m_audience;
    const LivePolling m_polling;
    const Authenticator m_authenticate;
    AddressBuckets &m_joins;
    AddressBuckets m_hosts;
    AddressBuckets m_watches;
    Metrics &m_metrics;
    const Clock &m_clock;
    const LiveLimits &m_limits;
    std::int64_t m_lastWatcher = 0;
};

} // namespace podium::net
