// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/request_guard.h"

#include "shared/base/logging.h"

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

HttpResponse noRoom()
{
    return HttpResponse::error(
        {ErrorCode::Busy, RequestGuard::tr("Too much is on its way at once. Try again in a moment."), {}});
}

} // namespace

RequestGuard::RequestGuard(QTcpSocket &socket, const GuardContext &context, std::function<void()> released)
    : QObject(&socket), m_socket(socket), m_context(context), m_released(std::move(released)),
      m_peer(plainAddress(socket.peerAddress()))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RequestGuard::timeout);
    connect(&m_socket, &QTcpSocket::readyRead, this, &RequestGuard::readyRead);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &RequestGuard::sent);
    wait();
}

RequestGuard::~RequestGuard()
{
    m_released();
}

RequestGuard *RequestGuard::of(const QTcpSocket *socket)
{
    return socket->findChild<RequestGuard *>(QString(), Qt::FindDirectChildrenOnly);
}

void RequestGuard::readyRead()
{
    switch (m_phase) {
    case Phase::Waiting:
        m_phase = Phase::Head;
        m_timer.start(m_context.limits.headTimeout);
        [[fallthrough]];
    case Phase::Head:
        readHead();
        break;
    case Phase::Body:
        bodyArrived(m_socket.bytesAvailable());
        break;
    case Phase::Answering:
        hideFromServer();
        m_lastRequest = true;
        m_hasUnreadBytes = true;
        break;
    case Phase::Refused:
        m_socket.skip(m_socket.bytesAvailable());
        break;
    case Phase::HandedOver:
        if (m_socket.bytesToWrite() > m_context.limits.upgradedUnsentBytesMax) {
            qCInfo(lcNet) << "live connection cut off: it lets too much pile up unread";
            m_socket.abort();
        }
        break;
    }
}

void RequestGuard::readHead()
{
    const qint64 headBytesMax = m_context.limits.headBytesMax;
    const qsizetype before = m_headBytes.size();
    // The server has taken what it saw before out of the reach of peek(), so these bytes are all new.
    m_headBytes += m_socket.peek(headBytesMax + 1 - before);
    const std::optional<qsizetype> end = endOfHead(m_headBytes);
    if (end && *end <= headBytesMax) {
        headComplete(*end, m_socket.bytesAvailable() - (*end - before));
    } else if (end || m_headBytes.size() > headBytesMax) {
        refuse(refusal(431, ErrorCode::BadMessage,
                       tr("The head of the request is longer than %1 bytes.").arg(headBytesMax)));
    }
}

void RequestGuard::headComplete(qsizetype end, qint64 following)
{
    auto head = parseHead(QByteArrayView(m_headBytes).first(end), m_context.limits.headFieldsMax);
    m_headBytes.clear();
    if (!head) {
        refuse(head.error());
        return;
    }
    if (auto objected = objection(*head, following)) {
        refuse(*objected);
        return;
    }
    m_head = std::move(*head);
    m_head.request.peer = m_peer;
    m_phase = Phase::Body;
    m_bodyLeft = m_head.contentLength;
    m_timer.start(m_context.limits.requestTimeout);
    if (m_head.contentLength > 0)
        setReadLimit(end + m_head.contentLength);
    if (m_head.expectsContinue && m_head.contentLength > following)
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    bodyArrived(following);
}

std::optional<HttpResponse> RequestGuard::objection(const RequestHead &head, qint64 following)
{
    if (!m_context.requests.take(limitedAddress(m_peer)))
        return HttpResponse::error({ErrorCode::RateLimited, tr("Too many requests from your address."), {}});
    if (head.upgrade) {
        if (head.request.path != LivePath)
            return HttpResponse::error({ErrorCode::NotFound, tr("Only /live takes live connections."), {}});
        // A client must not speak before it has the server's consent; QWebSocketServer would take what
        // follows for another handshake.
        if (head.request.method != HttpMethod::Get || head.contentLength > 0 || following > 0 ||
            !head.strictLines)
            return refusal(400, ErrorCode::BadMessage, tr("The request for a live connection is malformed."));
        return std::nullopt;
    }
    const qint64 bodyBytesMax = m_context.router.bodyBytesMax(head.request.method, head.request.path);
    if (head.contentLength > bodyBytesMax)
        return refusal(413, ErrorCode::Invalid,
                       tr("The body may have at most %1 bytes here.").arg(bodyBytesMax));
    if (!makeRoom(head.contentLength))
        return noRoom();
    return std::nullopt;
}

bool RequestGuard::makeRoom(qint64 bytes)
{
    m_room.reset();
    if (bytes <= m_context.limits.smallBytesMax)
        return true;
    m_room = m_context.largeBytes.take(limitedAddress(m_peer), bytes);
    return m_room.has_value();
}

