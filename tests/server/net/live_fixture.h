// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/engine_timer.h"
#include "server/net/http_listener.h"
#include "server/net/live_server.h"
#include "tests/server/engine/fakes.h"
#include "tests/server/engine/room.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_storage.h"

#include <QJsonObject>
#include <QWebSocket>

#include <deque>

namespace podium::test {

//! Commits everything in the next turn of the event loop, unless a test holds it back.
class LoopWriter final : public DurableWriter
{
public:
    void submit(DurableRecord record, Done done) override;

    void hold() { m_held = true; }
    void release();
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    void commitLater();

    QObject m_context;
    std::deque<Done> m_waiting;
    bool m_held = false;
};

//! Storage of ballots that takes none.
class NoBallotWriter final : public BallotWriter
{
public:
    void cast(Ballot, Done done) override { done(noPoll()); }
};

//! \brief A server for live connections on loopback, with the real engine and one session that storage has
//! just created. Its clock moves by hand; whatever the clock does not rule happens by itself.
class LiveFixture final
{
public:
    explicit LiveFixture(const net::LiveLimits &limits = {}, const SessionSettings &settings = hostPaced());

    static const QString Code;
    static const QString HostToken;  //!< of the session's host
    static const QString OtherToken; //!< of another host
    static constexpr SessionId Session{1};
    static constexpr qint64 FirstQuestion = 101;

    //! Moves the clock and does what has become due.
    void pass(Ms time);

    ManualClock clock;
    net::Metrics metrics;
    LoopWriter writer;
    CountingTokens tokens;
    net::LiveAudience audience;
    engine::LiveSessions sessions;
    MemoryStorage storage;
    NoBallotWriter ballots;
    QObject context;
    net::PollAudience pollAudience;
    engine::LivePolls polls;
    net::AddressBuckets joins;
    net::LiveServer live;
    net::Router router;
    net::HttpListener listener;
    net::EngineTimer timer;
    quint16 port = 0;
};

//! A client that says what it is told to and keeps everything that it hears.
class LiveClient final : public QObject
{
    Q_OBJECT

public:
    //! Connects, and says hello unless told otherwise.
    explicit LiveClient(const LiveFixture &server, bool sayHello = true) : LiveClient(server.port, sayHello)
    {}
    explicit LiveClient(quint16 port, bool sayHello = true);
    ~LiveClient() override;

    void send(const QString &text) { m_socket.sendTextMessage(text); }
    //! \brief Sends a request under the next id. \returns that id.
    qint64 ask(const QString &type, QJsonObject fields = {});
    //! The reply to that request once it is there; empty when none comes.
    QJsonObject replyTo(qint64 id);
    QJsonObject request(const QString &type, const QJsonObject &fields = {})
    {
        return replyTo(ask(type, fields));
    }

    QJsonObject join(const QString &nickname);
    QJsonObject resume(const QString &token);
    QJsonObject host(const QString &accessToken = LiveFixture::HostToken);
    QJsonObject answer(qint64 question, int option, const QString &answerId);

    //! Every push of this type so far, oldest first.
    [[nodiscard]] QList<QJsonObject> pushes(const QString &type) const;
    //! Error replies so far.
    [[nodiscard]] QList<QJsonObject> errors() const;
    //! 0 while the connection is open; 1006 when it was lost without a word.
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    //! The types of all frames so far, oldest first.
    [[nodiscard]] QStringList types() const;
    [[nodiscard]] const QList<QJsonObject> &frames() const { return m_frames; }
    [[nodiscard]] QWebSocket &socket() { return m_socket; }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_frames;
    qint64 m_lastId = 0;
    int m_closeCode = 0;
};

//! \brief Has the server's newest connection ask for this as the last thing before it is lost: the reply is
//! ready when the server takes leave of the connection, and comes right after that.
void askAsItIsLost(const net::LiveServer &live, const protocol::Request &request);

[[nodiscard]] inline QString codeOf(const QJsonObject &reply)
{
    return reply[QLatin1StringView("code")].toString();
}
[[nodiscard]] inline QString typeOf(const QJsonObject &frame)
{
    return frame[QLatin1StringView("type")].toString();
}

} // namespace podium::test
