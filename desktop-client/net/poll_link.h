// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/live_connection.h"

namespace podium::client {

class ApiClient;

//! \brief One connection that watches one poll and votes in it.
//!
//! It watches again as often as the connection is lost. A ballot is kept under its own id until the server
//! has said what became of it, over any number of connections; ballots that meet a busy server are repeated
//! too, so each ends in exactly one of voteRecorded() and voteFailed(), unless the watching itself ends
//! first.
class PollLink final : public QObject
{
    Q_OBJECT

public:
    using PollName = std::variant<PollId, QString>; //!< its id or its code

    explicit PollLink(QObject *parent = nullptr);
    PollLink(const LiveConnection::Timing &timing, Backoff::Random random, QObject *parent = nullptr);

    [[nodiscard]] LiveConnection &connection() { return m_connection; }
    [[nodiscard]] const Clock &serverClock() const { return m_connection.serverClock(); }

    //! \param server as serverFromText() returns it.
    //! \param voterToken whose votes these are; may be empty for who only looks on.
    void watch(const QUrl &server, const PollName &poll, const QString &voterToken);
    //! \brief As the poll's host, who sees all counts: at the server of `api`, which is signed in and
    //! outlives the link. Goes on trying while the server is away; an expired access token is renewed.
    void watchAsHost(ApiClient &api, PollId poll);
    //! Gone at once; nothing is told any more.
    void leave();

    //! \brief Votes in the poll that is watched. \returns the ballot's id.
    QString vote(int option, const std::optional<Proof> &proof = std::nullopt);

Q_SIGNALS:
    //! In, or in again: everything is as it says.
    void watching(const podium::protocol::Watching &watching);
    void tallyReceived(const podium::PollTally &tally);
    void voteRecorded(const podium::protocol::VoteRecorded &recorded);
    void voteFailed(int option, const QString &ballotId, const podium::Error &error);
    //! Over: there is no such poll, or the server and this program do not understand each other. Nothing
    //! follows until watch().
    void ended(const podium::Error &error);

private:
    void open(const QUrl &server, const PollName &poll, int triesToBegin);
    void attach();
    void sendWatch();
    void onPollChanged(const PollChanged &change);
    void renewToken();
    void onAttachReply(const Result<protocol::Reply> &reply);
    void onStateChanged(LiveConnection::State state);
    void sendBallot(const protocol::Vote &ballot, const Backoff &backoff, int repeatsLeft);
    void onBallotReply(const protocol::Vote &ballot, Backoff backoff, int repeatsLeft,
                       const Result<protocol::Reply> &reply);

    Backoff::Random m_random;
    int m_triesToBegin;
    PollName m_name;
    PollId m_poll; //!< once it is known
    QString m_voterToken;
    ApiClient *m_api = nullptr;     //!< of a host
    bool m_hasRenewedToken = false; //!< on this socket: a fresh token that is refused is not refreshed again
    std::unique_ptr<QObject> m_renewal; //!< context of a refresh under way
    bool m_isActive = false;
    int m_watch = 0;                //!< grows with every watch() and leave(); late repeats of older ones stop
    std::optional<Error> m_refusal; //!< the server's last word, if it was one
    LiveConnection m_connection;
};

} // namespace podium::client
