// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/poll_audit.h"

#include "server/storage/column_names.h"
#include "server/storage/kept_timeline.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(PollAudit)
};

constexpr int DifferencesMax = 100;

struct AuditedPoll
{
    PollId id;
    Voting voting = Voting::OneChangeable;
    KeptTimeline kept;
};

QString when(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

//! \brief The ballots that stand for votes, as (start_at, option, votes, moved) of the entries of the
//! timeline in which they belong. Of an unlimited poll's, those from before minutes_from are forgotten; the
//! timeline itself stands for them.
QString selectBallots(Voting voting)
{
    if (voting == Voting::Unlimited) {
        return u"SELECT cast_at - cast_at % 60000 AS start_at, option, count(*) AS votes, 0 AS moved"
               " FROM known_ballot WHERE poll_id = ? AND cast_at >= ? GROUP BY 1, 2"
               " UNION ALL SELECT start_at, option, votes, moved FROM timeline"
               " WHERE poll_id = ? AND start_at < ?"_s;
    }
    return u"SELECT CASE WHEN cast_at >= ? THEN cast_at - cast_at % 60000"
           "             WHEN cast_at >= ? THEN cast_at - cast_at % 3600000"
           "             ELSE cast_at - cast_at % 86400000 END AS start_at,"
           " option, count(*) AS votes, count(moved_from) AS moved"
           " FROM ballot WHERE poll_id = ? GROUP BY 1, 2"_s;
}

QVariantList ballotValues(const AuditedPoll &poll)
{
    return poll.voting == Voting::Unlimited
               ? values(poll.id, poll.kept.minutesFrom, poll.id, poll.kept.minutesFrom)
               : values(poll.kept.minutesFrom, poll.kept.hoursFrom, poll.id);
}

Result<std::int64_t> sum(Connection &connection, const QString &sql, const QVariantList &values)
{
    return connection.selectOne(sql, values, [](Row &row) { return row.integer(); })
        .map([](const std::optional<std::int64_t> &votes) { return votes.value_or(0); });
}

Result<void> compareCounts(Connection &connection, const AuditedPoll &poll, PollAudit &audit)
{
    return connection.select(
        u"SELECT option, CAST(sum(counted) AS bigint), CAST(sum(votes) AS bigint) FROM"
        " (SELECT option, votes AS counted, 0 AS votes FROM tally WHERE poll_id = ?"
        "  UNION ALL SELECT option, 0, votes FROM (%1) AS ballots) AS counts"
        " GROUP BY option HAVING sum(counted) <> sum(votes) ORDER BY option LIMIT ?"_s.arg(
            selectBallots(poll.voting)),
        values(poll.id) + ballotValues(poll) + values(DifferencesMax), [&audit](Row &row) {
            const int option = row.count();
            const std::int64_t counted = row.integer();
            const std::int64_t votes = row.integer();
            audit.differences += Texts::tr("option %1: %2 votes counted, %3 in the ballots")
                                     .arg(option)
                                     .arg(counted)
                                     .arg(votes);
        });
}

Result<void> compareTimeline(Connection &connection, const AuditedPoll &poll, PollAudit &audit)
{
    return connection.select(
        u"SELECT start_at, option, CAST(sum(kept) AS bigint), CAST(sum(votes) AS bigint),"
        " CAST(sum(kept_moved) AS bigint), CAST(sum(moved) AS bigint) FROM"
        " (SELECT start_at, option, votes AS kept, moved AS kept_moved, 0 AS votes, 0 AS moved"
        "  FROM timeline WHERE poll_id = ?"
        "  UNION ALL SELECT start_at, option, 0, 0, votes, moved FROM (%1) AS ballots) AS entries"
        " GROUP BY start_at, option HAVING sum(kept) <> sum(votes) OR sum(kept_moved) <> sum(moved)"
        " ORDER BY start_at, option LIMIT ?"_s.arg(selectBallots(poll.voting)),
        values(poll.id) + ballotValues(poll) +
            values(DifferencesMax - static_cast<int>(audit.differences.size())),
        [&audit](Row &row) {
            const Timestamp startAt = row.time();
            const int option = row.count();
            const std::int64_t kept = row.integer();
            const std::int64_t votes = row.integer();
            const std::int64_t keptMoved = row.integer();
            const std::int64_t moved = row.integer();
            audit.differences +=
                Texts::tr("option %1 from %2: %3 votes in the timeline, %4 of them moved; %5 in the ballots,"
                          " %6 of them moved")
                    .arg(option)
                    .arg(when(startAt))
                    .arg(kept)
                    .arg(keptMoved)
                    .arg(votes)
                    .arg(moved);
        });
}

} // namespace

Result<PollAudit> auditPoll(Connection &connection, PollId id)
{
    const auto poll = connection.selectOne(
        u"SELECT voting, minutes_from, hours_from FROM poll WHERE id = ?"_s, values(id), [id](Row &row) {
            AuditedPoll read;
            read.id = id;
            read.voting = columnValue<Voting>(row.text());
            read.kept.minutesFrom = row.time();
            read.kept.hoursFrom = row.time();
            return read;
        });
    if (!poll)
        return tl::unexpected(poll.error());
    if (!*poll)
        return failure(ErrorCode::NotFound, Texts::tr("There is no such poll."));

    const auto counted =
        sum(connection, u"SELECT CAST(coalesce(sum(votes), 0) AS bigint) FROM tally WHERE poll_id = ?"_s,
            values(id));
    if (!counted)
        return tl::unexpected(counted.error());
    const auto timeline =
        sum(connection, u"SELECT CAST(coalesce(sum(votes), 0) AS bigint) FROM timeline WHERE poll_id = ?"_s,
            values(id));
    if (!timeline)
        return tl::unexpected(timeline.error());
    const auto ballots = sum(connection,
                             u"SELECT CAST(coalesce(sum(votes), 0) AS bigint) FROM (%1) AS ballots"_s.arg(
                                 selectBallots((*poll)->voting)),
                             ballotValues(**poll));
    if (!ballots)
        return tl::unexpected(ballots.error());

    PollAudit audit{*counted, *timeline, *ballots, {}};
    auto compared = compareCounts(connection, **poll, audit).and_then([&] {
        return compareTimeline(connection, **poll, audit);
    });
    if (!compared)
        return tl::unexpected(std::move(compared).error());
    return audit;
}

} // namespace podium::storage
