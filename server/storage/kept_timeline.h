// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

namespace podium::storage {

//! \brief How fine a poll's timeline is kept: by the minute from `minutesFrom` on, by the hour from
//! `hoursFrom` on, by the day before; all UTC. Both are full hours and days, the latter not later than the
//! former.
struct KeptTimeline
{
    Timestamp minutesFrom;
    Timestamp hoursFrom;

    //! The start of the entry in which a vote cast at this moment is kept.
    [[nodiscard]] Timestamp startOf(Timestamp moment) const
    {
        if (moment >= minutesFrom)
            return std::chrono::floor<std::chrono::minutes>(moment);
        if (moment >= hoursFrom)
            return std::chrono::floor<std::chrono::hours>(moment);
        return std::chrono::floor<std::chrono::days>(moment);
    }
};

} // namespace podium::storage
