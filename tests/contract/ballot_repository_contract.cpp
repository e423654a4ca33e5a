// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ballot_repository_contract.h"

#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::test {
namespace {

using enum TimelineBucketSize;

constexpr int PlentyOfRoom = 100'000;
constexpr auto OneDay = std::chrono::hours(24);

//! Voters of the tests themselves, beside those of pollWith().
constexpr int Somebody = 1'000'000;

Timestamp utc(const QString &iso)
{
    return Timestamp(Ms(QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()));
}

QList<Timestamp> starts(const Timeline &timeline)
{
    QList<Timestamp> moments;
    for (const TimelineBucket &bucket : timeline.buckets)
        moments += bucket.startAt;
    return moments;
}

//! Votes of all buckets by option.
QMap<int, std::int64_t> totals(const Timeline &timeline)
{
    QMap<int, std::int64_t> votes;
    for (const TimelineBucket &bucket : timeline.buckets) {
        for (auto option = bucket.options.begin(); option != bucket.options.end(); ++option)
            votes[option.key()] += option->votes;
    }
    return votes;
}

} // namespace

void BallotRepositoryContract::init()
{
    m_storage.clear();
    m_owner = storedHost(m_storage.repositories()).profile.id;
}

PollId BallotRepositoryContract::pollWith(const QList<Vote> &votes, Voting voting)
{
    const PollId id = openPoll(m_storage.repositories(), m_owner, 3, voting);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    for (qsizetype index = 0; index < votes.size(); ++index) {
        casts.cast(ballotOf(id, static_cast<int>(index), votes[index].option, u"b-1"_s, votes[index].castAt));
    }
    if (!casts.settle() || casts.count() != casts.size())
        qFatal("The votes of a test could not be stored");
    return id;
}

Timeline BallotRepositoryContract::timeline(PollId poll, TimelineBucketSize size)
{
    TimelineQuery query;
    query.size = size;
    return m_storage.repositories().ballots.timeline(poll, query).value_or(Timeline{{}, -1, {}, {}});
}

int BallotRepositoryContract::rollUp(Timestamp now, const RollUpRules &rules)
{
    int times = 0;
    while (m_storage.repositories().ballots.rollUp(now, rules).value())
        ++times;
    return times;
}

bool BallotRepositoryContract::isExact(PollId poll)
{
    return test::isExact(m_storage.repositories(), poll);
}

