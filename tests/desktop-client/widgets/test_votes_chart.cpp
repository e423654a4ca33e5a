// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_dashboard_model.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "tests/desktop-client/net/poll_values.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/support/manual_clock.h"

#include <QBarSet>
#include <QChartView>
#include <QLabel>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QTabBar>
#include <QWheelEvent>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Minute = std::chrono::minutes(1);
constexpr int Bars = 48;

Timestamp utc(const char *text)
{
    return Timestamp{Ms{QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch()}};
}

//! Every bar is one of a kind: 100 votes and its number for the first option, its number for the second; of
//! every fifth bar three votes were moved.
Timeline minutes(int count = Bars, int more = 0)
{
    Timeline timeline;
    for (int bar = 0; bar < count; ++bar) {
        timeline.buckets.append({utc("2026-05-12T14:00:00Z") + bar * Minute,
                                 {{0, {100 + bar + more, bar % 5 == 0 ? 3 : 0}}, {1, {bar + 1, 0}}}});
        timeline.total += 101 + 2 * bar + more;
    }
    return timeline;
}

QString votesOfBar(int bar, int more = 0)
{
    return u"%1 votes"_s.arg(101 + 2 * bar + more);
}

} // namespace

//! Votes over time on the dashboard, by mouse, in several time zones.
class TestVotesChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { open("UTC"); }

    void thePointerReadsTheBarUnderIt()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        for (int bar = 0; bar < Bars; ++bar) {
            // Left and right of its middle, too.
            for (const double beside : {-0.4, 0.0, 0.4}) {
                pointAt(bar + beside);
                const QTime time = QTime(14, 0).addSecs(bar * 60);
                QVERIFY2(reads(u"12 May 2026, "_s + time.toString(u"HH:mm"_s)), qPrintable(shown()));
                QVERIFY2(reads(votesOfBar(bar)), qPrintable(shown()));
                QCOMPARE(reads(u"3 of them moved"_s), bar % 5 == 0);
            }
        }
    }

    void barsStackUpToTheVotesAndMarkThoseThatMoved()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        QList<QBarSet *> sets = barSets();
        QCOMPARE(sets.size(), 2);
        for (int bar = 0; bar < Bars; ++bar) {
            QCOMPARE(sets[0]->at(bar) + sets[1]->at(bar), double(101 + 2 * bar));
            QCOMPARE(sets[1]->at(bar), bar % 5 == 0 ? 3.0 : 0.0);
        }
        turnTo(u"By option"_s);
        sets = barSets();
        QCOMPARE(sets.size(), 2);
        for (int bar = 0; bar < Bars; ++bar) {
            QCOMPARE(sets[0]->at(bar), double(100 + bar));
            QCOMPARE(sets[1]->at(bar), double(bar + 1));
        }
        QCOMPARE(sets[0]->label(), u"Italian"_s);
        QList<int> marked;
        for (QAbstractSeries *series : view()->chart()->series()) {
            if (const auto *marks = qobject_cast<QScatterSeries *>(series)) {
                for (const QPointF &mark : marks->points())
                    marked.append(int(mark.x()));
            }
        }
        QCOMPARE(marked, QList<int>({0, 5, 10, 15, 20, 25, 30, 35, 40, 45}));
        pointAt(7);
        QVERIFY2(reads(u"Italian: 107"_s) && reads(u"Thai: 8"_s), qPrintable(shown()));
    }

    void theReadOutFollowsNewVotes()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        pointAt(20);
        QVERIFY(reads(votesOfBar(20)));
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes(Bars, 1'000));
        QVERIFY2(reads(u"1,141 votes"_s), qPrintable(shown()));
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, {});
        QVERIFY(!reads(u"votes"_s));
        QCOMPARE(view()->accessibleDescription(), u"No votes in this time"_s);
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        QVERIFY(view()->accessibleDescription() != "No votes in this time"_L1);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view(), &leave);
        QVERIFY(!reads(u"votes"_s));
    }

    void theWheelZoomsAroundThePointer()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        pointAt(30);
        const QPoint place = placeOf(30);
        for (int turn = 0; turn < 4; ++turn)
            wheel(place, 120);
        QVERIFY(barSets().first()->count() < Bars / 2);
        // The bar that the pointer is on is one of those in view, and it is what is read.
        QTest::mouseMove(view()->viewport(), place + QPoint(1, 0));
        QVERIFY2(reads(u"14:29"_s) || reads(u"14:30"_s) || reads(u"14:31"_s), qPrintable(shown()));
        for (int turn = 0; turn < 8; ++turn)
            wheel(place, -120);
        QCOMPARE(barSets().first()->count(), Bars);
    }

    void whatIsReadIsUnderThePointerAfterZooming()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        const QPoint place = placeOf(11);
        pointAt(11);
        wheel(place, 120);
        const QString read = shown();
        QTest::mouseMove(view()->viewport(), place + QPoint(0, 1));
        QCOMPARE(read, shown());
    }

    void draggingMovesAlong()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        for (int turn = 0; turn < 5; ++turn)
            wheel(placeOf(24), 120);
        const auto inView = barSets().first()->count();
        QVERIFY(inView >= 12 && inView < Bars);
        pointAt(8);
        const QString grabbed = shown();
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, placeOf(8));
        for (const double bar : {7.0, 6.0, 5.0})
            QTest::mouseMove(view()->viewport(), placeOf(bar));
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, placeOf(5));
        QCOMPARE(barSets().first()->count(), inView);
        // The bar came along with the hand.
        pointAt(5);
        QCOMPARE(shown(), grabbed);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, placeOf(5));
        QCOMPARE(barSets().first()->count(), Bars);
    }

    void minutesHoursAndDaysAreAskedForAndShown()
    {
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        QSignalSpy asked(m->model.timeline(), &PollTimelineModel::sizeChanged);
        turnTo(u"Hours"_s);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(m->model.timeline()->size(), TimelineBucketSize::Hour);
        // An answer that is late changes nothing.
        m->model.timeline()->setTimeline(TimelineBucketSize::Minute, minutes());
        QVERIFY(barSets().isEmpty());
        m->model.timeline()->setTimeline(
            TimelineBucketSize::Hour,
            {{{utc("2026-05-12T14:00:00Z"), {{0, {70, 0}}}}, {utc("2026-05-12T16:00:00Z"), {{1, {5, 0}}}}},
             75,
             {},
             {}});
        QCOMPARE(barSets().first()->count(), 3);
        pointAt(0);
        QVERIFY2(reads(u"12 May 2026, 14:00 to 15:00"_s) && reads(u"70 votes"_s), qPrintable(shown()));
        pointAt(1);
        QVERIFY2(reads(u"15:00 to 16:00"_s) && reads(u"0 votes"_s), qPrintable(shown()));
        turnTo(u"Days"_s);
        QCOMPARE(m->model.timeline()->size(), TimelineBucketSize::Day);
        QVERIFY(!m->model.timeline()->from(m->clock.now()));
    }

    void timesAreThoseOfTheViewer_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArrayList>("starts");
        QTest::addColumn<QStringList>("read");
        QTest::newRow("half an hour off")
            << QByteArray("Asia/Kolkata") << QByteArrayList{"2026-05-12T13:30:00Z", "2026-05-12T14:30:00Z"}
            << QStringList{u"19:00 to 20:00"_s, u"20:00 to 21:00"_s};
        QTest::newRow("clocks put back")
            << QByteArray("Europe/Lisbon")
            << QByteArrayList{"2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z"}
            << QStringList{u"25 October 2026, 01:00 to 01:00"_s, u"25 October 2026, 01:00 to 02:00"_s,
                           u"02:00 to 03:00"_s};
        QTest::newRow("clocks put forward")
            << QByteArray("Europe/Lisbon") << QByteArrayList{"2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z"}
            << QStringList{u"29 March 2026, 00:00 to 02:00"_s, u"02:00 to 03:00"_s};
        QTest::newRow("clocks put back by half an hour")
            << QByteArray("Australia/Lord_Howe")
            << QByteArrayList{"2026-04-04T14:00:00Z", "2026-04-04T15:00:00Z", "2026-04-04T15:30:00Z"}
            << QStringList{u"5 April 2026, 01:00 to 01:30"_s, u"5 April 2026, 01:30 to 02:00"_s,
                           u"02:00 to 03:00"_s};
    }
    void timesAreThoseOfTheViewer()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArrayList, starts);
        QFETCH(QStringList, read);
        open(zone);
        turnTo(u"Hours"_s);
        Timeline timeline;
        for (int bar = 0; bar < starts.size(); ++bar)
            timeline.buckets.append({utc(starts[bar].constData()), {{0, {bar + 1, 0}}}});
        m->model.timeline()->setTimeline(TimelineBucketSize::Hour, timeline);
        QCOMPARE(barSets().first()->count(), starts.size());
        for (int bar = 0; bar < starts.size(); ++bar) {
            pointAt(bar);
            QVERIFY2(reads(read[bar]), qPrintable(shown()));
            QVERIFY2(reads(u"%1 vote"_s.arg(bar + 1)), qPrintable(shown()));
        }
    }

