// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/live_connection.h"

#include "desktop-client/net/server_text.h"
#include "shared/base/logging.h"
#include "shared/protocol/codec.h"

#include <QCoreApplication>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr int NormalClosure = 1000;
constexpr int AbnormalClosure = 1006;

QString clientName()
{
    const QString version = QCoreApplication::applicationVersion();
    const QString name = QCoreApplication::applicationName();
    return (version.isEmpty() ? name : name + u' ' + version).left(100);
}

QString closingText(int code)
{
    switch (static_cast<protocol::CloseCode>(code)) {
    case protocol::CloseCode::Ended:
        return LiveConnection::tr("The session has ended.");
    case protocol::CloseCode::Kicked:
        return LiveConnection::tr("The host has removed you from the session.");
    case protocol::CloseCode::ProtocolError:
        return LiveConnection::tr("The server did not understand this program. Is one of them out of date?");
    case protocol::CloseCode::Replaced:
        return LiveConnection::tr("You have joined from another window or device.");
    case protocol::CloseCode::TooSlow:
        return LiveConnection::tr("The connection was too slow for what the server had to send.");
    case protocol::CloseCode::ServerStopping:
        return LiveConnection::tr("The server is being stopped.");
    case protocol::CloseCode::RateLimited:
        return LiveConnection::tr(
            "The server refused so many messages at once. Wait a moment and try again.");
    }
    return LiveConnection::tr("The connection was lost.");
}

} // namespace

LiveConnection::LiveConnection(QObject *parent) : LiveConnection(Timing{}, Backoff::systemRandom(), parent) {}

LiveConnection::LiveConnection(const Timing &timing, Backoff::Random random, QObject *parent)
    : QObject(parent), m_timing(timing),
      m_backoff(timing.backoffFirst, timing.backoffLongest, std::move(random))
{
    for (QTimer *timer : {&m_retryTimer, &m_attachTimer, &m_pongTimer})
        timer->setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &LiveConnection::startTry);
    connect(&m_attachTimer, &QTimer::timeout, this,
            [this] { lost(AbnormalClosure, tr("The server is not answering.")); });
    connect(&m_pongTimer, &QTimer::timeout, this,
            [this] { lost(AbnormalClosure, tr("The server is no longer answering.")); });
    connect(&m_pingTimer, &QTimer::timeout, this, &LiveConnection::ping);
}

LiveConnection::~LiveConnection()
{
    dropSocket();
}

void LiveConnection::setAttachStep(std::function<void()> attach)
{
    m_attachStep = std::move(attach);
}

void LiveConnection::open(const QUrl &url)
{
    dropSocket();
    m_pending.clear();
    m_url = url;
    m_hasBeenOnline = false;
    m_failedTries = 0;
    m_closeCode = 0;
    m_reason.clear();
    m_backoff.reset();
    m_serverClock.reset();
    m_state = State::Connecting;
    m_nextTry = {};
    // Begun by the event loop, so that open() returns before anything is told.
    m_retryTimer.start(0);
}

void LiveConnection::close(const QString &reason, int code)
{
    if (m_state == State::Idle || m_state == State::Closed)
        return;
    finish(code, reason);
}

// --- sockets ------------------------------------------------------------------------------------------

void LiveConnection::startTry()
{
    dropSocket();
    m_nextTry = {};
    m_isSocketConnected = false;
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(MessageBytesMax);
    m_socket->setMaxAllowedIncomingMessageSize(MessageBytesMax);
    QWebSocket *socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &LiveConnection::greet);
    connect(socket, &QWebSocket::textMessageReceived, this, &LiveConnection::receive);
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        const int code = socket->closeCode();
        if (m_isSocketConnected)
            lost(code, closingText(code));
        else
            lost(AbnormalClosure, tr("The server is not answering (%1).").arg(socket->errorString()));
    });
    connect(socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this,
            [this, socket](QAbstractSocket::SocketError error) {
                // A goodbye of the peer is told by disconnected(), with its code.
                if (error != QAbstractSocket::RemoteHostClosedError)
                    lost(AbnormalClosure, tr("The server is not answering (%1).").arg(socket->errorString()));
            });
    m_attachTimer.start(m_timing.attachTimeout);
    socket->open(m_url);
    // Not from inside of a signal: open() itself may already have failed.
    if (m_socket.get() == socket)
        setState(m_state);
}

