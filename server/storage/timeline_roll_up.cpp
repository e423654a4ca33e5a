// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/timeline_roll_up.h"

#include "server/storage/kept_timeline.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::storage {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

//! How much is merged in one transaction.
constexpr auto MinutesAtOnce = days(1);
constexpr auto HoursAtOnce = days(31);

//! A poll with entries older than the target.
Result<std::optional<PollId>> findPoll(Connection &connection, const KeptTimeline &target)
{
    return connection.selectOne(u"SELECT id FROM poll WHERE"
                                " EXISTS (SELECT 1 FROM timeline WHERE poll_id = poll.id"
                                "         AND start_at >= poll.minutes_from AND start_at < ?)"
                                " OR EXISTS (SELECT 1 FROM timeline WHERE poll_id = poll.id"
                                "            AND start_at >= poll.hours_from AND start_at < ?)"
                                " ORDER BY id LIMIT 1"_s,
                                values(target.minutesFrom, target.hoursFrom),
                                [](Row &row) { return row.id<PollId>(); });
}

//! How the poll's timeline is kept; nobody else changes that until the transaction ends.
Result<std::optional<KeptTimeline>> lockKept(Connection &connection, PollId poll)
{
    static const QString sql = u"SELECT minutes_from, hours_from FROM poll WHERE id = ?"_s;
    static const QString locking = sql + u" FOR UPDATE"_s;
    return connection.selectOne(connection.dialect() == Dialect::SQLite ? sql : locking, values(poll),
                                [](Row &row) {
                                    KeptTimeline kept;
                                    kept.minutesFrom = row.time();
                                    kept.hoursFrom = row.time();
                                    return kept;
                                });
}

//! The start of the first entry in a range.
Result<std::optional<Timestamp>> firstEntry(Connection &connection, PollId poll, Timestamp from, Timestamp to)
{
    return connection.selectOne(
        u"SELECT start_at FROM timeline WHERE poll_id = ? AND start_at >= ? AND start_at < ?"
        " ORDER BY start_at LIMIT 1"_s,
        values(poll, from, to), [](Row &row) { return row.time(); });
}

//! Merges the entries of a range into those of `width`, which its ends are multiples of.
Result<void> merge(Connection &connection, PollId poll, Timestamp from, Timestamp to, Ms width)
{
    if (from >= to)
        return {};
    // The entry that starts with the hour or day takes up the others; then these go, and what is empty.
    const auto merged = connection.execute(
        u"INSERT INTO timeline (poll_id, start_at, option, votes, moved)"
        " SELECT poll_id, start_at - start_at % ?, option, CAST(sum(votes) AS bigint), CAST(sum(moved) AS "
        "bigint)"
        " FROM timeline WHERE poll_id = ? AND start_at >= ? AND start_at < ? AND start_at % ? <> 0"
        " GROUP BY 1, 2, 3"
        " ON CONFLICT (poll_id, start_at, option) DO UPDATE"
        " SET votes = timeline.votes + excluded.votes, moved = timeline.moved + excluded.moved"_s,
        values(width, poll, from, to, width));
    if (!merged)
        return tl::unexpected(merged.error());
    const auto removed =
        connection.execute(u"DELETE FROM timeline WHERE poll_id = ? AND start_at >= ? AND start_at < ?"
                           " AND (start_at % ? <> 0 OR votes = 0)"_s,
                           values(poll, from, to, width));
    if (!removed)
        return tl::unexpected(removed.error());
    return {};
}

Result<void> advance(Connection &connection, PollId poll, const KeptTimeline &kept)
{
    const auto forgotten = connection.execute(u"DELETE FROM known_ballot WHERE poll_id = ? AND cast_at < ?"_s,
                                              values(poll, kept.minutesFrom));
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    const auto advanced =
        connection.execute(u"UPDATE poll SET minutes_from = ?, hours_from = ? WHERE id = ?"_s,
                           values(kept.minutesFrom, kept.hoursFrom, poll));
    if (!advanced)
        return tl::unexpected(advanced.error());
    return {};
}

Result<void> rollUpPoll(Connection &connection, PollId poll, const KeptTimeline &target)
{
    const auto locked = lockKept(connection, poll);
    if (!locked)
        return tl::unexpected(locked.error());
    if (!*locked)
        return {}; // removed meanwhile
    const KeptTimeline &old = **locked;

    KeptTimeline kept;
    const auto minute = firstEntry(connection, poll, old.minutesFrom, target.minutesFrom);
    if (!minute)
        return tl::unexpected(minute.error());
    kept.minutesFrom = std::max(old.minutesFrom, target.minutesFrom);
    if (*minute)
        kept.minutesFrom = std::min<Timestamp>(kept.minutesFrom, floor<hours>(**minute) + MinutesAtOnce);

    const auto hour = firstEntry(connection, poll, old.hoursFrom, target.hoursFrom);
    if (!hour)
        return tl::unexpected(hour.error());
    const Timestamp lastDay = floor<days>(kept.minutesFrom);
    kept.hoursFrom = std::max(old.hoursFrom, std::min<Timestamp>(target.hoursFrom, lastDay));
    if (*hour) {
        const Timestamp end = floor<days>(**hour) + HoursAtOnce;
        kept.hoursFrom = std::max(old.hoursFrom, std::min(kept.hoursFrom, end));
    }

    return merge(connection, poll, old.minutesFrom, kept.minutesFrom, 1h)
        .and_then([&] { return merge(connection, poll, old.hoursFrom, kept.hoursFrom, 24h); })
        .and_then([&] { return advance(connection, poll, kept); });
}

} // namespace

Result<bool> rollUpOnePoll(Connection &connection, Timestamp now, const RollUpAges &ages)
{
    KeptTimeline target;
    target.minutesFrom = floor<hours>(now - ages.byHour);
    target.hoursFrom = std::min<Timestamp>(floor<days>(now - ages.byDay), floor<days>(target.minutesFrom));
    const auto poll = connection.read([&] { return findPoll(connection, target); });
    if (!poll)
        return tl::unexpected(poll.error());
    if (!*poll)
        return false;
    auto rolledUp = connection.write([&] { return rollUpPoll(connection, **poll, target); });
    if (!rolledUp)
        return tl::unexpected(std::move(rolledUp).error());
    return true;
}

} // namespace podium::storage
