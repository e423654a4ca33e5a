// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_ballot_repository.h"

#include "server/storage/poll_audit.h"
#include "server/storage/timeline_roll_up.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(SqlBallotRepository)
};

tl::unexpected<Error> noSuchPoll()
{
    return failure(ErrorCode::NotFound, Texts::tr("There is no such poll."));
}

//! \brief The entries of a range, one row for each start and option. Where hours or days are wanted, entries
//! are added up to quarters of an hour first: all time zones' clocks differ from UTC by a number of those.
QString selectEntries(TimelineBucketSize size)
{
    const QString range =
        u" FROM timeline WHERE poll_id = ? AND start_at >= ? AND start_at < ? AND votes <> 0"_s;
    if (size == TimelineBucketSize::Minute)
        return u"SELECT start_at, option, votes, moved"_s + range + u" ORDER BY start_at, option LIMIT ?"_s;
    return u"SELECT start_at - start_at % 900000 AS quarter, option, CAST(sum(votes) AS bigint),"
           " CAST(sum(moved) AS bigint)"_s +
           range + u" GROUP BY quarter, option ORDER BY quarter, option LIMIT ?"_s;
}

std::optional<Timestamp> ifRolledUp(Timestamp moment)
{
    return moment == Timestamp() ? std::nullopt : std::optional(moment);
}

} // namespace

Result<QList<std::int64_t>> SqlBallotRepository::counts(PollId poll)
{
    return m_connection.read([&]() -> Result<QList<std::int64_t>> {
        const auto optionCount = m_connection.selectOne(u"SELECT option_count FROM poll WHERE id = ?"_s,
                                                        values(poll), [](Row &row) { return row.count(); });
        if (!optionCount)
            return tl::unexpected(optionCount.error());
        if (!*optionCount)
            return noSuchPoll();
        QList<std::int64_t> votes(**optionCount, 0);
        auto selected = m_connection.select(u"SELECT option, votes FROM tally WHERE poll_id = ?"_s,
                                            values(poll), [&votes](Row &row) {
                                                const int option = row.count();
                                                if (option < votes.size())
                                                    votes[option] = row.integer();
                                            });
        if (!selected)
            return tl::unexpected(std::move(selected).error());
        return votes;
    });
}

Result<std::optional<int>> SqlBallotRepository::optionOf(PollId poll, const QByteArray &voter)
{
    return m_connection.read([&] {
        return m_connection.selectOne(u"SELECT option FROM ballot WHERE poll_id = ? AND voter = ?"_s,
                                      values(poll, voter), [](Row &row) { return row.count(); });
    });
}

Result<Timeline> SqlBallotRepository::timeline(PollId poll, const TimelineQuery &query)
{
    return m_connection.read([&] { return loadTimeline(poll, query); });
}

Result<Timeline> SqlBallotRepository::loadTimeline(PollId poll, const TimelineQuery &query)
{
    Timeline timeline;
    const auto found = m_connection.selectOne(u"SELECT minutes_from, hours_from FROM poll WHERE id = ?"_s,
                                              values(poll), [&timeline](Row &row) {
                                                  timeline.minutesFrom = ifRolledUp(row.time());
                                                  timeline.hoursFrom = ifRolledUp(row.time());
                                                  return true;
                                              });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchPoll();

    constexpr Timestamp Latest{Ms(std::numeric_limits<std::int64_t>::max())};
    BucketEdges edges(query.size, query.zone);
    int pairs = 0;
    auto selected = m_connection.select(
        selectEntries(query.size),
        values(poll, query.from.value_or(Timestamp()), query.to.value_or(Latest), query.pairsMax + 1),
        [&](Row &row) {
            const Timestamp startAt = edges.startOf(row.time());
            if (timeline.buckets.isEmpty() || timeline.buckets.last().startAt != startAt)
                timeline.buckets.append({startAt, {}});
            BucketVotes &bucket = timeline.buckets.last().options[row.count()];
            const std::int64_t votes = row.integer();
            bucket.votes += votes;
            bucket.moved += row.integer();
            timeline.total += votes;
            ++pairs;
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    if (pairs > query.pairsMax) {
        const QString problem = Texts::tr("is too long ago for buckets of this size");
        return failure(ErrorCode::Invalid, Texts::tr("Ask for a shorter time or larger buckets."),
                       {{u"from"_s, problem}});
    }
    return timeline;
}

Result<bool> SqlBallotRepository::rollUp(Timestamp now, const RollUpRules &rules)
{
    const auto rolledUp = rollUpOnePoll(m_connection, now, rules);
    if (!rolledUp)
        return tl::unexpected(rolledUp.error());
    if (!*rolledUp)
        return m_oldBallots.forgetSome(rules.atOnce);
    m_oldBallots.lookAgain();
    return true;
}

Result<PollAudit> SqlBallotRepository::audit(PollId poll)
{
    return m_connection.read([&] { return auditPoll(m_connection, poll); });
}

} // namespace podium::storage
