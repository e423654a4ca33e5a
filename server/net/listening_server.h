// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/request_guard.h"

#include <QHash>
#include <QTcpServer>

#include <memory>

namespace podium::net {

//! Open connections, all together and per address.
class ConnectionCounts final
{
public:
    //! \returns whether one more from this address is within the limits; if so, it is counted.
    [[nodiscard]] bool add(const QHostAddress &address, const ListenerLimits &limits);
    void remove(const QHostAddress &address);
    [[nodiscard]] int total() const { return m_total; }

private:
    int m_total = 0;
    QHash<QHostAddress, int> m_perAddress;
};

//! \brief Accepts connections within the limits and puts a guard on each.
//! Goes on by itself after it had to stop for want of descriptors.
class ListeningServer final : public QTcpServer
{
    Q_OBJECT

public:
    //! \param context outlives the server.
    explicit ListeningServer(const GuardContext &context);

    [[nodiscard]] int connectionCount() const { return m_counts->total(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void resumeLater();

    const GuardContext &m_context;
    //! Shared with the guards: the last of them go when this object is already half gone.
    std::shared_ptr<ConnectionCounts> m_counts = std::make_shared<ConnectionCounts>();
};

} // namespace podium::net
