// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_requests.h"

#include "server/net/texts.h"

#include <QCoreApplication>

namespace podium::net {

LiveRequests::Call::Call(LiveConnection &connection, qint64 id) : m_connection(&connection), m_id(id)
{
    ++connection.requestsInFlight;
}

void LiveRequests::Call::reply(const protocol::Reply &reply) const
{
    if (!m_connection)
        return;
    --m_connection->requestsInFlight;
    m_connection->reply(m_id, reply);
}

void LiveRequests::Call::refuse(ErrorCode code, const QString &message) const
{
    reply(Error{code, message, {}});
}

void LiveRequests::Call::replyOutcome(const Result<void> &outcome) const
{
    if (outcome)
        reply(protocol::Done{});
    else
        reply(outcome.error());
}

LiveRequests::LiveRequests(engine::LiveSessions &sessions, LiveAudience &audience, LivePolling polling,
                           Authenticator authenticate, AddressBuckets &joins, Metrics &metrics,
                           const Clock &clock, const LiveLimits &limits)
    : m_sessions(sessions), m_audience(audience), m_polling(std::move(polling)),
      m_authenticate(std::move(authenticate)), m_joins(joins),
      m_hosts(clock, limits.hostsPerSecond, limits.hostsBurst, limits.addressesMax),
      m_watches(clock, limits.watchesPerSecond, limits.watchesBurst, limits.addressesMax), m_metrics(metrics),
      m_clock(clock), m_limits(limits)
{}

void LiveRequests::handle(LiveConnection &connection, const protocol::RequestFrame &frame)
{
    const Call call(connection, frame.id);
    if (!connection.saidHello && !std::holds_alternative<protocol::Hello>(frame.request)) {
        call.refuse(ErrorCode::BadMessage, translate("Say hello first."));
        return;
    }
    std::visit([&](const auto &request) { on(call, request); }, frame.request);
}

void LiveRequests::on(const Call &call, const protocol::Hello &hello)
{
    if (hello.protocol != protocol::Version) {
        call.refuse(ErrorCode::UnsupportedProtocol,
                    translate("This server speaks version %1 of the protocol.").arg(protocol::Version));
        call.connection()->close(protocol::CloseCode::ProtocolError);
        return;
    }
    call.connection()->saidHello = true;
    call.reply(protocol::Welcome{protocol::Version, serverName(), m_clock.now()});
}

void LiveRequests::on(const Call &call, const protocol::Ping &)
{
    call.reply(protocol::Pong{m_clock.now()});
}

} // namespace podium::net
