// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_timeline_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/option_tints.h"
#include "desktop-client/widgets/polls/poll_bars.h"
#include "desktop-client/widgets/polls/poll_dashboard_page.h"
#include "desktop-client/widgets/polls/votes_chart.h"
#include "desktop-client/widgets/polls/voting_page.h"
#include "tests/desktop-client/widgets/alerts.h"
#include "tests/desktop-client/widgets/contrast.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/page_catalogue.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

constexpr double Text = 4.5;
constexpr double Shape = 3;

Poll pollOf(int options)
{
    Poll poll;
    poll.id = PollId(1);
    poll.code = u"482913"_s;
    poll.title = u"Photograph of the year"_s;
    poll.status = PollStatus::Open;
    for (int number = 1; number <= options; ++number)
        poll.options.append({u"Photograph %1"_s.arg(number), {}});
    return poll;
}

//! Somebody who votes, in a window on models.
struct Voter
{
    explicit Voter(int options, PollStatus status = PollStatus::Open)
    {
        setStatus(options, status);
        fixture.window.addPage(page, &fixture.participantConnection);
        fixture.window.activateWindow();
        if (!QTest::qWaitForWindowActive(&fixture.window))
            qFatal("The window does not come to the front");
        fixture.window.showPage(page);
    }

    void setStatus(int options, PollStatus status)
    {
        Poll poll = pollOf(options);
        poll.status = status;
        voting->setInside({poll, 0, std::nullopt, std::nullopt});
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    test::WindowFixture fixture;
    VotingModel *voting = new VotingModel(&fixture.window);
    VotingPage *page = new VotingPage(voting, &fixture.participantConnection, &fixture.participantPictures);
    QSignalSpy votes{voting, &VotingModel::voteRequested};
};

QWidget *show(test::WindowFixture &fixture, const char *name)
{
    const test::PageContent content = test::realisticContent();
    for (const test::CataloguedPage &page : test::pollPages()) {
        if (qstrcmp(page.name, name) == 0)
            return page.show(fixture, content);
    }
    return nullptr;
}

//! The dashboard of a poll that people have voted in for 48 minutes.
struct Host
{
    Host()
    {
        window = show(fixture, "poll-dashboard");
        window->activateWindow();
        page = window->findChild<PollDashboardPage *>();
        chart = page->chart();
        timeline = window->findChild<PollTimelineModel *>();
    }

    test::WindowFixture fixture;
    QWidget *window = nullptr;
    PollDashboardPage *page = nullptr;
    VotesChart *chart = nullptr;
    PollTimelineModel *timeline = nullptr;
};

} // namespace

