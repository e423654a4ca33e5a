// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

#include <algorithm>
#include <utility>

namespace podium {

SystemClock::SystemClock()
    : SystemClock([] { return Nanoseconds(std::chrono::system_clock::now().time_since_epoch()); },
                  [] { return Nanoseconds(std::chrono::steady_clock::now().time_since_epoch()); })
{}

SystemClock::SystemClock(Source wall, Source steady)
    : m_wall(std::move(wall)), m_steady(std::move(steady)), m_steadyAtLast(m_steady()), m_last(m_wall())
{}

Timestamp SystemClock::now() const
{
    const std::lock_guard lock(m_mutex);
    const Nanoseconds steady = m_steady();
    const Nanoseconds passed = steady - std::exchange(m_steadyAtLast, steady);
    m_last += passed;
    const Nanoseconds behind = m_wall() - m_last;
    const Nanoseconds slew = passed / SlewDivisor;
    m_last += behind > LeapAbove ? behind : std::clamp(behind, -slew, slew);
    return Timestamp(std::chrono::duration_cast<Ms>(m_last));
}

} // namespace podium
