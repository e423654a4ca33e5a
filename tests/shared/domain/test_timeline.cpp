// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/timeline.h"

#include <QDateTime>
#include <QTest>

#include <rapidcheck.h>

using namespace podium;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Timestamp at(const QString &isoUtc)
{
    return Timestamp(Ms(QDateTime::fromString(isoUtc, Qt::ISODate).toMSecsSinceEpoch()));
}

QString iso(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

} // namespace

//! Where the buckets of votes over time begin, above all where clocks change.
class TestTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<TimelineBucketSize>("size");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("start");
        using enum TimelineBucketSize;
        const auto row = [](const char *name, const QString &zone, TimelineBucketSize size,
                            const QString &moment,
                            const QString &start) { QTest::newRow(name) << zone << size << moment << start; };
        row("minute", u"UTC"_s, Minute, u"2026-03-01T10:20:59Z"_s, u"2026-03-01T10:20:00Z"_s);
        row("minute at its start", u"UTC"_s, Minute, u"2026-03-01T10:20:00Z"_s, u"2026-03-01T10:20:00Z"_s);
        row("hour", u"UTC"_s, Hour, u"2026-03-01T10:59:59Z"_s, u"2026-03-01T10:00:00Z"_s);
        row("day", u"UTC"_s, Day, u"2026-03-01T23:59:59Z"_s, u"2026-03-01T00:00:00Z"_s);
        row("day of a zone ahead", u"Asia/Tokyo"_s, Day, u"2026-03-01T15:00:00Z"_s,
            u"2026-03-01T15:00:00Z"_s);
        row("day of a zone behind", u"America/New_York"_s, Day, u"2026-01-02T04:59:59Z"_s,
            u"2026-01-01T05:00:00Z"_s);
        row("hour of half an hour", u"Asia/Kolkata"_s, Hour, u"2026-03-01T10:29:59Z"_s,
            u"2026-03-01T09:30:00Z"_s);
        row("hour of three quarters", u"Asia/Kathmandu"_s, Hour, u"2026-03-01T10:15:00Z"_s,
            u"2026-03-01T10:15:00Z"_s);

        // Lisbon, 2026: forward on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC.
        row("short day: its last moment", u"Europe/Lisbon"_s, Day, u"2026-03-29T22:59:59Z"_s,
            u"2026-03-29T00:00:00Z"_s);
        row("short day: the next", u"Europe/Lisbon"_s, Day, u"2026-03-29T23:00:00Z"_s,
            u"2026-03-29T23:00:00Z"_s);
        row("long day: its last moment", u"Europe/Lisbon"_s, Day, u"2026-10-25T23:59:59Z"_s,
            u"2026-10-24T23:00:00Z"_s);
        row("long day: the next", u"Europe/Lisbon"_s, Day, u"2026-10-26T00:00:00Z"_s,
            u"2026-10-26T00:00:00Z"_s);
        row("repeated hour, first time", u"Europe/Lisbon"_s, Hour, u"2026-10-25T00:30:00Z"_s,
            u"2026-10-25T00:00:00Z"_s);
        row("repeated hour, second time", u"Europe/Lisbon"_s, Hour, u"2026-10-25T01:30:00Z"_s,
            u"2026-10-25T01:00:00Z"_s);

        // Havana, 2026: midnight is skipped on 8 March and comes twice on 1 November.
        row("skipped midnight", u"America/Havana"_s, Day, u"2026-03-08T12:00:00Z"_s,
            u"2026-03-08T05:00:00Z"_s);
        row("midnight twice: the first", u"America/Havana"_s, Day, u"2026-11-01T04:30:00Z"_s,
            u"2026-11-01T04:00:00Z"_s);
        row("midnight twice: the second", u"America/Havana"_s, Day, u"2026-11-01T05:30:00Z"_s,
            u"2026-11-01T04:00:00Z"_s);

        // Lord Howe, 2026: back by half an hour on 5 April at 02:00, which is 15:00 UTC the day before.
        row("half an hour repeated: the first", u"Australia/Lord_Howe"_s, Hour, u"2026-04-04T14:59:59Z"_s,
            u"2026-04-04T14:00:00Z"_s);
        row("half an hour repeated: the second", u"Australia/Lord_Howe"_s, Hour, u"2026-04-04T15:10:00Z"_s,
            u"2026-04-04T15:00:00Z"_s);
        row("half an hour repeated: afterwards", u"Australia/Lord_Howe"_s, Hour, u"2026-04-04T15:30:00Z"_s,
            u"2026-04-04T15:30:00Z"_s);
    }
    void start()
    {
        QFETCH(QString, zone);
        QFETCH(TimelineBucketSize, size);
        QFETCH(QString, moment);
        QFETCH(QString, start);
        const auto found = timeZoneNamed(zone);
        QVERIFY(found);
        BucketEdges edges(size, *found);
        QCOMPARE(iso(edges.startOf(at(moment))), start);
        QCOMPARE(iso(edges.startOf(at(moment))), start); // from memory
    }

    //! In any zone, at any time: a bucket's start is its own, not later than what it holds, and buckets do
    //! not run into each other.
    void bucketsAreDisjoint_data()
    {
        QTest::addColumn<QString>("zone");
        for (const QString &zone : {u"Europe/Lisbon"_s, u"America/Havana"_s, u"Australia/Lord_Howe"_s,
                                    u"Asia/Kathmandu"_s, u"Asia/Beirut"_s, u"America/Sao_Paulo"_s, u"UTC"_s})
            QTest::newRow(qPrintable(zone)) << zone;
    }
    void bucketsAreDisjoint()
    {
        QFETCH(QString, zone);
        const QTimeZone timeZone = *timeZoneNamed(zone);
        QVERIFY(rc::check([&timeZone] {
            const auto size = *rc::gen::element(TimelineBucketSize::Minute, TimelineBucketSize::Hour,
                                                TimelineBucketSize::Day);
            // 2000 to 2035
            const Timestamp moment{Ms(*rc::gen::inRange<std::int64_t>(946'684'800'000, 2'051'222'400'000))};
            const Timestamp start = BucketEdges(size, timeZone).startOf(moment);
            RC_ASSERT(start <= moment);
            RC_ASSERT(moment - start < 26h);
            RC_ASSERT(BucketEdges(size, timeZone).startOf(start) == start);
            RC_ASSERT(BucketEdges(size, timeZone).startOf(start - 1ms) < start);
        }));
    }

    //! Machines are set to these, and QTimeZone::isTimeZoneIdAvailable() knows none of them.
    void linksAreZones_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("Etc/UTC") << 0;
        QTest::newRow("GMT") << 0;
        QTest::newRow("Etc/GMT+3") << -3 * 3600;
        QTest::newRow("Asia/Calcutta") << 5 * 3600 + 1800;
        QTest::newRow("US/Arizona") << -7 * 3600;
    }
    void linksAreZones()
    {
        QFETCH(int, offset);
        const auto zone = timeZoneNamed(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(zone);
        QCOMPARE(zone->offsetFromUtc(QDateTime::fromSecsSinceEpoch(1'800'000'000)), offset);
    }

    void unknownZoneIsNone()
    {
        QVERIFY(!timeZoneNamed(u"Europe/Atlantis"_s));
        QVERIFY(!timeZoneNamed(QString()));
        QVERIFY(!timeZoneNamed(u"../../etc/passwd"_s));
        QVERIFY(!timeZoneNamed(u"../zoneinfo/Europe/Lisbon"_s));
        QVERIFY(!timeZoneNamed(u"/usr/share/zoneinfo/Europe/Lisbon"_s));
        QVERIFY(!timeZoneNamed(u"CET-1CEST,M3.5.0,M10.5.0/3"_s));
        QVERIFY(!timeZoneNamed(u"CET-1CEST"_s));
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "test_timeline.moc"
