// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_server.h"

namespace podium::net {

LiveServer::LiveServer(engine::LiveSessions &sessions, LiveAudience &audience, const LivePolling &polling,
                       Authenticator authenticate, AddressBuckets &joins, Metrics &metrics,
                       const Clock &clock, const LiveLimits &limits, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_audience(audience), m_polling(polling), m_clock(clock),
      m_limits(limits),
      m_requests(sessions, audience, polling, std::move(authenticate), joins, metrics, clock, m_limits)
{
    connect(&m_presence, &QTimer::timeout, this, [this] {
        for (LiveConnection *const connection : std::as_const(m_connections))
            connection->checkPresence();
    });
    m_presence.start(m_limits.pingInterval);
}

LiveServer::~LiveServer()
{
    for (LiveConnection *const connection : std::as_const(m_connections)) {
        m_audience.remove(*connection);
        m_polling.audience.remove(*connection);
    }
}

void LiveServer::accept(std::unique_ptr<QWebSocket> socket)
{
    auto *const connection = new LiveConnection(std::move(socket), m_limits, m_clock, this);
    m_connections.insert(connection);
    connect(
        connection, &LiveConnection::requested, this,
        [this, connection](const protocol::RequestFrame &frame) { m_requests.handle(*connection, frame); });
    // Queued, because a connection may break while the engine is sending to it.
    connect(
        connection, &LiveConnection::gone, this, [this, connection] { onGone(connection); },
        Qt::QueuedConnection);
    if (m_isStopping)
        connection->close(protocol::CloseCode::ServerStopping);
}

void LiveServer::onGone(LiveConnection *connection)
{
    m_connections.remove(connection);
    if (m_audience.remove(*connection))
        m_sessions.leave(*connection->seat);
    if (connection->watcher) {
        m_polling.audience.remove(*connection);
        m_polling.polls.leave(*connection->watcher);
    }
    // At once: a reply that comes between this and a later deletion would seat it again, for good. Nothing of
    // the connection is running, because this is called from the event loop.
    delete connection;
    callStoppedIfEmpty();
}

void LiveServer::stop(protocol::CloseCode code, std::function<void()> done)
{
    m_isStopping = true;
    m_stopped = std::move(done);
    for (LiveConnection *const connection : std::as_const(m_connections))
        connection->close(code);
    QMetaObject::invokeMethod(this, &LiveServer::callStoppedIfEmpty, Qt::QueuedConnection);
}

void LiveServer::callStoppedIfEmpty()
{
    if (m_stopped && m_connections.isEmpty())
        std::exchange(m_stopped, nullptr)();
}

} // namespace podium::net
