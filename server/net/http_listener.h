// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/limits.h"
#include "server/net/listening_server.h"
#include "server/net/metrics.h"
#include "server/net/router.h"
#include "server/net/token_bucket.h"

#include <QAbstractHttpServer>
#include <QWebSocket>

#include <functional>
#include <memory>

namespace podium::net {

//! \brief The one port: HTTP requests go to the router, upgrades of LivePath become live connections.
//!
//! Every connection has a RequestGuard that keeps it within ListenerLimits. Answers may come later; one for a
//! client that has gone is dropped. Errors of a request become answers, so nothing here fails but listen().
class HttpListener final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    //! \param router, metrics, clock outlive the listener.
    HttpListener(const Router &router, Metrics &metrics, const Clock &clock,
                 const ListenerLimits &limits = {}, QObject *parent = nullptr);
    ~HttpListener() override;

    //! \param taken gets every live connection; to be set before listen().
    void onWebSocket(std::function<void(std::unique_ptr<QWebSocket>)> taken);

    //! \brief May be called for several addresses.
    //! \param port 0: any free one.
    //! \returns the port; Invalid, with the reason in words, when it cannot be had.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);
    //! Takes no more connections; the open ones stay.
    void stopAccepting();
    //! Open connections, the live ones included.
    [[nodiscard]] int connectionCount() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    const Router &m_router;
    const ListenerLimits m_limits;
    AddressBuckets m_requests;
    ByteBudget m_largeBytes;
    const GuardContext m_context;
};

} // namespace podium::net
