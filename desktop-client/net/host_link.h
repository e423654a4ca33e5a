// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/live_connection.h"

namespace podium::client {

class ApiClient;

//! \brief A host's connection to one of their sessions.
//!
//! Comes back by itself as long as the server takes the host, with a refreshed access token when the old one
//! has expired. Steps, kicks and locks are never repeated by themselves: one whose reply was lost fails, and
//! the next attached() says how things stand.
class HostLink final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Ended,     //!< the session is over
        SignedOut, //!< somebody has to sign in again
        Refused,   //!< no such session of this host, or server and program do not understand each other
    };
    Q_ENUM(End)

    //! \param api signed in; outlives the link.
    explicit HostLink(ApiClient &api, QObject *parent = nullptr);
    HostLink(ApiClient &api, const LiveConnection::Timing &timing, Backoff::Random random,
             QObject *parent = nullptr);

    [[nodiscard]] LiveConnection &connection() { return m_connection; }
    [[nodiscard]] const Clock &serverClock() const { return m_connection.serverClock(); }

    //! At the server of the ApiClient; goes on trying while that is away.
    void attach(SessionId session);
    //! Gone at once; nothing is told any more. The session goes on.
    void leave();

    void step(HostStep step);
    void kick(ParticipantId participant, bool ban);
    void lock(bool locked);
    void requestLeaderboard(const protocol::LeaderboardRange &range);

Q_SIGNALS:
    //! In, or in again: everything is as the snapshot says.
    void attached(const podium::protocol::Hosting &hosting);
    void eventReceived(const podium::LiveEvent &event);
    void stepDone(podium::HostStep step);
    void stepFailed(podium::HostStep step, const podium::Error &error);
    void locked(bool locked);
    //! A kick or a lock was refused.
    void requestFailed(const podium::Error &error);
    void leaderboardReceived(const podium::LeaderboardPage &page);
    //! Over; nothing follows until attach().
    void ended(podium::client::HostLink::End end, const podium::Error &error);

private:
    void sendHost();
    void onHostReply(const Result<protocol::Reply> &reply);
    void renewToken();
    void onStateChanged(LiveConnection::State state);
    void refuse(End end, const Error &error);
    void command(protocol::Request request, std::function<void(Result<void>)> done);

    ApiClient &m_api;
    SessionId m_session;
    bool m_isActive = false;
    bool m_hasRenewedToken = false; //!< on this socket: a fresh token that is refused is not refreshed again
    int m_attachment = 0; //!< grows with every attach() and leave(); late replies to older ones are dropped
    std::unique_ptr<QObject> m_renewal; //!< context of a refresh under way
    std::optional<std::pair<End, Error>> m_refusal;
    LiveConnection m_connection;
};

} // namespace podium::client
