// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/live_event.h"

#include <functional>
#include <variant>

namespace podium {

//! Why the other side is told to go.
enum class Farewell { Ended, Kicked, Replaced };

//! \brief Takes events to whoever watches a session, wherever they are connected.
//!
//! The engine addresses participants and hosts, never sockets. Delivery is at most once, in order per
//! receiver; an event that a newer one of its kind supersedes (progress, leaderboard) may be dropped for a
//! slow receiver. Receivers that are away get nothing: they resume with a snapshot. Calls never block and
//! never call back into the engine before they return.
class PushChannel
{
public:
    //! One receiver's own part of an event; monostate: this receiver gets the event without one.
    using You = std::variant<std::monostate, Standing, AnswerFeedback>;

    virtual ~PushChannel() = default;

    virtual void toHosts(SessionId session, const LiveEvent &event) = 0;
    virtual void toParticipant(SessionId session, ParticipantId participant, const LiveEvent &event) = 0;
    //! \param you asked once per connected participant; the shared part is encoded once.
    virtual void toParticipants(SessionId session, const LiveEvent &event,
                                const std::function<You(ParticipantId)> &you) = 0;

    //! Sends what is queued, then closes.
    virtual void dismiss(SessionId session, ParticipantId participant, Farewell why) = 0;
    //! Hosts and participants alike.
    virtual void dismissAll(SessionId session, Farewell why) = 0;
};

} // namespace podium
