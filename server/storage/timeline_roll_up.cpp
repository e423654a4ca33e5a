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

//! The start of an entry in a range, `place` entries behind the range's first.
Result<std::optional<Timestamp>> entryAt(Connection &connection, PollId poll, Timestamp from, Timestamp to,
                                         int place)
{
    return connection.selectOne(
        u"SELECT start_at FROM timeline WHERE poll_id = ? AND start_at >= ? AND start_at < ?"
        " ORDER BY start_at, option LIMIT 1 OFFSET ?"_s,
        values(poll, from, to, place), [](Row &row) { return row.time(); });
}

//! \brief How far the entries of a range are merged at once: those of one start in any case. An entry begins
//! there, or it is the end of the range.
//! \param kept how far apart the entries are.
Result<Timestamp> endOfPart(Connection &connection, PollId poll, Timestamp from, Timestamp to, Ms kept,
                            int atOnce)
{
    const auto first = entryAt(connection, poll, from, to, 0);
    if (!first)
        return tl::unexpected(first.error());
    const auto behind = entryAt(connection, poll, from, to, atOnce);
    if (!behind)
        return tl::unexpected(behind.error());
    if (!*behind)
        return std::max(from, to);
    return entryAt(connection, poll, std::max(**behind, **first + kept), to, 0)
        .map([to](const std::optional<Timestamp> &next) { return next.value_or(to); });
}

//! Merges the entries of a range into those of `width`.
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

Result<void> rollUpPoll(Connection &connection, PollId poll, const KeptTimeline &target, int atOnce)
{
    const auto locked = lockKept(connection, poll);
    if (!locked)
        return tl::unexpected(locked.error());
    if (!*locked)
        return {}; // removed meanwhile
    const KeptTimeline &old = **locked;

    const auto minutesFrom = endOfPart(connection, poll, old.minutesFrom, target.minutesFrom, 1min, atOnce);
    if (!minutesFrom)
        return tl::unexpected(minutesFrom.error());
    if (auto merged = merge(connection, poll, old.minutesFrom, *minutesFrom, 1h); !merged)
        return merged;

    // Days take up hours only, so these have to be whole.
    const Timestamp hoursEnd = std::min<Timestamp>(target.hoursFrom, floor<hours>(*minutesFrom));
    const auto hoursFrom = endOfPart(connection, poll, old.hoursFrom, hoursEnd, 1h, atOnce);
    if (!hoursFrom)
        return tl::unexpected(hoursFrom.error());
    if (auto merged = merge(connection, poll, old.hoursFrom, *hoursFrom, 24h); !merged)
        return merged;

    return connection
        .execute(u"UPDATE poll SET minutes_from = ?, hours_from = ? WHERE id = ?"_s,
                 values(*minutesFrom, *hoursFrom, poll))
        .map([](int) {});
}

} // namespace

Result<bool> rollUpOnePoll(Connection &connection, Timestamp now, const RollUpRules &rules)
{
    KeptTimeline target;
    target.minutesFrom = floor<hours>(now - rules.byHour);
    target.hoursFrom = std::min<Timestamp>(floor<days>(now - rules.byDay), floor<days>(target.minutesFrom));
    const auto poll = connection.read([&] { return findPoll(connection, target); });
    if (!poll)
        return tl::unexpected(poll.error());
    if (!*poll)
        return false;
    auto rolledUp = connection.write([&] { return rollUpPoll(connection, **poll, target, rules.atOnce); });
    if (!rolledUp)
        return tl::unexpected(std::move(rolledUp).error());
    return true;
}

} // namespace podium::storage