void LiveConnection::dropSocket(int code)
{
    m_retryTimer.stop();
    m_attachTimer.stop();
    m_pingTimer.stop();
    m_pongTimer.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    // The socket may be what has just called us, so it goes later.
    m_socket.release()->deleteLater();
}

void LiveConnection::greet()
{
    m_isSocketConnected = true;
    requestNow(protocol::Hello{protocol::Version, clientName()}, [this](Result<protocol::Reply> reply) {
        if (!reply) {
            if (reply.error().retryable())
                retry(reply.error().message);
            else
                finish(static_cast<int>(protocol::CloseCode::ProtocolError), reply.error().message);
        } else if (!std::holds_alternative<protocol::Welcome>(*reply)) {
            misunderstood();
        } else if (m_attachStep) {
            m_attachStep();
        } else {
            attached();
        }
    });
}

void LiveConnection::attached()
{
    m_attachTimer.stop();
    m_pingTimer.start(m_timing.pingInterval);
    m_hasBeenOnline = true;
    m_reason.clear();
    for (auto &[id, pending] : m_pending) {
        if (!pending.isSent)
            send(pending);
    }
    setState(State::Online);
}

void LiveConnection::retry(const QString &reason)
{
    lost(AbnormalClosure, reason);
}

void LiveConnection::lost(int code, const QString &reason)
{
    ++m_failedTries;
    const bool mayGoOn = m_hasBeenOnline || m_failedTries < m_timing.triesToBegin;
    if (!protocol::mayResume(code) || !mayGoOn) {
        finish(code, reason);
        return;
    }
    dropSocket();
    m_reason = reason;
    const Ms delay = m_backoff.next();
    m_nextTry = QDeadlineTimer(delay);
    m_retryTimer.start(delay);
    dropSocketOnly();
    const auto failed =
        takePending([](const Pending &pending) { return pending.delivery == Delivery::Once; });
    for (auto &[id, pending] : m_pending)
        pending.isSent = false;
    setState(State::Reconnecting);
    for (const ReplyHandler &handler : failed) {
        handler(failure(ErrorCode::Busy, tr("The connection was lost before the server answered. Check "
                                            "whether it was done before you try again.")));
    }
}

void LiveConnection::finish(int code, const QString &reason)
{
    dropSocket(code);
    m_closeCode = code;
    m_reason = reason;
    m_nextTry = {};
    dropSocketOnly();
    const auto failed = takePending([](const Pending &) { return true; });
    setState(State::Closed);
    for (const ReplyHandler &handler : failed)
        handler(failure(ErrorCode::Busy, reason));
}

void LiveConnection::misunderstood()
{
    qCWarning(lcClient) << "The server sent a message that this program does not understand";
    finish(static_cast<int>(protocol::CloseCode::ProtocolError),
           tr("The server speaks a language that this program does not understand. Is one of them out of "
              "date?"));
}

// --- requests -----------------------------------------------------------------------------------------

void LiveConnection::request(protocol::Request request, Delivery delivery, ReplyHandler handler)
{
    if (m_state == State::Idle || m_state == State::Closed)
        refuse(std::move(handler), tr("There is no connection to the server."));
    else if (delivery == Delivery::Once && m_state != State::Online)
        refuse(std::move(handler), tr("The server cannot be reached just now. Try again in a moment."));
    else
        enqueue(std::move(request), delivery, std::move(handler), m_state == State::Online);
}

void LiveConnection::requestNow(protocol::Request request, ReplyHandler handler)
{
    enqueue(std::move(request), Delivery::Once, std::move(handler), true, true);
}

