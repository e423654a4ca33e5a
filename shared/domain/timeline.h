// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QList>
#include <QMap>
#include <QTimeZone>

#include <optional>

//! Votes over time.
namespace podium {

enum class TimelineBucketSize { Minute, Hour, Day };

//! Votes of one bucket that an option stands on now.
struct BucketVotes
{
    std::int64_t votes = 0;
    std::int64_t moved = 0; //!< those among them that came by moving an earlier vote

    bool operator==(const BucketVotes &) const = default;
};

//! \brief One bucket. A vote counts in the bucket in which its ballot was cast; a vote that is moved leaves
//! its bucket and counts, marked as moved, in that of the ballot that moved it. So the buckets of all time
//! add up to the totals.
struct TimelineBucket
{
    Timestamp startAt;
    QMap<int, BucketVotes> options; //!< by option id; without those that have no votes here

    bool operator==(const TimelineBucket &) const = default;
};

//! \brief The buckets of a range that are not empty, oldest first.
struct Timeline
{
    QList<TimelineBucket> buckets;
    std::int64_t total = 0; //!< votes in the range
    //! What is older than this is kept by the hour (UTC): it counts whole in the bucket that holds the hour's
    //! start, however fine the buckets are and wherever their edges lie.
    std::optional<Timestamp> minutesFrom;
    std::optional<Timestamp> hoursFrom; //!< likewise by the day (UTC)

    bool operator==(const Timeline &) const = default;
};

//! \brief Where buckets begin, by the clocks of a time zone.
//!
//! An hour begins when the zone's clocks show a full hour; a day at its midnight, or at its first moment
//! where clocks skip that. When clocks are put back, the repeated hour is a bucket of its own and the day is
//! longer; when they are put forward, the day is shorter. A change of clocks within an hour begins a new
//! bucket, so that no two overlap. Not thread-safe: remembers the bucket it was in last.
class BucketEdges final
{
public:
    BucketEdges(TimelineBucketSize size, QTimeZone zone);

    //! The start of the bucket that holds `moment`.
    [[nodiscard]] Timestamp startOf(Timestamp moment);

private:
    struct Range
    {
        Timestamp start;
        Timestamp end; //!< the first moment behind
    };
    [[nodiscard]] Range bucketOf(Timestamp moment) const;
    [[nodiscard]] Range hourOf(Timestamp moment) const;
    [[nodiscard]] Range dayOf(Timestamp moment) const;

    const TimelineBucketSize m_size;
    const QTimeZone m_zone;
    Range m_last;
};

//! \brief A zone by its IANA name ("Europe/Lisbon"). \returns nothing when there is none of that name.
[[nodiscard]] std::optional<QTimeZone> timeZoneNamed(const QString &name);

} // namespace podium