void BallotRepositoryContract::countsOfANewPollAreZero()
{
    const PollId id = *storedPoll(m_storage.repositories(), m_owner, samplePoll(4)).poll.id;
    QCOMPARE(m_storage.repositories().ballots.counts(id).value(), QList<std::int64_t>(4, 0));
    QCOMPARE(timeline(id, Minute), Timeline());
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::timelineInBucketsOfEverySize_data()
{
    QTest::addColumn<Voting>("voting");
    QTest::newRow("one vote each") << Voting::OneChangeable;
    QTest::newRow("unlimited") << Voting::Unlimited;
}

void BallotRepositoryContract::timelineInBucketsOfEverySize()
{
    QFETCH(Voting, voting);
    const PollId id = pollWith({{0, OpeningDay},
                                {0, OpeningDay + 59'999ms},
                                {2, OpeningDay + 30s},
                                {1, OpeningDay + 1min},
                                {0, OpeningDay + 59min},
                                {0, OpeningDay + 1h},
                                {0, OpeningDay + 23h + 59min},
                                {1, OpeningDay + OneDay}},
                               voting);

    Timeline expected;
    expected.total = 8;
    expected.buckets = {{OpeningDay, {{0, {2, 0}}, {2, {1, 0}}}},  {OpeningDay + 1min, {{1, {1, 0}}}},
                        {OpeningDay + 59min, {{0, {1, 0}}}},       {OpeningDay + 1h, {{0, {1, 0}}}},
                        {OpeningDay + 23h + 59min, {{0, {1, 0}}}}, {OpeningDay + OneDay, {{1, {1, 0}}}}};
    QCOMPARE(timeline(id, Minute), expected);
    expected.buckets = {{OpeningDay, {{0, {3, 0}}, {1, {1, 0}}, {2, {1, 0}}}},
                        {OpeningDay + 1h, {{0, {1, 0}}}},
                        {OpeningDay + 23h, {{0, {1, 0}}}},
                        {OpeningDay + OneDay, {{1, {1, 0}}}}};
    QCOMPARE(timeline(id, Hour), expected);
    expected.buckets = {{OpeningDay, {{0, {5, 0}}, {1, {1, 0}}, {2, {1, 0}}}},
                        {OpeningDay + OneDay, {{1, {1, 0}}}}};
    QCOMPARE(timeline(id, Day), expected);
}

void BallotRepositoryContract::timelineOfARange()
{
    const PollId id = pollWith({{0, OpeningDay + 9min}, {1, OpeningDay + 10min}, {2, OpeningDay + 20min}},
                               Voting::OneFinal);
    TimelineQuery query;
    query.from = OpeningDay + 10min;
    query.to = OpeningDay + 20min;
    for (const auto size : {Minute, Hour, Day}) {
        query.size = size;
        const auto part = m_storage.repositories().ballots.timeline(id, query);
        QVERIFY(part);
        QCOMPARE(part->total, 1);
        QCOMPARE(totals(*part), (QMap<int, std::int64_t>{{1, 1}}));
    }
    query.to = query.from;
    QCOMPARE(m_storage.repositories().ballots.timeline(id, query).value(), Timeline());
    query.to.reset();
    QCOMPARE(m_storage.repositories().ballots.timeline(id, query).value().total, 2);
}

void BallotRepositoryContract::movedVotesLeaveTheirBuckets()
{
    const PollId id = pollWith({{0, OpeningDay}, {0, OpeningDay}}, Voting::OneChangeable);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    QVERIFY(casts.outcomeOf(ballotOf(id, 0, 1, u"b-2"_s, OpeningDay + 2h)));
    QCOMPARE(timeline(id, Hour).buckets,
             (QList<TimelineBucket>{{OpeningDay, {{0, {1, 0}}}}, {OpeningDay + 2h, {{1, {1, 1}}}}}));
    QVERIFY(casts.outcomeOf(ballotOf(id, 0, 0, u"b-3"_s, OpeningDay + 3h)));
    QCOMPARE(timeline(id, Hour).buckets,
             (QList<TimelineBucket>{{OpeningDay, {{0, {1, 0}}}}, {OpeningDay + 3h, {{0, {1, 1}}}}}));
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::bucketsFollowTheClocksOfAZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<TimelineBucketSize>("size");
    QTest::addColumn<QStringList>("votes");
    QTest::addColumn<QStringList>("starts");
    QTest::newRow("days of Tokyo") << u"Asia/Tokyo"_s << Day
                                   << QStringList{u"2026-03-03T14:59:00Z"_s, u"2026-03-03T15:00:00Z"_s}
                                   << QStringList{u"2026-03-02T15:00:00Z"_s, u"2026-03-03T15:00:00Z"_s};
    QTest::newRow("hours of Kathmandu")
        << u"Asia/Kathmandu"_s << Hour << QStringList{u"2026-03-03T10:14:00Z"_s, u"2026-03-03T10:15:00Z"_s}
        << QStringList{u"2026-03-03T09:15:00Z"_s, u"2026-03-03T10:15:00Z"_s};
    QTest::newRow("Lisbon's day of 23 hours")
        << u"Europe/Lisbon"_s << Day
        << QStringList{u"2026-03-28T23:59:00Z"_s, u"2026-03-29T22:59:00Z"_s, u"2026-03-29T23:00:00Z"_s}
        << QStringList{u"2026-03-28T00:00:00Z"_s, u"2026-03-29T00:00:00Z"_s, u"2026-03-29T23:00:00Z"_s};
    QTest::newRow("Lisbon's day of 25 hours")
        << u"Europe/Lisbon"_s << Day
        << QStringList{u"2026-10-24T22:59:00Z"_s, u"2026-10-24T23:00:00Z"_s, u"2026-10-25T23:59:00Z"_s,
                       u"2026-10-26T00:00:00Z"_s}
        << QStringList{u"2026-10-23T23:00:00Z"_s, u"2026-10-24T23:00:00Z"_s, u"2026-10-26T00:00:00Z"_s};
    QTest::newRow("Lisbon's hour that comes twice")
        << u"Europe/Lisbon"_s << Hour
        << QStringList{u"2026-10-25T00:30:00Z"_s, u"2026-10-25T00:59:00Z"_s, u"2026-10-25T01:30:00Z"_s}
        << QStringList{u"2026-10-25T00:00:00Z"_s, u"2026-10-25T01:00:00Z"_s};
}

void BallotRepositoryContract::bucketsFollowTheClocksOfAZone()
{
    QFETCH(QString, zone);
    QFETCH(TimelineBucketSize, size);
    QFETCH(QStringList, votes);
    QFETCH(QStringList, starts);
    QList<Vote> cast;
    for (const QString &moment : votes)
        cast += {0, utc(moment)};
    const PollId id = pollWith(cast, Voting::OneFinal);

    TimelineQuery query;
    query.size = size;
    query.zone = *timeZoneNamed(zone);
    const auto found = m_storage.repositories().ballots.timeline(id, query);

    QVERIFY(found);
    QCOMPARE(found->total, votes.size());
    QList<Timestamp> expected;
    for (const QString &moment : starts)
        expected += utc(moment);
    QCOMPARE(test::starts(*found), expected);
}

void BallotRepositoryContract::tooFineATimelineIsRefused()
{
    QList<Vote> votes;
    for (int minute = 0; minute < 100; ++minute)
        votes += {minute % 2, OpeningDay + minute / 2 * 1min};
    const PollId id = pollWith(votes, Voting::OneFinal);
    TimelineQuery query;
    query.size = Minute;
    query.pairsMax = 99;
    const auto refused = m_storage.repositories().ballots.timeline(id, query);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(refused.error().fields.keys(), QStringList{u"from"_s});
    query.from = OpeningDay + 1min;
    QCOMPARE(m_storage.repositories().ballots.timeline(id, query).value().total, 98);
    query.from.reset();
    query.size = Hour;
    QCOMPARE(m_storage.repositories().ballots.timeline(id, query).value().total, 100);
}

void BallotRepositoryContract::rollUpKeepsTotals_data()
{
    timelineInBucketsOfEverySize_data();
}

void BallotRepositoryContract::rollUpKeepsTotals()
{
    QFETCH(Voting, voting);
    QList<Vote> votes;
    for (int hour = 0; hour < 40 * 24; hour += 5) {
        for (const int minute : {0, 7, 59})
            votes += {hour % 3, OpeningDay + hour * 1h + minute * 1min};
    }
    const PollId id = pollWith(votes, voting);
    const Timeline byDay = timeline(id, Day);
    const Timeline byHour = timeline(id, Hour);
    const Timeline byMinute = timeline(id, Minute);

    const Timestamp now = OpeningDay + 40 * OneDay + 30min;
    QVERIFY(rollUp(now) > 0);

    const Timeline rolledUp = timeline(id, Minute);
    QCOMPARE(rolledUp.total, votes.size());
    QCOMPARE(totals(rolledUp), totals(byMinute));
    QCOMPARE(rolledUp.minutesFrom, std::optional<Timestamp>(OpeningDay + 26 * OneDay));
    QCOMPARE(rolledUp.hoursFrom, std::optional<Timestamp>(OpeningDay + 9 * OneDay));
    for (const TimelineBucket &bucket : rolledUp.buckets) {
        if (bucket.startAt < *rolledUp.hoursFrom)
            QCOMPARE((bucket.startAt - OpeningDay) % OneDay, Ms(0));
        else if (bucket.startAt < *rolledUp.minutesFrom)
            QCOMPARE((bucket.startAt - OpeningDay) % Ms(1h), Ms(0));
    }
    QCOMPARE(timeline(id, Day).buckets, byDay.buckets);
    const auto isByHour = [&](const TimelineBucket &bucket) { return bucket.startAt >= *rolledUp.hoursFrom; };
    QList<TimelineBucket> recent;
    std::copy_if(byHour.buckets.begin(), byHour.buckets.end(), std::back_inserter(recent), isByHour);
    QList<TimelineBucket> kept;
    const Timeline hours = timeline(id, Hour);
    std::copy_if(hours.buckets.begin(), hours.buckets.end(), std::back_inserter(kept), isByHour);
    QCOMPARE(kept, recent);
    QVERIFY(isExact(id));

    // What is rolled up further later is still the same.
    QVERIFY(rollUp(now + 100 * OneDay) > 0);
    QCOMPARE(timeline(id, Minute).buckets, byDay.buckets);
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::rollUpGoesPartByPart_data()
{
    QTest::addColumn<Voting>("voting");
    QTest::addColumn<int>("atOnce");
    for (const int atOnce : {1, 7, 100}) {
        QTest::addRow("one vote each, %d at once", atOnce) << Voting::OneChangeable << atOnce;
        QTest::addRow("unlimited, %d at once", atOnce) << Voting::Unlimited << atOnce;
    }
}

//! Parts end within hours and days; everything is right after each of them.
void BallotRepositoryContract::rollUpGoesPartByPart()
{
    QFETCH(Voting, voting);
    QFETCH(int, atOnce);
    QList<Vote> votes;
    for (int minute = 0; minute < 3 * 24 * 60; minute += 37) {
        for (const int option : {0, 1, 2})
            votes += {option, OpeningDay + minute * 1min};
    }
    const PollId id = pollWith(votes, voting);
    const Timeline byDay = timeline(id, Day);
    const QMap<int, std::int64_t> before = totals(byDay);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);

    const Timestamp now = OpeningDay + 50 * OneDay;
    RollUpRules rules;
    rules.atOnce = atOnce;
    int merged = 0;
    for (int kept = int(votes.size()); m_storage.repositories().ballots.rollUp(now, rules).value();) {
        const Timeline all = timeline(id, Minute);
        int entries = 0;
        for (const TimelineBucket &bucket : all.buckets)
            entries += int(bucket.options.size());
        QVERIFY(kept - entries <= 2 * std::max(atOnce, 3)); // three options begin together
        merged += kept - entries;
        kept = entries;
        QCOMPARE(totals(all), before);
        QCOMPARE(timeline(id, Day).buckets, byDay.buckets);
        QVERIFY(isExact(id));
    }
    QCOMPARE(merged, votes.size() - 3 * 3);
    QCOMPARE(timeline(id, Minute).buckets, byDay.buckets);
    QCOMPARE(timeline(id, Minute).minutesFrom, std::optional<Timestamp>(now - 14 * OneDay));
    QCOMPARE(timeline(id, Minute).hoursFrom, std::optional<Timestamp>(now - 31 * OneDay));
}

void BallotRepositoryContract::rollUpLeavesTheRecentAlone()
{
    const PollId id = pollWith({{0, OpeningDay + 7min}}, Voting::OneFinal);
    QCOMPARE(rollUp(OpeningDay + 14 * OneDay), 0);
    QCOMPARE(rollUp(OpeningDay + 14 * OneDay + 59min), 0); // the hour is not over
    QCOMPARE(starts(timeline(id, Minute)), QList<Timestamp>{OpeningDay + 7min});
    QCOMPARE(timeline(id, Minute).minutesFrom, std::nullopt);
    QCOMPARE(rollUp(OpeningDay + 14 * OneDay + 1h), 1);
    QCOMPARE(starts(timeline(id, Minute)), QList<Timestamp>{OpeningDay});
}

void BallotRepositoryContract::rolledUpVotesCanMove()
{
    const PollId id = pollWith({{0, OpeningDay + 90min}, {0, OpeningDay + 91min}}, Voting::OneChangeable);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    QVERIFY(rollUp(OpeningDay + 20 * OneDay) > 0);
    QVERIFY(casts.outcomeOf(ballotOf(id, 0, 1, u"b-2"_s, OpeningDay + 20 * OneDay)));
    QCOMPARE(
        timeline(id, Minute).buckets,
        (QList<TimelineBucket>{{OpeningDay + 1h, {{0, {1, 0}}}}, {OpeningDay + 20 * OneDay, {{1, {1, 1}}}}}));
    QVERIFY(rollUp(OpeningDay + 40 * OneDay) > 0);
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 2, u"b-2"_s, OpeningDay + 40 * OneDay)));
    QCOMPARE(timeline(id, Minute).buckets,
             (QList<TimelineBucket>{{OpeningDay + 20 * OneDay, {{1, {1, 1}}}},
                                    {OpeningDay + 40 * OneDay, {{2, {1, 1}}}}}));
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::ballotsMayArriveDuringARollUp()
{
    QList<Vote> votes;
    for (int minute = 0; minute < 3 * 24 * 60; minute += 3)
        votes += {minute % 3, OpeningDay + minute * 1min};
    const PollId id = pollWith(votes, Voting::OneChangeable);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const Timestamp now = OpeningDay + 50 * OneDay;

    // Votes of all ages move, and new ones come, while their hours and days are merged.
    RollUpRules rules;
    rules.atOnce = 100;
    int rolledUp = 0;
    for (int round = 0; round < 12; ++round) {
        for (int count = 0; count < 50; ++count) {
            const int voter = (round * 50 + count) * 2;
            casts.cast(ballotOf(id, voter, (voter + 1) % 3, u"b-2"_s, now + round * 1min));
            casts.cast(ballotOf(id, Somebody + voter, 0, u"b-1"_s, now + round * 1min));
        }
        rolledUp += m_storage.repositories().ballots.rollUp(now, rules).value() ? 1 : 0;
    }
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), casts.size());
    QCOMPARE(rolledUp, 12);
    QVERIFY(isExact(id));
    (void)rollUp(now);
    QCOMPARE(timeline(id, Minute).total, votes.size() + 600);
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::rollUpForgetsOldRepetitionsOnly()
{
    const PollId id = pollWith({{0, OpeningDay}, {0, OpeningDay + 20 * OneDay}}, Voting::Unlimited);
    QVERIFY(rollUp(OpeningDay + 30 * OneDay) > 0);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0, u"b-1"_s, OpeningDay + 30 * OneDay)).value().repeated);
    QVERIFY(!casts.outcomeOf(ballotOf(id, 0, 0, u"b-1"_s, OpeningDay + 30 * OneDay)).value().repeated);
    QVERIFY(isExact(id));

    // A voter's one vote is known for as long as the poll is.
    const PollId one = openPoll(m_storage.repositories(), m_owner, 3, Voting::OneFinal, u"654321"_s);
    QVERIFY(casts.outcomeOf(ballotOf(one, 1, 0, u"b-1"_s, OpeningDay)));
    QVERIFY(rollUp(OpeningDay + 60 * OneDay) > 0);
    QVERIFY(casts.outcomeOf(ballotOf(one, 1, 0, u"b-1"_s, OpeningDay + 60 * OneDay)).value().repeated);
}

