// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/poll_steps.h"

#include <QChartView>
#include <QDateTime>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! Votes of a real server on the chart of the dashboard, for a viewer whose clocks are half an hour off.
class TestPollChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Kolkata");
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->signIn());
        m_before = QDateTime::currentDateTimeUtc();
        QVERIFY(openPoll(*m_room));
        QVERIFY(joinPoll(*m_room, m_room->anna));
        QVERIFY(joinPoll(*m_room, m_room->ben));
        QVERIFY(voteFor(m_room->anna, 0));
        QVERIFY(voteFor(m_room->ben, 1));
        QVERIFY(voteFor(m_room->anna, 1));
        QVERIFY(showsVotes(*m_room, {0, 2, 0}));
    }

    void barsAgreeWithTheServersTotals_data()
    {
        QTest::addColumn<QString>("tab");
        QTest::addColumn<TimelineBucketSize>("size");
        QTest::newRow("hours") << u"Hours"_s << TimelineBucketSize::Hour;
        QTest::newRow("days") << u"Days"_s << TimelineBucketSize::Day;
        QTest::newRow("minutes") << u"Minutes"_s << TimelineBucketSize::Minute;
    }
    void barsAgreeWithTheServersTotals()
    {
        QFETCH(QString, tab);
        QFETCH(TimelineBucketSize, size);
        QVERIFY(m_room->host.turnTo(tab));
        const client::PollTimelineModel &timeline = *dashboardOf(*m_room).timeline();
        QVERIFY(Room::comesTo("the bars are here", [&] {
            return timeline.size() == size && sum(&client::PollTimelineModel::Bucket::votes) == 2 &&
                   sum(&client::PollTimelineModel::Bucket::moved) == 1;
        }));
        QCOMPARE(dashboardOf(*m_room).options()->total(), 2);
        // A bar begins where the viewer's clocks say so.
        const QTimeZone kolkata("Asia/Kolkata");
        QCOMPARE(timeline.zone(), kolkata);
        for (const auto &bucket : timeline.buckets()) {
            const QDateTime start =
                QDateTime::fromMSecsSinceEpoch(bucket.startAt.time_since_epoch().count(), kolkata);
            QCOMPARE(start.time().second(), 0);
            if (size != TimelineBucketSize::Minute)
                QCOMPARE(start.time().minute(), 0);
            if (size == TimelineBucketSize::Day)
                QCOMPARE(start.time().hour(), 0);
            QVERIFY(start <= QDateTime::currentDateTimeUtc());
            QVERIFY(start.secsTo(m_before) < 24 * 3'600);
        }
    }

    void thePointerReadsWhatTheServerCounts()
    {
        QVERIFY(m_room->host.turnTo(u"Hours"_s));
        QVERIFY(m_room->host.turnTo(u"By option"_s));
        auto *const view = m_room->host.named<QChartView>(u"Votes over time"_s);
        QVERIFY(view);
        QVERIFY(Room::comesTo("the bars are here",
                              [&] { return sum(&client::PollTimelineModel::Bucket::votes) == 2; }));
        // The newest bar; an hour may have ended between two votes.
        const auto &bars = dashboardOf(*m_room).timeline()->buckets();
        QChart *const chart = view->chart();
        const QPointF place = chart->mapToPosition({double(bars.size() - 1), 0.5}, chart->series().first());
        QTest::mouseMove(view->viewport(), view->mapFromScene(chart->mapToScene(place)));
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(bars.last().startAt.time_since_epoch().count(),
                                                               QTimeZone("Asia/Kolkata"));
        const auto time = [](const QDateTime &moment) {
            return QLocale().toString(moment.time(), QLocale::ShortFormat);
        };
        QVERIFY(m_room->host.says(u"%1 to %2"_s.arg(time(start), time(start.addSecs(3'600)))));
        QVERIFY(m_room->host.says(u"Thai: %1"_s.arg(bars.last().options.value(1).votes)));
    }

private:
    template<typename Member>
    [[nodiscard]] std::int64_t sum(Member member)
    {
        std::int64_t all = 0;
        for (const auto &bucket : dashboardOf(*m_room).timeline()->buckets())
            all += bucket.*member;
        return all;
    }

    std::unique_ptr<Room> m_room;
    QDateTime m_before;
};

QTEST_MAIN(TestPollChart)
#include "test_poll_chart.moc"
