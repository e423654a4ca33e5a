// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/live_connection.h"

namespace podium::client {

//! \brief One participant's connection to a session.
//!
//! Joins once and afterwards resumes with the token it was given, as often as the connection is lost. An
//! answer is kept under its own id until the server has said what became of it, over any number of
//! connections; answers that meet a busy server are repeated too, so each ends in exactly one of
//! answerRecorded(), answerResult() and answerFailed(), unless the participation itself ends first.
class ParticipantLink final : public QObject
{
    Q_OBJECT

public:
    //! How it is over.
    enum class End {
        JoinFailed, //!< never was in: wrong code, nickname taken, server not found, ...
        Ended,      //!< the session is over
        Kicked,
        Replaced, //!< the same participant is in from elsewhere
        Refused,  //!< the token is not taken any more, or the server and this program do not understand each
                  //!< other
    };
    Q_ENUM(End)

    explicit ParticipantLink(QObject *parent = nullptr);
    ParticipantLink(const LiveConnection::Timing &timing, Backoff::Random random, QObject *parent = nullptr);

    [[nodiscard]] LiveConnection &connection() { return m_connection; }
    [[nodiscard]] const Clock &serverClock() const { return m_connection.serverClock(); }
    //! For coming back after this program was closed; empty before attached().
    [[nodiscard]] const QString &resumeToken() const { return m_resumeToken; }

    //! \param server as serverFromText() returns it.
    void join(const QUrl &server, const QString &code, const QString &nickname);
    //! Unlike join() it goes on trying while the server is away.
    void resume(const QUrl &server, const QString &resumeToken);
    //! Gone at once; nothing is told any more.
    void leave();

    //! \returns the answer's id.
    QString answer(QuestionId question, int option);
    void requestLeaderboard(const protocol::LeaderboardRange &range);

Q_SIGNALS:
    //! In, or in again: everything is as the snapshot says.
    void attached(const podium::protocol::Joined &joined);
    void eventReceived(const podium::LiveEvent &event);
    void answerRecorded(podium::QuestionId question, const QString &answerId);
    void answerResult(const podium::protocol::AnswerResult &result);
    void answerFailed(podium::QuestionId question, const podium::Error &error);
    void leaderboardReceived(const podium::LeaderboardPage &page);
    //! Over; nothing follows until join() or resume().
    void ended(podium::client::ParticipantLink::End end, const podium::Error &error);

private:
    void open(const QUrl &server);
    void attach();
    void onAttachReply(const Result<protocol::Reply> &reply);
    void onStateChanged(LiveConnection::State state);
    void sendAnswer(const protocol::Answer &answer, const Backoff &backoff, int repeatsLeft);
    void onAnswerReply(const protocol::Answer &answer, Backoff backoff, int repeatsLeft,
                       const Result<protocol::Reply> &reply);
    void end(End end, const Error &error);

    Backoff::Random m_random;
    int m_triesToJoin;
    QString m_code;
    QString m_nickname;
    QString m_resumeToken;
    bool m_isActive = false;
    int m_participation =
        0; //!< grows with every join(), resume() and leave(); late repeats of older ones stop
    std::optional<Error> m_refusal; //!< the server's last word, if it was one
    LiveConnection m_connection;
};

} // namespace podium::client
