// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/listening_server.h"

#include "shared/base/logging.h"

namespace podium::net {
namespace {

constexpr Ms AcceptPause{500};

} // namespace

bool ConnectionCounts::add(const QHostAddress &address, const ListenerLimits &limits)
{
    if (m_total >= limits.connectionsMax)
        return false;
    int &fromAddress = m_perAddress[address];
    if (fromAddress >= limits.connectionsPerAddressMax)
        return false;
    ++fromAddress;
    ++m_total;
    return true;
}

void ConnectionCounts::remove(const QHostAddress &address)
{
    --m_total;
    const auto found = m_perAddress.find(address);
    if (--found.value() == 0)
        m_perAddress.erase(found);
}

ListeningServer::ListeningServer(const GuardContext &context) : m_context(context)
{
    setListenBacklogSize(context.limits.backlog);
    connect(this, &QTcpServer::acceptError, this, &ListeningServer::resumeLater);
}

void ListeningServer::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>(this);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    const QHostAddress address = limitedAddress(socket->peerAddress());
    if (!m_counts->add(address, m_context.limits)) {
        socket->write(
            toBytes(refusal(503, ErrorCode::Busy, tr("The server has as many connections as it can bear.")),
                    true, false));
        socket->close();
        QTcpSocket *leaving = socket.release();
        if (leaving->state() == QAbstractSocket::UnconnectedState)
            leaving->deleteLater();
        else
            connect(leaving, &QTcpSocket::disconnected, leaving, &QObject::deleteLater);
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_context.metrics.connectionOpened();
    new RequestGuard(*socket, m_context, [counts = m_counts, address, &metrics = m_context.metrics] {
        counts->remove(address);
        metrics.connectionClosed();
    });
    addPendingConnection(socket.release());
}

void ListeningServer::resumeLater()
{
    qCWarning(lcNet) << "cannot accept connections for a moment:" << errorString();
    QTimer::singleShot(AcceptPause, this, [this] {
        if (isListening())
            resumeAccepting();
    });
}

} // namespace podium::net