//! Polls for those who use no mouse, or see little.
class TestPollAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoteIsCastAndMovedByKeys()
    {
        Voter voter(4);
        voter.press(Qt::Key_Down);
        voter.press(Qt::Key_Down);
        voter.press(Qt::Key_Return);
        QCOMPARE(voter.votes.count(), 1);
        QCOMPARE(voter.votes.last().first().toInt(), 1);
        voter.voting->setRecorded(1);

        voter.press(Qt::Key_End);
        voter.press(Qt::Key_Return);
        QCOMPARE(voter.votes.count(), 2);
        QCOMPARE(voter.votes.last().first().toInt(), 3);
    }

    void whoWaitsForTheOpeningVotesByKeysThen()
    {
        Voter voter(4, PollStatus::Draft);
        voter.setStatus(4, PollStatus::Open);
        voter.press(Qt::Key_Down);
        voter.press(Qt::Key_Return);
        QCOMPARE(voter.votes.count(), 1);
        QCOMPARE(voter.votes.last().first().toInt(), 0);
    }

    void aRecordedVoteIsSpoken()
    {
        Voter voter(4);
        const test::Alerts alerts;
        voter.press(Qt::Key_Down);
        voter.press(Qt::Key_Return);
        QVERIFY(alerts.heard().isEmpty());
        voter.voting->setRecorded(0);
        QCOMPARE(alerts.last(), u"Your vote is recorded: Photograph 1"_s);
    }

    void amongTenThousandOptionsKeysLeadAnywhere_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("option");
        QTest::newRow("the first") << QList<int>{Qt::Key_Home} << 0;
        QTest::newRow("the last") << QList<int>{Qt::Key_End} << 9'999;
        QTest::newRow("the one before it") << QList<int>{Qt::Key_End, Qt::Key_Up} << 9'998;
    }
    void amongTenThousandOptionsKeysLeadAnywhere()
    {
        QFETCH(QList<int>, keys);
        QFETCH(int, option);
        Voter voter(10'000);
        for (const int key : keys)
            voter.press(key);
        QCOMPARE(voter.page->list()->selectedOption(), std::optional(option));
        const QRect row = voter.page->list()->visualRect(voter.page->list()->currentIndex());
        QVERIFY(voter.page->list()->viewport()->rect().contains(row.center()));
        voter.press(Qt::Key_Return);
        QCOMPARE(voter.votes.last().first().toInt(), option);
    }

    void aPageOfOptionsIsPassedByOneKey()
    {
        Voter voter(10'000);
        voter.press(Qt::Key_Home);
        voter.press(Qt::Key_PageDown);
        QVERIFY(*voter.page->list()->selectedOption() >= 3);
        voter.press(Qt::Key_PageUp);
        QCOMPARE(voter.page->list()->selectedOption(), std::optional(0));
    }

    void amongTenThousandOptionsASearchLeadsToOne()
    {
        Voter voter(10'000);
        voter.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"9876"_s);
        QCOMPARE(voter.page->list()->shownCount(), 1);
        voter.press(Qt::Key_Return);
        QCOMPARE(voter.votes.count(), 1);
        QCOMPARE(voter.votes.last().first().toInt(), 9'875);
    }

    void theLengthOfBarsIsChosenByKeys()
    {
        Host host;
        QVERIFY(QTest::qWaitForWindowActive(host.window));
        auto *lengths = test::named<QTabBar>(*host.page, u"Length of a bar"_s);
        QVERIFY(lengths);
        lengths->setFocus(Qt::TabFocusReason);
        QTest::keyClick(lengths, Qt::Key_Right);
        QCOMPARE(host.timeline->size(), TimelineBucketSize::Hour);
        QTest::keyClick(lengths, Qt::Key_Right);
        QCOMPARE(host.timeline->size(), TimelineBucketSize::Day);
        QTest::keyClick(lengths, Qt::Key_Left);
        QCOMPARE(host.timeline->size(), TimelineBucketSize::Hour);
    }

    void theChartZoomsAndMovesByKeys()
    {
        Host host;
        QVERIFY(QTest::qWaitForWindowActive(host.window));
        host.chart->setFocus(Qt::TabFocusReason);
        const int all = host.chart->count();
        QCOMPARE(all, int(host.timeline->buckets().size()));
        for (int step = 0; step < 4; ++step)
            QTest::keyClick(host.chart, Qt::Key_Plus);
        const int zoomed = host.chart->count();
        QVERIFY(zoomed < all);
        QTest::keyClick(host.chart, Qt::Key_PageUp);
        QTest::keyClick(host.chart, Qt::Key_PageUp);
        QTest::keyClick(host.chart, Qt::Key_PageUp);
        QCOMPARE(host.chart->first(), 0);
        QTest::keyClick(host.chart, Qt::Key_PageDown);
        QCOMPARE(host.chart->first(), zoomed / 2);
        QTest::keyClick(host.chart, Qt::Key_Minus);
        QVERIFY(host.chart->count() > zoomed);
        QTest::keyClick(host.chart, Qt::Key_Escape);
        QCOMPARE(host.chart->count(), all);
    }

    void barsAreReadOutByKeys()
    {
        Host host;
        QVERIFY(QTest::qWaitForWindowActive(host.window));
        const test::Alerts alerts;
        host.chart->setFocus(Qt::TabFocusReason);
        QSignalSpy readOut(host.chart, &VotesChart::readOutChanged);
        QTest::keyClick(host.chart, Qt::Key_Left);
        const int newest = host.chart->count() - 1;
        QCOMPARE(host.chart->marked(), std::optional(newest));
        QTest::keyClick(host.chart, Qt::Key_Left);
        QCOMPARE(host.chart->marked(), std::optional(newest - 1));
        QCOMPARE(readOut.last().first().toString(), host.chart->readOut(newest - 1));
        QCOMPARE(host.chart->accessibleDescription(), host.chart->readOut(newest - 1));
        QCOMPARE(alerts.last(), host.chart->readOut(newest - 1));
        QTest::keyClick(host.chart, Qt::Key_Home);
        QCOMPARE(host.chart->marked(), std::optional(0));
    }

    void aMarkedBarStaysInView()
    {
        Host host;
        QVERIFY(QTest::qWaitForWindowActive(host.window));
        host.chart->setFocus(Qt::TabFocusReason);
        for (int step = 0; step < 6; ++step)
            QTest::keyClick(host.chart, Qt::Key_Plus);
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End}) {
            QTest::keyClick(host.chart, key);
            QVERIFY(*host.chart->marked() >= host.chart->first());
            QVERIFY(*host.chart->marked() < host.chart->first() + host.chart->count());
        }
    }

    void aClickLeavesNoFrame()
    {
        Host host;
        QVERIFY(QTest::qWaitForWindowActive(host.window));
        PollBars *bars = host.page->bars();
        host.chart->setFocus(Qt::OtherFocusReason);
        const QImage without = bars->grab().toImage();
        bars->setFocus(Qt::MouseFocusReason);
        QCOMPARE(bars->grab().toImage(), without);
        QTest::keyClick(bars, Qt::Key_Down);
        QVERIFY(bars->grab().toImage() != without);
    }

    void textKeepsItsContrast_data() { addSchemes(); }
    void textKeepsItsContrast()
    {
        QFETCH(ColourScheme, scheme);
        Theme::apply(*qApp, scheme, true);
        {
            test::WindowFixture fixture;
            const QWidget *window = show(fixture, "poll-voted");
            auto *list = window->findChild<BallotList *>();
            for (int option = 0; option < 4; ++option) {
                list->selectOption(option);
                const QRect row = list->visualRect(list->currentIndex());
                const QImage shown = list->viewport()->grab().toImage();
                verifyText("option", shown, columnOf(row, 0.25, 0.6));
                verifyText("its share", shown, columnOf(row, 0.88, 0.98));
            }
        }
        {
            test::WindowFixture fixture;
            const QWidget *window = show(fixture, "poll-dashboard-options");
            auto *bars = window->findChild<PollBars *>();
            const QImage shown = bars->viewport()->grab().toImage();
            for (int option = 0; option < 4; ++option) {
                const QRect row = bars->rowRect(option).toRect();
                verifyText("rank", shown, columnOf(row, 0.01, 0.06));   // rank
                verifyText("figures", shown, columnOf(row, 0.9, 0.99)); // percentage, votes
            }
            auto *chart = window->findChild<VotesChart *>();
            const QImage drawn = chart->viewport()->grab().toImage();
            const QRect plot = chart->chart()->plotArea().toRect();
            verifyText("votes at the axis", drawn, QRect(0, plot.top(), plot.left() - 4, plot.height()));
            verifyText(
                "times at the axis", drawn,
                QRect(plot.left(), plot.bottom() + 3, plot.width(), drawn.height() - plot.bottom() - 4));
        }
        Theme::apply(*qApp, ColourScheme::Light, true);
    }

    void barsStandOut_data() { addSchemes(); }
    void barsStandOut()
    {
        QFETCH(ColourScheme, scheme);
        Theme::apply(*qApp, scheme, true);
        const Colours colours = Theme::colours();
        for (int number = 0; number < OptionTints; ++number) {
            QVERIFY2(test::contrast(optionTint(number), colours.raised) >= Shape,
                     qPrintable(QString::number(number)));
            QVERIFY2(test::contrast(optionTint(number), colours.surface) >= Shape,
                     qPrintable(QString::number(number)));
        }
        test::WindowFixture fixture;
        const QWidget *window = show(fixture, "poll-voted");
        auto *list = window->findChild<BallotList *>();
        const QRect row = list->visualRect(list->model()->index(0, 0));
        // A fifth of the track is bar, the rest is ground.
        const QRect track =
            columnOf(row, 0.3, 0.75).adjusted(0, int(row.height() * 0.55), 0, -int(row.height() * 0.2));
        QVERIFY(test::paintedContrast(list->viewport()->grab(track).toImage(), QRect({}, track.size())) >=
                Shape);
        Theme::apply(*qApp, ColourScheme::Light, true);
    }

private:
    static void addSchemes()
    {
        QTest::addColumn<ColourScheme>("scheme");
        QTest::newRow("light") << ColourScheme::Light;
        QTest::newRow("dark") << ColourScheme::Dark;
    }

    //! A part of `row` between two shares of its width, without its edges.
    static QRect columnOf(const QRect &row, double from, double to)
    {
        return {row.left() + int(row.width() * from), row.top() + 6, int(row.width() * (to - from)),
                row.height() - 16};
    }

    static void verifyText(const char *what, const QImage &image, const QRect &place)
    {
        QVERIFY2(image.rect().contains(place), what);
        const double contrast = test::paintedContrast(image, place);
        QVERIFY2(contrast >= Text, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(what)).arg(contrast)));
    }
};

PODIUM_WIDGET_TEST_MAIN(TestPollAccess)
#include "test_poll_access.moc"
