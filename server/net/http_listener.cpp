// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/http_listener.h"

#include <QHttpServerRequest>

namespace podium::net {

HttpListener::HttpListener(const Router &router, Metrics &metrics, const Clock &clock,
                           const ListenerLimits &limits, QObject *parent)
    : QAbstractHttpServer(parent), m_router(router), m_limits(limits),
      m_requests(clock, limits.requestsPerSecond, limits.requestsBurst, limits.addressesMax),
      m_largeBytes(limits.largeBytesMax, limits.largeBytesPerAddressMax), m_context{m_router,   m_limits,
                                                                                    m_requests, m_largeBytes,
                                                                                    metrics,    *this}
{}

HttpListener::~HttpListener()
{
    // With their sockets and guards, while what those use is still there.
    qDeleteAll(servers());
}

void HttpListener::onWebSocket(std::function<void(std::unique_ptr<QWebSocket>)> taken)
{
    connect(this, &QAbstractHttpServer::newWebSocketConnection, this, [this, taken = std::move(taken)] {
        while (hasPendingWebSocketConnections())
            taken(nextPendingWebSocketConnection());
    });
}

Result<quint16> HttpListener::listen(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<ListeningServer>(m_context);
    if (!server->listen(address, port))
        return failure(ErrorCode::Invalid,
                       tr("Cannot listen on %1 port %2: %3")
                           .arg(address.toString(), QString::number(port), server->errorString()));
    const quint16 taken = server->serverPort();
    bind(server.release());
    return taken;
}

void HttpListener::stopAccepting()
{
    for (QTcpServer *server : servers())
        server->close();
}

int HttpListener::connectionCount() const
{
    int count = 0;
    for (const ListeningServer *server : findChildren<ListeningServer *>(Qt::FindDirectChildrenOnly))
        count += server->connectionCount();
    return count;
}

bool HttpListener::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    RequestGuard *guard = RequestGuard::of(socket);
    // The server's own rule for what it upgrades.
    const bool upgrade = request.value(QByteArrayLiteral("connection")).toLower().contains("upgrade") &&
                         request.value(QByteArrayLiteral("upgrade"))
                                 .compare(QByteArrayLiteral("websocket"), Qt::CaseInsensitive) == 0;
    std::optional<HttpRequest> complete = guard->begin(upgrade, request.body());
    if (!complete)
        return false;
    if (guard->isUpgrade()) {
        guard->handOver();
        return true;
    }
    m_router.handle(std::move(*complete), guard->replyToCurrent());
    return true;
}

void HttpListener::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // The guard has answered already.
}

} // namespace podium::net
