// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/console/key_overview.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "desktop-client/widgets/stage/host_leaderboard_page.h"
#include "desktop-client/widgets/stage/host_question_page.h"
#include "desktop-client/widgets/stage/room_stage.h"
#include "tests/desktop-client/widgets/widget_test.h"
#include "tests/desktop-client/widgets/window_fixture.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList Rivers{u"Nile"_s, u"Amazon"_s, u"Congo"_s, u"Ob"_s};

bool shows(const QWidget &widget, const QString &text)
{
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

//! The host's desk: one screen or two, its keys, its console.
class TestHostDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->host({{{ParticipantId(1), u"Ana"_s}, true, 0},
                 {{ParticipantId(2), u"Ben"_s}, true, 0},
                 {{ParticipantId(3), u"Cleo"_s}, false, 0}});
        QVERIFY(QTest::qWaitForWindowActive(&m->window));
    }
    void cleanup() { m.reset(); }

    // --- keys
    void clickerKeysDriveTheSession_data()
    {
        QTest::addColumn<Qt::Key>("key");
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_PageDown})
            QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << key;
    }
    void clickerKeysDriveTheSession()
    {
        QFETCH(Qt::Key, key);
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClick(&m->window, key);
        QCOMPARE(steps.count(), 1);
    }

    void fullStopEmptiesTheScreen()
    {
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        const RoomStage *stage = m->window.hostDesk()->stage();
        QTest::keyClick(&m->window, Qt::Key_Period);
        QVERIFY(stage->isCovered());
        QTest::keyClick(&m->window, Qt::Key_PageDown);
        QVERIFY(!stage->isCovered());
        QTest::keyClick(&m->window, Qt::Key_B);
        QTest::keyClick(&m->window, Qt::Key_Escape);
        QVERIFY(!stage->isCovered());
        QCOMPARE(steps.count(), 0);
    }

    void pageUpShowsTheAnswerOnceMore()
    {
        reveal();
        m->hostSession.handle(LeaderboardShown{{{{1, ParticipantId(1), u"Ana"_s, 900, 1}}, 2}, std::nullopt});
        const RoomStage *stage = m->window.hostDesk()->stage();
        QVERIFY(qobject_cast<HostLeaderboardPage *>(stage->currentPage()));
        QTest::keyClick(&m->window, Qt::Key_PageUp);
        QVERIFY(qobject_cast<HostQuestionPage *>(stage->currentPage()));
        QVERIFY(button(u"Back to the leaderboard"_s));
        QTest::keyClick(&m->window, Qt::Key_PageDown);
        QVERIFY(qobject_cast<HostLeaderboardPage *>(stage->currentPage()));
    }

    void f5AsksForTheSecondScreenOrFillsTheOnlyOne()
    {
        QSignalSpy toggled(&m->presenter, &PresenterModel::toggleRequested);
        QTest::keyClick(&m->window, Qt::Key_F5);
        QVERIFY(m->window.isFullScreen());
        QTest::keyClick(&m->window, Qt::Key_Escape);
        QVERIFY(!m->window.isFullScreen());
        QCOMPARE(toggled.count(), 0);
        twoScreens();
        QTest::keyClick(&m->window, Qt::Key_F5);
        QCOMPARE(toggled.count(), 1);
        QVERIFY(!m->window.isFullScreen());
    }

    void soundLockAndOverviewHaveKeys()
    {
        m->sound.setAvailable(true);
        QTest::keyClick(&m->window, Qt::Key_M);
        QVERIFY(!m->sound.isOn());
        QSignalSpy locks(&m->hostSession, &HostSessionModel::lockRequested);
        QTest::keyClick(&m->window, Qt::Key_L);
        QCOMPARE(locks.count(), 1);
        QTest::keyClick(&m->window, Qt::Key_F1);
        auto *overview = m->window.findChild<KeyOverview *>();
        QVERIFY(overview && overview->isVisible());
        QTest::keyClick(overview, Qt::Key_F1);
        QVERIFY(!overview->isVisible());
    }

    void aSearchKeepsItsLettersAndLeavesTheClicker()
    {
        apart();
        auto *search = m->window.hostDesk()->console()->findChild<QLineEdit *>();
        search->setFocus();
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClicks(search, u"be. m"_s);
        QCOMPARE(search->text(), u"be. m"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(steps.count(), 0);
        QTest::keyClick(search, Qt::Key_PageDown);
        QCOMPARE(steps.count(), 1);
        QVERIFY(!m->presentation.isBlank());
    }

    void aListLeavesTheClickerItsKeys()
    {
        apart();
        QListView *list = people()->list();
        list->setFocus();
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClick(list, Qt::Key_PageDown);
        QCOMPARE(steps.count(), 1);
    }

    // --- one screen or two
    void withASecondScreenTheConsoleFillsTheWindow()
    {
        const HostDesk &desk = *m->window.hostDesk();
        QVERIFY(desk.stage()->isVisible());
        QVERIFY(!desk.console()->isVisible());
        QTest::keyClick(&m->window, Qt::Key_C);
        QVERIFY(desk.stage()->isVisible() && desk.console()->isVisible());
        QVERIFY(desk.console()->width() < desk.stage()->width());
        apart();
        QVERIFY(!desk.stage()->isVisible());
        QCOMPARE(desk.console()->width(), desk.width());
        // The keys still drive the session.
        QSignalSpy steps(&m->hostSession, &HostSessionModel::stepRequested);
        QTest::keyClick(m->window.focusWidget() ? m->window.focusWidget() : &m->window, Qt::Key_Space);
        QCOMPARE(steps.count(), 1);
        m->presenter.setPlace(PresenterModel::Place::HostWindow);
        QVERIFY(desk.stage()->isVisible());
    }

    // --- the console
    void theConsoleKnowsAnswerNotesAndWhatIsNext()
    {
        apart();
        Quiz quiz;
        for (const auto &[id, text] :
             {std::pair(3, u"Which is longest?"_s), std::pair(4, u"And widest?"_s)}) {
            Question question;
            question.id = QuestionId(id);
            question.text = text;
            question.options = Rivers;
            question.correctOption = 1;
            question.explanation = u"Notes on %1"_s.arg(text);
            quiz.questions.append(question);
        }
        m->hostSession.setQuiz(quiz);
        OpenQuestion shown = m->question(u"Which is longest?"_s, Rivers);
        shown.index = 0;
        shown.total = 2;
        m->open(shown);
        const HostConsole &console = *m->window.hostDesk()->console();
        QVERIFY(shows(console, u"Notes on Which is longest?"_s));
        QVERIFY(shows(console, u"And widest?"_s));
        QVERIFY(shows(console, u"Question 1 of 2"_s));
    }

    void theRoomsHealthIsTold()
    {
        apart();
        m->hostConnection.setOnline();
        m->hostConnection.setRoundTrip(Ms{12});
        const HostConsole &console = *m->window.hostDesk()->console();
        QVERIFY(shows(console, u"2 of 3 connected"_s));
        QVERIFY(shows(console, u"Dropped out: Cleo"_s));
        QVERIFY(shows(console, u"12 ms"_s));
        m->hostSession.handle(Notice{NoticeLevel::Warning, u"storage_slow"_s, u"The database is slow."_s});
        QVERIFY(shows(console, u"The database is slow."_s));
    }

    void aHallIsCountedAsTheLanguageWritesNumbers()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
        QList<ParticipantStatus> hall;
        for (int id = 1; id <= 1'234; ++id)
            hall.append({{ParticipantId(id), QString::number(id)}, id > 1, 0});
        m->host(hall);
        apart();
        QVERIFY(shows(*m->window.hostDesk(), u"1.233 of 1.234 connected"_s));
        QVERIFY(button(u"All 1.234"_s));
        QLocale::setDefault(before);
    }

    void aNoticeStandsUntilItHasBeenRead()
    {
        const HostDesk &desk = *m->window.hostDesk();
        const auto tell = [this](const QString &text) {
            m->hostSession.handle(Notice{NoticeLevel::Warning, u"storage_slow"_s, text});
        };
        for (int i = 0; i < HostSessionModel::NoticesMax; ++i)
            tell(u"Many of these."_s);
        QVERIFY(shows(desk, u"Many of these."_s));
        QTest::keyClick(&m->window, Qt::Key_Space);
        QVERIFY(!shows(desk, u"Many of these."_s));
        tell(u"Another one."_s);
        QVERIFY(shows(desk, u"Another one."_s));

        QTest::keyClick(&m->window, Qt::Key_Space);
        m->host();
        tell(u"The first of the next session."_s);
        QVERIFY(shows(desk, u"The first of the next session."_s));
    }

    void whoHasNotAnsweredIsOneClickAway()
    {
        apart();
        m->open(m->question(u"Which?"_s, Rivers));
        m->hostSession.handle(Progress{QuestionId(3), 1, 3, 2, QList<ParticipantId>{ParticipantId(2)}});
        QTRY_VERIFY(button(u"Waiting 1"_s));
        QTest::mouseClick(button(u"Waiting 1"_s), Qt::LeftButton);
        QCOMPARE(people()->list()->model()->rowCount(), 1);
        QCOMPARE(people()->list()->model()->index(0, 0).data().toString(), u"Ben"_s);
    }

    void theContextMenuRemoves_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<bool>("ban");
        QTest::newRow("kick") << 0 << false;
        QTest::newRow("ban") << 1 << true;
    }
    void theContextMenuRemoves()
    {
        QFETCH(int, entry);
        QFETCH(bool, ban);
        apart();
        QSignalSpy kicks(&m->hostSession, &HostSessionModel::kickRequested);
        QListView *list = people()->list();
        const QPoint ben = list->visualRect(list->model()->index(1, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, ben, list->viewport()->mapToGlobal(ben));
        QApplication::sendEvent(list->viewport(), &event);
        auto *menu = people()->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(entry)).center());
        QCOMPARE(kicks.count(), 1);
        QCOMPARE(kicks.first().at(0).value<ParticipantId>(), ParticipantId(2));
        QCOMPARE(kicks.first().at(1).toBool(), ban);
    }

    void theMenuOffersEveryOtherScreen()
    {
        twoScreens();
        QSignalSpy requested(&m->presenter, &PresenterModel::screenRequested);
        for (Button *tool : m->window.findChildren<Button *>()) {
            if (tool->accessibleName().contains("F5"_L1))
                QTest::mouseClick(tool, Qt::LeftButton);
        }
        QMenu *menu = nullptr;
        for (QMenu *candidate : m->window.findChildren<QMenu *>()) {
            if (candidate->isVisible())
                menu = candidate;
        }
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        QVERIFY(menu->actions().at(0)->isChecked());
        QVERIFY(menu->actions().at(1)->text().contains("Wall"_L1));
        menu->actions().at(1)->trigger();
        QCOMPARE(requested.first().first().toString(), u"wall"_s);
    }

private:
    void twoScreens()
    {
        m->presenter.setScreens(
            {{u"own"_s, u"Own"_s, {1280, 800}, true}, {u"wall"_s, u"Wall"_s, {1920, 1080}}});
    }

    void apart()
    {
        twoScreens();
        m->presenter.setPlace(PresenterModel::Place::OwnScreen, u"wall"_s);
        QApplication::processEvents(); // what was laid out anew is where it belongs
    }

    void reveal()
    {
        const OpenQuestion shown = m->question(u"Which?"_s, Rivers);
        m->open(shown);
        m->hostSession.handle(QuestionClosed{shown.question.id});
        m->hostSession.handle(Revealed{shown.question.id, 2, u"Because."_s, {1, 2, 3, 4}, std::nullopt});
    }

    [[nodiscard]] ParticipantPanel *people() const { return m->window.hostDesk()->console()->people(); }

    [[nodiscard]] Button *button(const QString &text) const
    {
        for (Button *candidate : m->window.findChildren<Button *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m;
};

PODIUM_WIDGET_TEST_MAIN(TestHostDesk)
#include "test_host_desk.moc"