void LiveConnection::enqueue(protocol::Request request, Delivery delivery, ReplyHandler handler, bool sendNow,
                             bool isSocketOnly)
{
    if (m_pending.size() >= PendingMax) {
        refuse(std::move(handler), tr("Too many requests wait for the server. Try again in a moment."));
        return;
    }
    const qint64 id = ++m_lastId;
    Pending &pending = m_pending[id];
    pending = {{id, std::move(request)}, delivery, std::move(handler), {}, false, isSocketOnly};
    if (sendNow)
        send(pending);
}

void LiveConnection::send(Pending &pending)
{
    pending.isSent = true;
    pending.sentAt = m_serverClock.localNow();
    m_socket->sendTextMessage(QString::fromUtf8(protocol::encode(pending.frame)));
}

void LiveConnection::refuse(ReplyHandler handler, const QString &why)
{
    QMetaObject::invokeMethod(
        this, [handler = std::move(handler), why] { handler(failure(ErrorCode::Busy, why)); },
        Qt::QueuedConnection);
}

void LiveConnection::receive(const QString &text)
{
    m_pongTimer.stop();
    const Result<protocol::ServerFrame> frame = protocol::decodeServerFrame(text.toUtf8());
    if (!frame) {
        // A newer server may push what this client does not know; it can do without.
        if (frame.error().code != ErrorCode::NotFound)
            misunderstood();
        return;
    }
    if (const auto *reply = std::get_if<protocol::ReplyFrame>(&*frame))
        receiveReply(*reply);
    else if (const auto *event = std::get_if<LiveEvent>(&*frame))
        receiveEvent(*event);
    else
        Q_EMIT pollPushReceived(std::get<PollEvent>(*frame));
}

void LiveConnection::receiveEvent(const LiveEvent &event)
{
    if (const auto *notice = std::get_if<Notice>(&event))
        Q_EMIT pushReceived(inOwnLanguage(*notice));
    else
        Q_EMIT pushReceived(event);
}

void LiveConnection::receiveReply(const protocol::ReplyFrame &frame)
{
    const auto found = m_pending.find(frame.re);
    if (found == m_pending.end() || !found->second.isSent)
        return;
    const Pending pending = std::move(found->second);
    m_pending.erase(found);

    const Timestamp now = m_serverClock.localNow();
    const auto observe = [&](Timestamp serverTime) {
        m_serverClock.observe(serverTime, pending.sentAt, now);
        Q_EMIT roundTripMeasured(now - pending.sentAt);
    };
    if (const auto *welcome = std::get_if<protocol::Welcome>(&frame.reply))
        observe(welcome->serverTime);
    else if (const auto *pong = std::get_if<protocol::Pong>(&frame.reply))
        observe(pong->serverTime);

    if (const auto *error = std::get_if<Error>(&frame.reply))
        pending.handler(tl::unexpected(inOwnLanguage(*error)));
    else
        pending.handler(frame.reply);
}

void LiveConnection::ping()
{
    // Whoever has not answered the last ping is not given more time by the next.
    if (!m_pongTimer.isActive())
        m_pongTimer.start(m_timing.pongTimeout);
    if (m_pending.contains(m_pingId))
        return;
    requestNow(protocol::Ping{}, [this](const Result<protocol::Reply> &reply) {
        // Only a connection that has held for a while counts as a success: a server that takes everybody in
        // and drops them at once is asked less and less often.
        if (reply)
            m_backoff.reset();
    });
    m_pingId = m_lastId;
}

void LiveConnection::dropSocketOnly()
{
    std::erase_if(m_pending, [](const auto &entry) { return entry.second.isSocketOnly; });
}

std::vector<LiveConnection::ReplyHandler>
LiveConnection::takePending(const std::function<bool(const Pending &)> &matches)
{
    std::vector<ReplyHandler> taken;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        if (matches(it->second)) {
            taken.push_back(std::move(it->second.handler));
            it = m_pending.erase(it);
        } else {
            ++it;
        }
    }
    return taken;
}

void LiveConnection::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace podium::client
