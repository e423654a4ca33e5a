// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/domain/timeline.h"

#include <QByteArray>
#include <QStringList>

namespace podium {

//! Which part of the votes over time, and in which buckets.
struct TimelineQuery
{
    TimelineBucketSize size = TimelineBucketSize::Hour;
    std::optional<Timestamp> from;     //!< the first moment of the range
    std::optional<Timestamp> to;       //!< the first moment behind it
    QTimeZone zone = QTimeZone::utc(); //!< by whose clocks hours and days begin
    //! An answer of more pairs of a bucket and an option is refused; hours and days count as four quarters an
    //! hour.
    int pairsMax = 200'000;
};

//! How far apart the entries of the timeline are kept, by age, and how gently they are brought there. The
//! rest of an hour or a day stays finer.
struct RollUpRules
{
    Ms byHour = std::chrono::days(14); //!< what is older is kept by the hour
    Ms byDay = std::chrono::days(31);  //!< what is older is kept by the day
    //! How many entries are merged into hours, and into days, and how many ballots are looked at, in one
    //! transaction. Ballots that arrive meanwhile wait some ten milliseconds for these many.
    int atOnce = 1'000;
};

//! What an audit of one poll found.
struct PollAudit
{
    std::int64_t counted = 0;  //!< votes by the running counts
    std::int64_t timeline = 0; //!< votes by the timeline
    //! Votes by the ballots themselves; for an unlimited poll, those that were cast since its timeline was
    //! last rolled up, and the timeline's for the time before.
    std::int64_t ballots = 0;
    //! One line for each option or bucket where they differ, at most 100.
    QStringList differences;

    [[nodiscard]] bool isExact() const { return differences.isEmpty(); }
};

//! \brief What the BallotWriter has stored. Blocking; called on the storage thread only. Every method sees
//! one state of the database, so its figures agree with each other. NotFound when there is no such poll.
class BallotRepository
{
public:
    virtual ~BallotRepository() = default;

    //! \returns the votes of each option, by option id: the running counts, as long as the poll has options.
    [[nodiscard]] virtual Result<QList<std::int64_t>> counts(PollId poll) = 0;
    //! The option on which the voter's vote stands; none without one, and in an unlimited poll.
    [[nodiscard]] virtual Result<std::optional<int>> optionOf(PollId poll, const QByteArray &voter) = 0;
    //! \brief Votes over time, exact. Invalid (field "from") when the answer would hold more than 200,000
    //! pairs of a bucket and an option.
    [[nodiscard]] virtual Result<Timeline> timeline(PollId poll, const TimelineQuery &query) = 0;

    //! \brief Merges what is older than `rules` say into hours and days (UTC) and forgets ballots of that
    //! time that serve only to recognise a repetition, a part of one poll's at most: ballots may arrive
    //! meanwhile. Totals stay as they are. \returns whether there is more to do: call again, after other
    //! work.
    [[nodiscard]] virtual Result<bool> rollUp(Timestamp now, const RollUpRules &rules) = 0;

    //! Recomputes every count and the timeline from the stored ballots and compares.
    [[nodiscard]] virtual Result<PollAudit> audit(PollId poll) = 0;
};

} // namespace podium