void RequestGuard::bodyArrived(qint64 bytes)
{
    m_bodyLeft -= bytes;
}

std::optional<HttpRequest> RequestGuard::begin(bool serverSeesUpgrade, const QByteArray &body)
{
    if (m_phase != Phase::Body || m_bodyLeft > 0 || serverSeesUpgrade != m_head.upgrade ||
        body.size() != m_head.contentLength) {
        qCWarning(lcNet) << "a request is understood in two ways; its connection is closed";
        refuse(refusal(400, ErrorCode::BadMessage, tr("The request is malformed.")));
        return std::nullopt;
    }
    m_phase = Phase::Answering;
    m_timer.stop();
    ++m_number;
    m_answered = false;
    m_lastRequest = !m_head.keepAlive;
    setReadLimit(m_context.limits.headBytesMax + 1);
    m_head.request.body = body;
    return std::exchange(m_head.request, {});
}

bool RequestGuard::isUpgrade() const
{
    return m_phase == Phase::Answering && m_head.upgrade;
}

HttpReply RequestGuard::replyToCurrent()
{
    return [guard = QPointer(this), number = m_number](const HttpResponse &response) {
        if (guard)
            guard->answer(number, response);
    };
}

void RequestGuard::answer(quint64 number, const HttpResponse &response)
{
    if (m_phase != Phase::Answering || number != m_number || std::exchange(m_answered, true))
        return;
    m_unsentAtTimeout = 0;
    m_timer.start(m_context.limits.idleTimeout);
    const bool hasRoom = makeRoom(m_head.bodyWanted ? response.body.size() : 0);
    send(hasRoom ? response : noRoom(), m_head.bodyWanted, !m_lastRequest);
    sent();
}

void RequestGuard::send(const HttpResponse &response, bool withBody, bool keepAlive)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    m_context.metrics.requestAnswered(response.status);
    m_socket.write(toBytes(response, withBody, keepAlive));
    m_socket.flush();
}

void RequestGuard::sent()
{
    if (m_phase != Phase::Answering || !m_answered || m_socket.bytesToWrite() > 0)
        return;
    m_room.reset();
    if (!m_lastRequest)
        wait();
    else if (m_hasUnreadBytes)
        linger();
    else
        m_socket.disconnectFromHost();
}

void RequestGuard::wait()
{
    m_phase = Phase::Waiting;
    m_timer.start(m_context.limits.idleTimeout);
    setReadLimit(m_context.limits.headBytesMax + 1);
}

void RequestGuard::linger()
{
    // Closing with unread bytes in the kernel would reset the connection and could take the answer away from
    // the client: what it still sends is taken and thrown away until it closes, for a little while.
    m_phase = Phase::Refused;
    m_timer.start(m_context.limits.lingerTimeout);
    setReadLimit(m_context.limits.headBytesMax);
    m_socket.skip(m_socket.bytesAvailable());
}

void RequestGuard::refuse(const HttpResponse &response)
{
    m_room.reset();
    hideFromServer();
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    send(response, true, false);
    linger();
}

void RequestGuard::hideFromServer()
{
    disconnect(&m_socket, &QTcpSocket::readyRead, &m_context.server, nullptr);
}

void RequestGuard::handOver()
{
    m_phase = Phase::HandedOver;
    m_timer.stop();
    setReadLimit(m_context.limits.upgradedReadBytesMax);
    // The server now cuts every connection to the socket's signals; this one is made after that.
    QMetaObject::invokeMethod(
        this, [this] { connect(&m_socket, &QTcpSocket::readyRead, this, &RequestGuard::readyRead); },
        Qt::QueuedConnection);
}

void RequestGuard::timeout()
{
    switch (m_phase) {
    case Phase::Head:
    case Phase::Body:
        refuse(refusal(408, ErrorCode::BadMessage, tr("The request took too long to arrive.")));
        break;
    case Phase::Answering:
        // The answer is on its way to a slow reader: fine as long as it moves.
        if (m_unsentAtTimeout != m_socket.bytesToWrite()) {
            m_unsentAtTimeout = m_socket.bytesToWrite();
            m_timer.start(m_context.limits.idleTimeout);
            break;
        }
        [[fallthrough]];
    case Phase::Waiting:
    case Phase::Refused:
        m_socket.abort();
        break;
    case Phase::HandedOver:
        break;
    }
}

void RequestGuard::setReadLimit(qint64 bytes)
{
    // Through "no limit", because only a change makes a socket listen again that has stopped at a full
    // buffer.
    m_socket.setReadBufferSize(0);
    m_socket.setReadBufferSize(bytes);
}

} // namespace podium::net
