// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/reports/figure_card.h"
#include "desktop-client/widgets/reports/past_sessions_page.h"
#include "desktop-client/widgets/reports/report_page.h"
#include "desktop-client/widgets/reports/trend_chart.h"
#include "desktop-client/widgets/theme.h"
#include "tests/support/sample_results.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;
using podium::test::sampleResults;

namespace {

SessionSummary summary(int id, int correct)
{
    SessionSummary session;
    session.id = SessionId(id);
    session.quiz = QuizId(3);
    session.title = u"Rivers"_s;
    session.state = SessionState::Ended;
    session.createdAt = Timestamp(Ms(1'795'000'000'000 + id * 86'400'000LL));
    session.endedAt = session.createdAt + Ms(600'000);
    session.expectedAnswers = 10;
    session.correctAnswers = correct;
    return session;
}

template<typename Widget>
Widget *named(const QWidget &page, const QString &accessibleName)
{
    for (Widget *const candidate : page.findChildren<Widget *>()) {
        if (candidate->accessibleName() == accessibleName)
            return candidate;
    }
    return nullptr;
}

QPushButton *buttonWith(const QWidget &page, const QString &text)
{
    for (QPushButton *const candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text() == text || candidate->accessibleName() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class ReportPagesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SessionReportModel> m_model;
    std::unique_ptr<ReportPage> m_page;

    void show(const SessionResults &results)
    {
        m_model->setReport(reportOf(results));
        m_page->resize(1024, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::apply(*qApp, ColourScheme::Light, true);
    }
    void init()
    {
        m_model = std::make_unique<SessionReportModel>();
        m_page = std::make_unique<ReportPage>(m_model.get());
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
    }

    void theSummaryShowsTheFigures()
    {
        show(sampleResults(20, 8));
        QStringList figures;
        for (const FigureCard *card : m_page->findChildren<FigureCard *>())
            figures.append(card->accessibleName());
        QCOMPARE(figures.first(), u"Participants: 19"_s);
        QCOMPARE(figures.size(), 4);
        QCOMPARE(figures.last(), u"Duration: 3 min 50 s"_s);
    }

    void aHardQuestionLeadsToItsPlace()
    {
        const SessionResults results = sampleResults(20, 8);
        show(results);
        const SessionReport report = reportOf(results);
        const int hardest = hardestFirst(report).first();
        QTest::mouseClick(
            buttonWith(*m_page, u"%1. %2"_s.arg(hardest + 1).arg(report.questions[hardest].question.text)),
            Qt::LeftButton);
        QCOMPARE(m_page->tab(), ReportPage::Tab::Questions);
        const auto *list = named<QListView>(*m_page, u"Questions"_s);
        QVERIFY(list->isVisible() && list->hasFocus());
        QCOMPARE(list->currentIndex().row(), 0);
    }

    void questionsAreSearchedSortedAndFiltered()
    {
        show(sampleResults(20, 8));
        m_page->showTab(ReportPage::Tab::Questions);
        const auto *list = named<QListView>(*m_page, u"Questions"_s);
        QCOMPARE(list->model()->rowCount(), 8);
        auto *order = named<QComboBox>(*m_page, u"Order of the questions"_s);
        order->setFocus();
        QTest::keyClick(order, Qt::Key_Down);
        QTest::keyClick(order, Qt::Key_Down);
        QCOMPARE(m_model->questions()->order(), QuestionReportModel::Order::AsAsked);
        QTest::keyClicks(named<QLineEdit>(*m_page, u"Search questions"_s), u"seismograph"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClicks(named<QLineEdit>(*m_page, u"Search questions"_s), u"x"_s);
        QVERIFY(!list->isVisible());
        m_model->setReport(reportOf(sampleResults(3, 5))); // another report begins anew
        QCOMPARE(list->model()->rowCount(), 5);
        QCOMPARE(m_page->tab(), ReportPage::Tab::Summary);
    }

    void participantsAreSortedByTheHeadAndOpened()
    {
        show(sampleResults(12, 4));
        m_page->showTab(ReportPage::Tab::Participants);
        auto *table = named<QTreeView>(*m_page, u"Participants"_s);
        QVERIFY(table->isVisible());
        const QString best = table->model()->index(0, ParticipantReportModel::Name).data().toString();
        const QHeaderView *header = table->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(ParticipantReportModel::Score) + 30, 15));
        QVERIFY(table->model()->index(0, ParticipantReportModel::Name).data().toString() != best);
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Right);
        QVERIFY(table->isExpanded(table->model()->index(0, 0)));
        QTest::keyClicks(named<QLineEdit>(*m_page, u"Search participants"_s), u"esra"_s);
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void filesAreAskedForFromTheMenu()
    {
        show(sampleResults(2, 2));
        const QSignalSpy document(m_page.get(), &ReportPage::documentRequested);
        const QSignalSpy workbook(m_page.get(), &ReportPage::workbookRequested);
        const QSignalSpy table(m_page.get(), &ReportPage::tableRequested);
        QTest::mouseClick(buttonWith(*m_page, u"Export"_s), Qt::LeftButton);
        QMenu *menu = m_page->findChild<QMenu *>();
        QTRY_VERIFY(menu->isVisible());
        for (QAction *action : menu->actions())
            action->trigger();
        menu->close();
        QCOMPARE(document.count(), 1);
        QCOMPARE(workbook.count(), 1);
        QCOMPARE(table.count(), 1);
    }

    void writingAFileShowsHowFarItIs()
    {
        show(sampleResults(2, 2));
        auto *bar = m_page->findChild<QProgressBar *>();
        QVERIFY(!bar->isVisible());
        m_model->setExportProgress(0.5);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), 50);
        QVERIFY(!buttonWith(*m_page, u"Export"_s)->isEnabled());
        const QSignalSpy stopped(m_page.get(), &ReportPage::stopRequested);
        QTest::mouseClick(buttonWith(*m_page, u"Stop"_s), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
        m_model->setExportProgress({});
        QVERIFY(!bar->isVisible());
        QVERIFY(buttonWith(*m_page, u"Export"_s)->isEnabled());
    }

    void whatIsLoadingOrNotToBeHadIsSaid()
    {
        show(sampleResults(2, 2));
        m_model->setLoading();
        QVERIFY(!m_page->findChild<QTabBar *>()->isVisible());
        QVERIFY(!buttonWith(*m_page, u"Export"_s)->isEnabled());
        m_model->setError({ErrorCode::NotFound, u"There is no such session."_s, {}});
        QVERIFY(!m_page->findChild<QTabBar *>()->isVisible());
    }

    void escapeLeadsBack()
    {
        show(sampleResults(2, 2));
        const QSignalSpy back(m_page.get(), &ReportPage::backRequested);
        m_page->setFocus();
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
    }

    void aReportWithoutAnybodyIsShown() { show(sampleResults(0, 3)); }

    void pastSessionsAreListedAndCompared()
    {
        SessionListModel sessions;
        QuizHistoryModel history;
        PastSessionsPage page(&sessions, &history);
        int request = 0;
        connect(&sessions, &SessionListModel::listRequested, this,
                [&request](int number) { request = number; });
        page.setQuiz(QuizId(3), u"Rivers"_s);
        sessions.load(QuizId(3));
        page.resize(1024, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *list = named<QListView>(page, u"Past sessions"_s);
        QVERIFY(!list->isVisible()); // loading
        const QList<SessionSummary> played{summary(3, 8), summary(2, 6), summary(1, 4)};
        sessions.setPage(request, 0, {played, 3});
        history.setSessions(played);
        QVERIFY(list->isVisible());
        QCOMPARE(page.selected(), std::optional(SessionId(3)));
        const auto *chart = page.findChild<TrendChart *>();
        QVERIFY(chart->isVisible());
        QCOMPARE(chart->points().size(), 3);
        QCOMPARE(chart->points().last().rightShare, std::optional(0.8));

        SessionResults results = sampleResults(5, 2);
        results.id = SessionId(3);
        history.addReport(reportOf(results));
        auto *compared = named<QComboBox>(page, u"What to compare"_s);
        QCOMPARE(compared->count(), 3);
        compared->setCurrentIndex(1);
        QVERIFY(!chart->points().first().rightShare);
        results.id = SessionId(2);
        history.addReport(reportOf(results));
        QCOMPARE(compared->currentIndex(), 1); // what was chosen stays

        const QSignalSpy opened(&page, &PastSessionsPage::reportRequested);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<SessionId>(), SessionId(2));
        const QSignalSpy asked(&page, &PastSessionsPage::historyRequested);
        named<QComboBox>(page, u"Which sessions"_s)->setCurrentIndex(1);
        QCOMPARE(asked.count(), 1);
    }

    void aSessionThatIsOpenCanBeGoneOnWith()
    {
        SessionListModel sessions;
        QuizHistoryModel history;
        PastSessionsPage page(&sessions, &history);
        int request = 0;
        connect(&sessions, &SessionListModel::listRequested, this,
                [&request](int number) { request = number; });
        sessions.load(std::nullopt);
        SessionSummary open = summary(3, 8);
        open.quiz = QuizId(5);
        open.state = SessionState::Lobby;
        open.endedAt.reset();
        sessions.setPage(request, 0, {{open, summary(2, 6)}, 2});
        page.show();
        const auto goOn = [&page]() -> QPushButton * {
            for (QPushButton *button : page.findChildren<QPushButton *>()) {
                if (button->text() == u"Go on with it"_s)
                    return button;
            }
            return nullptr;
        };
        const QSignalSpy takenUp(&page, &PastSessionsPage::takeUpRequested);
        QVERIFY(goOn() && goOn()->isVisible());
        QTest::mouseClick(goOn(), Qt::LeftButton);
        QCOMPARE(takenUp.count(), 1);
        QCOMPARE(takenUp.first().at(0).value<SessionId>(), SessionId(3));
        QCOMPARE(takenUp.first().at(1).value<QuizId>(), QuizId(5));
        named<QListView>(page, u"Past sessions"_s)->setCurrentIndex(sessions.index(1));
        QVERIFY(!goOn()->isVisible());
    }

    void theComparisonSaysHowManySessionsItHolds()
    {
        SessionListModel sessions;
        QuizHistoryModel history;
        const PastSessionsPage page(&sessions, &history);
        const auto says = [&page](const QString &text) {
            const QList<QLabel *> labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [&text](const QLabel *label) { return label->text() == text; });
        };
        QList<SessionSummary> played;
        for (int id = 20; id > 0; --id)
            played.append(summary(id, 5));
        history.setSessions(played.mid(0, 5));
        QVERIFY(says(u"Right answers over time"_s));
        history.setSessions(played);
        QVERIFY(says(u"Right answers in the last 12 session(s)"_s));
    }

    void oneSessionIsComparedWithNothing()
    {
        SessionListModel sessions;
        QuizHistoryModel history;
        PastSessionsPage page(&sessions, &history);
        page.show();
        history.setSessions({summary(1, 4)});
        QVERIFY(!page.findChild<TrendChart *>()->isVisible());
    }
};

QTEST_MAIN(ReportPagesTest)
#include "test_report_pages.moc"
