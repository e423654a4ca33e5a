// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/host_link.h"

#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

#include <limits>

namespace podium::client {

HostLink::HostLink(ApiClient &api, QObject *parent)
    : HostLink(api, LiveConnection::Timing{}, Backoff::systemRandom(), parent)
{}

HostLink::HostLink(ApiClient &api, const LiveConnection::Timing &timing, Backoff::Random random,
                   QObject *parent)
    : QObject(parent), m_api(api), m_connection(timing, std::move(random))
{
    m_connection.setTriesToBegin(std::numeric_limits<int>::max());
    m_connection.setAttachStep([this] {
        m_hasRenewedToken = false;
        sendHost();
    });
    connect(&m_connection, &LiveConnection::pushReceived, this, &HostLink::eventReceived);
    connect(&m_connection, &LiveConnection::stateChanged, this, &HostLink::onStateChanged);
}

void HostLink::attach(SessionId session)
{
    ++m_attachment;
    m_session = session;
    m_isActive = true;
    m_refusal.reset();
    m_connection.open(liveUrl(m_api.server()));
}

void HostLink::leave()
{
    ++m_attachment;
    m_isActive = false;
    m_renewal.reset();
    m_connection.close(tr("You have left the session."));
}

void HostLink::sendHost()
{
    m_connection.requestNow(protocol::Host{m_session, m_api.accessToken()},
                            [this](const Result<protocol::Reply> &reply) { onHostReply(reply); });
}

void HostLink::onHostReply(const Result<protocol::Reply> &reply)
{
    if (!reply) {
        const Error &error = reply.error();
        if (error.retryable())
            m_connection.retry(error.message);
        else if (error.code == ErrorCode::NotAuthenticated && !m_hasRenewedToken)
            renewToken();
        else if (error.code == ErrorCode::NotAuthenticated)
            refuse(End::SignedOut, error);
        else if (error.code == ErrorCode::SessionClosed)
            refuse(End::Ended, error);
        else
            refuse(End::Refused, error);
        return;
    }
    const auto *hosting = std::get_if<protocol::Hosting>(&*reply);
    if (hosting == nullptr) {
        refuse(End::Refused, {ErrorCode::Internal,
                              tr("The server gave an answer that does not fit. Is this program out of date?"),
                              {}});
        return;
    }
    Q_EMIT attached(*hosting);
    if (m_isActive)
        m_connection.attached();
}

void HostLink::renewToken()
{
    m_hasRenewedToken = true;
    // Gone with the socket: the next one begins again.
    m_renewal = std::make_unique<QObject>();
    m_api.refresh(m_renewal.get(), [this](const Result<void> &refreshed) {
        if (refreshed)
            sendHost();
        else if (refreshed.error().retryable())
            m_connection.retry(refreshed.error().message);
        else
            refuse(End::SignedOut, refreshed.error());
    });
}

void HostLink::refuse(End end, const Error &error)
{
    m_refusal = {end, error};
    m_connection.close(error.message);
}

void HostLink::onStateChanged(LiveConnection::State state)
{
    if (state == LiveConnection::State::Reconnecting || state == LiveConnection::State::Closed) {
        // Whoever waits for the refresh may be what has led here.
        if (m_renewal)
            m_renewal.release()->deleteLater();
    }
    if (state != LiveConnection::State::Closed || !m_isActive)
        return;
    ++m_attachment;
    m_isActive = false;
    if (m_refusal) {
        Q_EMIT ended(m_refusal->first, m_refusal->second);
        return;
    }
    const bool isOver = m_connection.closeCode() == static_cast<int>(protocol::CloseCode::Ended);
    Q_EMIT ended(isOver ? End::Ended : End::Refused,
                 {isOver ? ErrorCode::SessionClosed : ErrorCode::Busy, m_connection.reason(), {}});
}

// --- commands -----------------------------------------------------------------------------------------

void HostLink::command(protocol::Request request, std::function<void(Result<void>)> done)
{
    m_connection.request(
        std::move(request), LiveConnection::Delivery::Once,
        [this, done = std::move(done), attachment = m_attachment](const Result<protocol::Reply> &reply) {
            if (attachment == m_attachment)
                done(reply.map([](const protocol::Reply &) {}));
        });
}

void HostLink::step(HostStep step)
{
    command(protocol::Step{step}, [this, step](const Result<void> &done) {
        if (done)
            Q_EMIT stepDone(step);
        else
            Q_EMIT stepFailed(step, done.error());
    });
}

void HostLink::kick(ParticipantId participant, bool ban)
{
    command(protocol::Kick{participant, ban}, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT requestFailed(done.error());
    });
}

void HostLink::lock(bool isLocked)
{
    command(protocol::Lock{isLocked}, [this, isLocked](const Result<void> &done) {
        if (done)
            Q_EMIT locked(isLocked);
        else
            Q_EMIT requestFailed(done.error());
    });
}

void HostLink::requestLeaderboard(const protocol::LeaderboardRange &range)
{
    m_connection.request(protocol::Leaderboard{range}, LiveConnection::Delivery::UntilAnswered,
                         [this, attachment = m_attachment](const Result<protocol::Reply> &reply) {
                             if (attachment != m_attachment || !reply)
                                 return; // the next push brings a ranking anyway
                             if (const auto *page = std::get_if<LeaderboardPage>(&*reply))
                                 Q_EMIT leaderboardReceived(*page);
                         });
}

} // namespace podium::client
