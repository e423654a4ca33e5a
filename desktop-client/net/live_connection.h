// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/backoff.h"
#include "desktop-client/net/server_clock.h"
#include "shared/protocol/messages.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QWebSocket;

namespace podium::client {

//! \brief One live connection to a server that outlives its sockets.
//!
//! After open() it connects, says hello and calls the attach step, which makes the connection a participant's
//! or a host's; from then on it is Online. A lost socket, a silent peer and the close codes of
//! protocol::mayResume() lead to Reconnecting, with all of that again, until it is Online; other close codes
//! and close() lead to Closed. Lives on one thread. Handlers are never called from inside of request() or
//! open(), each is called at most once, and none after the connection is destroyed, which must not happen
//! inside of a handler or a signal.
class LiveConnection final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Connecting, Online, Reconnecting, Closed };
    Q_ENUM(State)

    //! All durations in one place; the defaults are the protocol's.
    struct Timing
    {
        Ms backoffFirst{250};
        Ms backoffLongest{10'000};
        Ms attachTimeout{15'000}; //!< from opening a socket to being attached
        Ms pingInterval{15'000};
        Ms pongTimeout{10'000}; //!< nothing at all received for so long after a ping: the peer is dead
        //! How many tries may fail before it has been Online for the first time; after that it never gives
        //! up.
        int triesToBegin = 1;
    };

    //! What happens to a request whose connection is lost before the reply.
    enum class Delivery {
        Once,          //!< it fails with Busy: nobody knows whether the server has done it
        UntilAnswered, //!< it is sent again, under its id, as soon as it is Online again; safe only for
                       //!< requests that the server recognises when repeated
    };

    using ReplyHandler = std::function<void(Result<protocol::Reply>)>;

    //! How many requests may wait for their replies; more are refused with Busy.
    static constexpr std::size_t PendingMax = 64;
    //! The largest message taken from a server: the list of participants of a large session fits.
    static constexpr quint64 MessageBytesMax = 32 * 1024 * 1024;

    explicit LiveConnection(QObject *parent = nullptr);
    LiveConnection(const Timing &timing, Backoff::Random random, QObject *parent = nullptr);
    ~LiveConnection() override;

    //! \brief Sets what is done after each welcome: requestNow(), and then attached(), retry() or close().
    void setAttachStep(std::function<void()> attach);
    //! How patient the beginning is; see Timing::triesToBegin.
    void setTriesToBegin(int tries) { m_timing.triesToBegin = tries; }

    //! \param url of the live path, as liveUrl() makes it. An older connection and its requests are dropped
    //! without a word.
    void open(const QUrl &url);
    //! Ends it for good, at once; requests that wait fail.
    void close(const QString &reason, int code = 1000);

    void request(protocol::Request request, Delivery delivery, ReplyHandler handler);

    // --- for the attach step
    //! \brief Sent at once, although not Online. The handler hears the server's reply or nothing: when the
    //! connection is lost first, the attach step begins anew.
    void requestNow(protocol::Request request, ReplyHandler handler);
    //! The server has taken us in: Online, and requests that wait are sent.
    void attached();
    //! Not now; counts as a failed try.
    void retry(const QString &reason);

    [[nodiscard]] State state() const { return m_state; }
    //! While Reconnecting: when the next try begins; expired while it is under way.
    [[nodiscard]] QDeadlineTimer nextTry() const { return m_nextTry; }
    //! When Closed: the WebSocket close code, 1000 for close(), 1006 if there was none.
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    //! When Closed, why; while Reconnecting, what went wrong last. For a person.
    [[nodiscard]] const QString &reason() const { return m_reason; }
    //! Follows the server's clock by the times it tells; outlived by the connection.
    [[nodiscard]] const ServerClock &serverClock() const { return m_serverClock; }

Q_SIGNALS:
    //! The state, or what goes with it: a next try was planned or has begun.
    void stateChanged(podium::client::LiveConnection::State state);
    //! A request and its reply took so long, network and server together; measured at every welcome and pong.
    void roundTripMeasured(podium::Ms roundTrip);
    //! A push; in the order of the server, and after the reply that it follows.
    void pushReceived(const podium::LiveEvent &event);
    void pollPushReceived(const podium::PollEvent &event);

private:
    struct Pending
    {
        protocol::RequestFrame frame;
        Delivery delivery = Delivery::Once;
        ReplyHandler handler;
        Timestamp sentAt;          //!< local time
        bool isSent = false;       //!< over the present socket
        bool isSocketOnly = false; //!< means nothing to the next one
    };

    void startTry();
    void dropSocket(int code = 1001);
    void greet();
    void lost(int code, const QString &reason);
    void finish(int code, const QString &reason);
    void misunderstood();
    void enqueue(protocol::Request request, Delivery delivery, ReplyHandler handler, bool sendNow,
                 bool isSocketOnly = false);
    void send(Pending &pending);
    void refuse(ReplyHandler handler, const QString &why);
    void receive(const QString &text);
    void receiveEvent(const LiveEvent &event);
    void receiveReply(const protocol::ReplyFrame &frame);
    void ping();
    void dropSocketOnly();
    [[nodiscard]] std::vector<ReplyHandler> takePending(const std::function<bool(const Pending &)> &matches);
    void setState(State state);

    SteadyClock m_localClock;
    ServerClock m_serverClock{m_localClock};
    Timing m_timing;
    Backoff m_backoff;
    std::function<void()> m_attachStep;
    QUrl m_url;
    std::unique_ptr<QWebSocket> m_socket;
    bool m_isSocketConnected = false; //!< it has been
    State m_state = State::Idle;
    bool m_hasBeenOnline = false;
    int m_failedTries = 0;
    int m_closeCode = 0;
    QString m_reason;
    QDeadlineTimer m_nextTry;
    qint64 m_lastId = 0;
    qint64 m_pingId = 0;
    std::map<qint64, Pending> m_pending; //!< by id, so in the order of asking
    QTimer m_retryTimer;
    QTimer m_attachTimer;
    QTimer m_pingTimer;
    QTimer m_pongTimer;
};

} // namespace podium::client