void BallotRepositoryContract::oldRepetitionsAreForgottenPartByPart()
{
    QList<Vote> votes;
    for (int minute = 0; minute < 100; ++minute)
        votes += {0, OpeningDay + minute % 2 * 20 * OneDay + minute * 1min};
    const PollId id = pollWith(votes, Voting::Unlimited);
    RollUpRules rules;
    rules.atOnce = 10;
    const Timestamp now = OpeningDay + 30 * OneDay;
    QVERIFY(rollUp(now, rules) >= 10); // ballots, ten at once
    QCOMPARE(rollUp(now, rules), 0);

    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    for (int voter = 0; voter < 100; ++voter)
        casts.cast(ballotOf(id, voter, 0, u"b-1"_s, now));
    QVERIFY(casts.settle());
    for (int voter = 0; voter < 100; ++voter)
        QCOMPARE(casts.outcome(std::size_t(voter)).value().repeated, voter % 2 == 1);
    QVERIFY(isExact(id));
}

void BallotRepositoryContract::nothingToRollUpIsSaid()
{
    QCOMPARE(rollUp(OpeningDay + 100 * OneDay), 0);
    (void)openPoll(m_storage.repositories(), m_owner);
    QCOMPARE(rollUp(OpeningDay + 100 * OneDay), 0);
}

void BallotRepositoryContract::unknownPollsAreNotFound()
{
    BallotRepository &ballots = m_storage.repositories().ballots;
    QCOMPARE(ballots.counts(PollId(4'711)).error().code, ErrorCode::NotFound);
    QCOMPARE(ballots.timeline(PollId(4'711), {}).error().code, ErrorCode::NotFound);
    QCOMPARE(ballots.audit(PollId(4'711)).error().code, ErrorCode::NotFound);
}

} // namespace podium::test