private:
    struct Place
    {
        ManualClock clock;
        PollDashboardModel model{clock};
        PictureModel pictures;
        PollDashboardPage page{&model, &pictures};
    };

    void open(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        m = std::make_unique<Place>();
        m->model.setPoll(openPoll(), QList<std::int64_t>{1, 2, 3});
        m->page.resize(1280, 800);
        m->page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m->page));
        QCOMPARE(m->model.timeline()->zone().id(), zone);
    }

    [[nodiscard]] QChartView *view() const { return named<QChartView>(m->page, u"Votes over time"_s); }
    [[nodiscard]] QList<QBarSet *> barSets() const
    {
        for (QAbstractSeries *series : view()->chart()->series()) {
            if (const auto *bars = qobject_cast<QStackedBarSeries *>(series))
                return bars->barSets();
        }
        return {};
    }
    //! Where a bar is, by its place among those in view.
    [[nodiscard]] QPoint placeOf(double bar) const
    {
        QCoreApplication::processEvents(); // the chart is laid out
        QChart *chart = view()->chart();
        return view()->mapFromScene(
            chart->mapToScene(chart->mapToPosition({bar, 1}, chart->series().first())));
    }
    void pointAt(double bar) { QTest::mouseMove(view()->viewport(), placeOf(bar)); }
    void wheel(const QPoint &place, int turn)
    {
        QWheelEvent event(place, view()->viewport()->mapToGlobal(place), {}, {0, turn}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view()->viewport(), &event);
        QCoreApplication::processEvents();
    }
    void turnTo(const QString &tab)
    {
        for (QTabBar *tabs : m->page.findChildren<QTabBar *>()) {
            for (int index = 0; index < tabs->count(); ++index) {
                if (tabs->tabText(index) == tab)
                    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(index).center());
            }
        }
    }
    //! What stands above the chart.
    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : view()->parentWidget()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u" | "_s);
    }
    [[nodiscard]] bool reads(const QString &text) const { return shown().contains(text); }

    std::unique_ptr<Place> m;
};

PODIUM_WIDGET_TEST_MAIN(TestVotesChart)
#include "test_votes_chart.moc"
