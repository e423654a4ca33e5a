// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/server_clock.h"

#include <algorithm>

namespace podium::client {

SteadyClock::SteadyClock() : m_startedAt(SystemClock().now()), m_steadyStart(std::chrono::steady_clock::now())
{}

Timestamp SteadyClock::now() const
{
    return m_startedAt + std::chrono::duration_cast<Ms>(std::chrono::steady_clock::now() - m_steadyStart);
}

ServerClock::ServerClock(const Clock &local) : m_local(local) {}

Timestamp ServerClock::now() const
{
    return m_local.now() + m_offset;
}

void ServerClock::observe(Timestamp serverTime, Timestamp sentAt, Timestamp receivedAt)
{
    const Ms roundTrip = std::max(Ms::zero(), receivedAt - sentAt);
    m_samples[m_observed % SamplesMax] = {serverTime - (sentAt + roundTrip / 2), roundTrip};
    ++m_observed;
    const auto end = m_samples.cbegin() + std::min(m_observed, SamplesMax);
    m_offset = std::min_element(m_samples.cbegin(), end, [](const Sample &a, const Sample &b) {
                   return a.roundTrip < b.roundTrip;
               })->offset;
}

void ServerClock::reset()
{
    m_observed = 0;
    m_offset = {};
}

} // namespace podium::client
