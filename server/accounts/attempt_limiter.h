// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QCache>
#include <QString>

namespace podium::accounts {

//! \brief Lets each key make a burst of attempts, then one per interval (a token bucket per key).
//! Memory is bounded: of more keys than `keysMax` those unused for longest are forgotten. One thread.
class AttemptLimiter final
{
public:
    struct Rate
    {
        int burst = 1;
        Ms interval{1'000};
    };

    AttemptLimiter(const Clock &clock, Rate rate, int keysMax = 10'000);
    Q_DISABLE_COPY_MOVE(AttemptLimiter)

    //! Counts one attempt. \returns false when the key must wait.
    [[nodiscard]] bool admit(const QString &key);
    //! The key begins anew, with its whole burst.
    void forget(const QString &key);

private:
    const Clock &m_clock;
    const Rate m_rate;
    // When each key's bucket will be full again, the one number a token bucket needs (GCRA).
    QCache<QString, Timestamp> m_fullAt;
};

} // namespace podium::accounts
