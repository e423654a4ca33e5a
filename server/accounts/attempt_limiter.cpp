// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/attempt_limiter.h"

#include <algorithm>

namespace podium::accounts {

AttemptLimiter::AttemptLimiter(const Clock &clock, Rate rate, int keysMax)
    : m_clock(clock), m_rate(rate), m_fullAt(keysMax)
{}

bool AttemptLimiter::admit(const QString &key)
{
    const Timestamp now = m_clock.now();
    const Timestamp *const known = m_fullAt.object(key);
    const Timestamp fullAt = known ? std::max(*known, now) : now;
    if (fullAt - now > m_rate.interval * (m_rate.burst - 1))
        return false;
    m_fullAt.insert(key, new Timestamp(fullAt + m_rate.interval));
    return true;
}

void AttemptLimiter::forget(const QString &key)
{
    m_fullAt.remove(key);
}

} // namespace podium::accounts
