// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_connection.h"

#include "shared/base/logging.h"

#include <QCoreApplication>

namespace podium::net {

using protocol::CloseCode;

LiveConnection::LiveConnection(std::unique_ptr<QWebSocket> socket, const LiveLimits &limits,
                               const Clock &clock, QObject *parent)
    : QObject(parent), m_limits(limits), m_clock(clock), m_socket(std::move(socket)),
      m_messages(limits.messages, clock.now()), m_heardAt(clock.now())
{
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.frameBytesMax));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.frameBytesMax));

    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &LiveConnection::onText);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        m_heardAt = m_clock.now();
        refuse({}, {ErrorCode::BadMessage, tr("Messages are text frames with one JSON object each."), {}});
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heardAt = m_clock.now(); });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &LiveConnection::flush);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &LiveConnection::finish);

    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, [this] {
        m_socket->abort();
        finish();
    });
}

LiveConnection::~LiveConnection()
{
    m_socket->disconnect(this);
}

void LiveConnection::onText(const QString &text)
{
    m_heardAt = m_clock.now();
    if (m_isClosing)
        return;

    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > m_limits.messageBytesMax) {
        refuse(
            {},
            {ErrorCode::BadMessage, tr("A message has at most %1 bytes.").arg(m_limits.messageBytesMax), {}});
        return;
    }
    const auto decoded = protocol::decodeRequest(utf8);
    const std::optional<qint64> id = decoded ? decoded->id : decoded.error().id;
    if (!m_messages.take(m_heardAt)) {
        refuse(id, {ErrorCode::RateLimited, tr("Too many messages. Wait a moment."), {}});
    } else if (!decoded) {
        refuse(id, decoded.error().error);
    } else if (requestsInFlight >= m_limits.requestsInFlightMax) {
        refuse(id, {ErrorCode::RateLimited, tr("Too many requests are waiting for their replies."), {}});
    } else {
        m_strayMessages = 0;
        Q_EMIT requested(*decoded);
    }
}

void LiveConnection::refuse(std::optional<qint64> re, const Error &error)
{
    if (m_isClosing)
        return;
    reply(re.value_or(0), error);
    if (++m_strayMessages >= m_limits.strayMessagesMax)
        close(error.code == ErrorCode::RateLimited ? CloseCode::RateLimited : CloseCode::ProtocolError);
}

void LiveConnection::reply(qint64 re, const protocol::Reply &reply)
{
    if (!m_isClosing)
        send(PushKind::Other, QString::fromUtf8(protocol::encode(protocol::ReplyFrame{re, reply})));
}

void LiveConnection::push(PushKind kind, const QString &text)
{
    if (!m_isClosing)
        send(kind, text);
}

void LiveConnection::send(PushKind kind, const QString &text)
{
    if (m_waiting.empty() && hasRoom()) {
        m_socket->sendTextMessage(text);
        return;
    }
    if (kind != PushKind::Other) {
        const auto superseded = std::find_if(m_waiting.begin(), m_waiting.end(),
                                             [kind](const Waiting &waiting) { return waiting.kind == kind; });
        if (superseded != m_waiting.end()) {
            m_waitingBytes -= superseded->text.size();
            m_waiting.erase(superseded);
        }
    }
    m_waitingBytes += text.size();
    m_waiting.push_back({kind, text});
    if (m_waitingBytes > m_limits.sendQueueBytesMax) {
        qCInfo(lcNet) << "A client reads too slowly and is closed; it may resume.";
        m_waiting.clear();
        m_waitingBytes = 0;
        close(CloseCode::TooSlow);
    }
}

void LiveConnection::flush()
{
    while (!m_waiting.empty() && hasRoom()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= next.text.size();
        m_socket->sendTextMessage(next.text);
    }
    if (m_isClosing && m_waiting.empty())
        closeNow();
}

void LiveConnection::close(CloseCode code)
{
    if (m_isClosing)
        return;
    m_isClosing = true;
    m_closeCode = code;
    m_closeTimer.start(m_limits.closeTimeout);
    flush();
}

void LiveConnection::closeNow()
{
    if (std::exchange(m_saidGoodbye, true))
        return;
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->close(QWebSocketProtocol::CloseCode(int(m_closeCode)));
}

void LiveConnection::checkPresence()
{
    if (m_clock.now() - m_heardAt > m_limits.silenceMax) {
        m_socket->abort();
        finish();
    } else if (!m_isClosing) {
        m_socket->ping();
    }
}

void LiveConnection::finish()
{
    if (m_isGone)
        return;
    m_isGone = true;
    m_isClosing = true;
    m_closeTimer.stop();
    Q_EMIT gone();
}

} // namespace podium::net
