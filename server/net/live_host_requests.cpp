// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_requests.h"
#include "server/net/texts.h"

namespace podium::net {

void LiveRequests::on(const Call &call, const protocol::Host &host)
{
    if (call.connection()->seat || call.connection()->isJoining) {
        call.refuse(ErrorCode::Invalid,
                    translate("A participant's connection cannot host; open another one."));
        return;
    }
    if (!m_hosts.take(limitedAddress(call.connection()->peer()))) {
        call.refuse(ErrorCode::RateLimited, translate("Too many requests from your address."));
        return;
    }
    m_authenticate(host.accessToken, [this, call, session = host.session](const Result<UserProfile> &user) {
        if (call.connection())
            attachHost(call, session, user);
    });
}

void LiveRequests::attachHost(const Call &call, SessionId session, const Result<UserProfile> &user)
{
    if (!user) {
        call.reply(user.error());
        return;
    }
    const auto view = m_sessions.host(session, user->id);
    if (!view) {
        call.reply(view.error());
        return;
    }
    LiveConnection &connection = *call.connection();
    if (connection.seat || connection.isJoining || (connection.hosting && *connection.hosting != session)) {
        call.refuse(ErrorCode::Invalid,
                    translate("This connection is in a session already; open another one."));
        return;
    }
    if (!connection.hosting) {
        if (m_audience.hostCount(session) >= m_limits.hostsPerSessionMax) {
            call.refuse(ErrorCode::RateLimited, translate("Too many host connections are open."));
            return;
        }
        connection.hosting = session;
        m_audience.addHost(connection);
    }
    call.reply(protocol::Hosting{view->snapshot, view->participants, view->progress, view->revealed});
}

std::optional<SessionId> LiveRequests::hostedBy(const Call &call) const
{
    if (!call.connection()->hosting) {
        call.refuse(call.connection()->seat ? ErrorCode::Forbidden : ErrorCode::NotAuthenticated,
                    translate("Only the session's host can do this."));
    }
    return call.connection()->hosting;
}

void LiveRequests::on(const Call &call, const protocol::Step &step)
{
    if (const auto session = hostedBy(call)) {
        m_sessions.command(*session, step.step,
                           [call](const Result<void> &outcome) { call.replyOutcome(outcome); });
    }
}

void LiveRequests::on(const Call &call, const protocol::Kick &kick)
{
    if (const auto session = hostedBy(call)) {
        m_sessions.kick(*session, kick.participant, kick.ban,
                        [call](const Result<void> &outcome) { call.replyOutcome(outcome); });
    }
}

void LiveRequests::on(const Call &call, const protocol::Lock &lock)
{
    if (const auto session = hostedBy(call)) {
        m_sessions.lock(*session, lock.locked,
                        [call](const Result<void> &outcome) { call.replyOutcome(outcome); });
    }
}

} // namespace podium::net
