// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/live_audience.h"
#include "server/net/live_connection.h"
#include "server/net/live_requests.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <memory>

namespace podium::net {

//! \brief Owns the live connections: takes in upgraded sockets, hands their requests on, tells the engine
//! when a participant's connection is lost.
class LiveServer final : public QObject
{
    Q_OBJECT

public:
    //! What it is given outlives it.
    //! \param joins who may join now; shared with the other ways of joining.
    LiveServer(engine::LiveSessions &sessions, LiveAudience &audience, const LivePolling &polling,
               Authenticator authenticate, AddressBuckets &joins, Metrics &metrics, const Clock &clock,
               const LiveLimits &limits = {}, QObject *parent = nullptr);
    ~LiveServer() override;

    void accept(std::unique_ptr<QWebSocket> socket);

    //! \brief Takes nobody in any more and sends everybody away with `code`.
    //! \param done called when the last connection is gone, at the latest after closeTimeout.
    void stop(protocol::CloseCode code, std::function<void()> done);

    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

private:
    void callStoppedIfEmpty();
    void onGone(LiveConnection *connection);

    engine::LiveSessions &m_sessions;
    LiveAudience &m_audience;
    const LivePolling m_polling;
    const Clock &m_clock;
    const LiveLimits m_limits;
    LiveRequests m_requests;
    QSet<LiveConnection *> m_connections; //!< owned as children
    QTimer m_presence;
    bool m_isStopping = false;
    std::function<void()> m_stopped; //!< until it was called
};

} // namespace podium::net
