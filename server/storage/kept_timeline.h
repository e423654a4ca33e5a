// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/connection.h"
#include "shared/base/clock.h"
#include "shared/base/ids.h"

namespace podium::storage {

//! \brief How fine a poll's timeline is kept: by the minute from `minutesFrom` on, by the hour from
//! `hoursFrom` on, by the day before; all UTC. They are a full minute and a full hour, the latter not later
//! than the hour in which the former lies. Where one lies within an hour or a day, the entry of that hour or
//! day holds what was before it.
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

//! \brief How the poll's timeline is kept; nobody else changes that, or writes ballots of the poll, until the
//! transaction ends. None when there is no such poll.
[[nodiscard]] Result<std::optional<KeptTimeline>> lockKept(Connection &connection, PollId poll);

} // namespace podium::storage
