// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_connection.h"

#include "server/net/texts.h"
#include "shared/base/logging.h"

namespace podium::net {

using protocol::CloseCode;

LiveConnection::LiveConnection(std::unique_ptr<QWebSocket> socket, const LiveLimits &limits,
                               const Clock &clock, QObject *parent)
    : QObject(parent), m_limits(limits), m_clock(clock), m_socket(std::move(socket)),
      m_messages(limits.messagesPerSecond, limits.messagesBurst, clock.now()),
      m_refusals(limits.refusalsPerSecond, limits.refusalsBurst, clock.now())
{
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.frameBytesMax));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.frameBytesMax));

    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &LiveConnection::onText);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        m_silentPings = 0;
        refuseBad({},
                  {ErrorCode::BadMessage, translate("Messages are text frames with one JSON object."), {}});
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_silentPings = 0; });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &LiveConnection::flush);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &LiveConnection::finish);

    m_closeTimer.setSingleShot(true);
    connect(&m_closeTimer, &QTimer::timeout, this, &LiveConnection::cutOff);
}

LiveConnection::~LiveConnection()
{
    m_socket->disconnect(this);
}

void LiveConnection::onText(const QString &text)
{
    m_silentPings = 0;
    if (m_isClosing)
        return;
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > protocol::ClientFrameBytesMax) {
        refuseBad({}, {ErrorCode::BadMessage,
                       translate("A message has at most %1 bytes.").arg(protocol::ClientFrameBytesMax),
                       {}});
        return;
    }
    const auto decoded = protocol::decodeRequest(utf8);
    const std::optional<qint64> id = decoded ? decoded->id : decoded.error().id;
    const Timestamp now = m_clock.now();
    if (!m_messages.take(now)) {
        reply(id.value_or(0),
              Error{ErrorCode::RateLimited, translate("Too many messages. Wait a moment."), {}});
        if (!m_refusals.take(now))
            close(CloseCode::RateLimited);
        return;
    }
    if (!decoded) {
        refuseBad(id, decoded.error().error);
        return;
    }
    m_badMessages = 0;
    if (requestsInFlight >= m_limits.requestsInFlightMax)
        reply(decoded->id,
              Error{ErrorCode::Busy, translate("Too many requests wait for their replies."), {}});
    else
        Q_EMIT requested(*decoded);
}

void LiveConnection::refuseBad(std::optional<qint64> re, const Error &error)
{
    if (m_isClosing)
        return;
    reply(re.value_or(0), error);
    if (++m_badMessages >= m_limits.badMessagesMax)
        close(CloseCode::ProtocolError);
}

void LiveConnection::reply(qint64 re, const protocol::Reply &reply)
{
    if (!m_isClosing)
        send(PushKind::Other, QString::fromUtf8(protocol::encode(protocol::ReplyFrame{re, reply})));
}

void LiveConnection::push(PushKind kind, const QString &text, std::int64_t subject)
{
    if (!m_isClosing)
        send(kind, text, subject);
}

void LiveConnection::send(PushKind kind, const QString &text, std::int64_t subject)
{
    if (m_waiting.empty() && hasRoom()) {
        m_socket->sendTextMessage(text);
        return;
    }
    if (kind != PushKind::Other) {
        const auto superseded =
            std::find_if(m_waiting.begin(), m_waiting.end(), [kind, subject](const Waiting &waiting) {
                return waiting.kind == kind && waiting.subject == subject;
            });
        if (superseded != m_waiting.end()) {
            m_waitingBytes -= superseded->text.size();
            m_waiting.erase(superseded);
        }
    }
    m_waitingBytes += text.size();
    m_waiting.push_back({kind, subject, text});
    if (m_waitingBytes > m_limits.queueBytesMax) {
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
    if (m_silentPings >= m_limits.silentPingsMax) {
        cutOff();
    } else if (!saidHello && std::exchange(m_wasAsked, true)) {
        close(CloseCode::ProtocolError);
    } else if (!m_isClosing) {
        ++m_silentPings;
        m_socket->ping();
    }
}

void LiveConnection::cutOff()
{
    m_socket->abort();
    finish();
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
