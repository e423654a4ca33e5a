// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/live_connection.h"

//! What the tests of the live links have in common.
namespace podium::test {

//! Comes back quickly, so that no test waits for seconds.
inline client::LiveConnection::Timing quickTiming()
{
    client::LiveConnection::Timing timing;
    timing.backoffFirst = Ms{5};
    timing.backoffLongest = Ms{40};
    return timing;
}

inline client::Backoff::Random noJitter()
{
    return [] { return 0.0; };
}

inline protocol::Joined joined(SessionState state = SessionState::Lobby)
{
    using namespace Qt::StringLiterals;
    protocol::Joined reply;
    reply.participant = {ParticipantId(5), u"Ana"_s};
    reply.resumeToken = u"token-5"_s;
    reply.session.id = SessionId(7);
    reply.session.code = u"482913"_s;
    reply.session.title = u"Capitals"_s;
    reply.session.state = state;
    return reply;
}

inline protocol::Hosting hosting(SessionState state = SessionState::Lobby)
{
    return {joined(state).session, {}};
}

} // namespace podium::test
