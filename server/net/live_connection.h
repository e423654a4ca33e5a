// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_sessions.h"
#include "server/net/limits.h"
#include "server/net/token_bucket.h"
#include "server/ports/poll_push_channel.h"
#include "shared/protocol/codec.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>
#include <memory>
#include <optional>

namespace podium::net {

//! Pushes of which only the newest matters.
enum class PushKind { Progress, Leaderboard, Tally, Other };

//! \brief One WebSocket of a client: reads requests within their limits, and sends without ever waiting.
//!
//! What the socket does not take at once waits here, bounded in bytes: pushes that a newer one supersedes are
//! dropped first, then the client is closed as too slow.
class LiveConnection final : public QObject
{
    Q_OBJECT

public:
    LiveConnection(std::unique_ptr<QWebSocket> socket, const LiveLimits &limits, const Clock &clock,
                   QObject *parent);
    ~LiveConnection() override;

    // --- who is there; set by those who handle requests
    bool saidHello = false;
    std::optional<engine::Seat> seat; //!< a participant
    std::optional<SessionId> hosting; //!< a host
    bool isJoining = false;           //!< becomes a participant when storage has taken them in
    std::optional<WatcherId> watcher; //!< somebody who watches polls or votes in them
    int requestsInFlight = 0;

    [[nodiscard]] QHostAddress peer() const { return m_socket->peerAddress(); }
    [[nodiscard]] bool isClosing() const { return m_isClosing; }

    //! Replies are never dropped.
    void reply(qint64 re, const protocol::Reply &reply);
    //! \param text the encoded push; the same one may be sent to many.
    //! \param subject what it is about, where pushes of a kind are about several things.
    void push(PushKind kind, const QString &text, std::int64_t subject = 0);
    //! Sends what is queued, then closes. What comes after this is not sent.
    void close(protocol::CloseCode code);
    //! \brief Asks whether the client is still there, or drops the connection when it has not been heard of
    //! for silentPingsMax questions. Closes who has not said hello since the question before. Due every
    //! pingInterval.
    void checkPresence();

Q_SIGNALS:
    void requested(const podium::protocol::RequestFrame &frame);
    //! Nothing can be sent any more. Once, and also for connections that were closed from here. It may come
    //! out of any call above: connect to it queued.
    void gone();

private:
    struct Waiting
    {
        PushKind kind;
        std::int64_t subject;
        QString text;
    };

    void onText(const QString &text);
    void refuseBad(std::optional<qint64> re, const Error &error);
    void send(PushKind kind, const QString &text, std::int64_t subject = 0);
    void flush();
    void closeNow();
    void cutOff();
    void finish();
    [[nodiscard]] bool hasRoom() const { return m_socket->bytesToWrite() < m_limits.sendBytesMark; }

    const LiveLimits &m_limits;
    const Clock &m_clock;
    const std::unique_ptr<QWebSocket> m_socket;
    TokenBucket m_messages;
    TokenBucket m_refusals; //!< messages above the rate that are borne with
    int m_badMessages = 0;  //!< in a row
    int m_silentPings = 0;
    bool m_wasAsked = false; //!< by checkPresence()
    std::deque<Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    bool m_isClosing = false;
    bool m_saidGoodbye = false;
    bool m_isGone = false;
    protocol::CloseCode m_closeCode = protocol::CloseCode::Ended;
    QTimer m_closeTimer;
};

} // namespace podium::net
