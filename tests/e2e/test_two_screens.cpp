// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/presenter_controller.h"
#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "desktop-client/widgets/stage/host_leaderboard_page.h"
#include "desktop-client/widgets/stage/host_lobby_page.h"
#include "desktop-client/widgets/stage/host_question_page.h"
#include "desktop-client/widgets/stage/podium_page.h"
#include "desktop-client/widgets/stage/presenter_window.h"
#include "desktop-client/widgets/stage/room_stage.h"
#include "tests/e2e/room.h"
#include "tests/support/virtual_screens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::client;
using namespace podium::test;

using HostPhase = HostSessionModel::Phase;
using Phase = ParticipantSessionModel::Phase;

namespace {

const VirtualScreen Desk{u"Desk"_s, {0, 0, 1280, 800}};
const VirtualScreen Wall{u"Wall"_s, {1280, 0, 1920, 1080}};

PresenterWindow *presenter(Room &room)
{
    return room.host.application().presenter()->window();
}

//! The room looks at the wall, and sees a page of this kind.
template<typename Page>
bool roomSees(Room &room)
{
    const PresenterWindow *window = presenter(room);
    return window && window->isVisible() && window->screen()->name() == Wall.name &&
           qobject_cast<Page *>(window->stage()->currentPage());
}

//! As a presenter's remote control does it, into the window that the room looks at.
void click(Room &room, Qt::Key key = Qt::Key_PageDown)
{
    QTest::keyClick(presenter(room), key);
}

} // namespace

//! A host with a private screen and one for the room, a clicker, and a server that goes away.
class TestTwoScreens final : public QObject
{
    Q_OBJECT

private:
    static QString quizFile() { return QStringLiteral(PODIUM_SAMPLE_QUIZ); }
    static constexpr int QuizQuestions = 10;

    static bool comesTo(Room &room, HostPhase phase)
    {
        return room.comesTo("the next phase", [&] { return room.host.hosted().phase() == phase; });
    }

    //! The server is killed and started again; everybody is back by themselves.
    static bool comesBackFromACrash(Room &room)
    {
        room.server->kill();
        return room.comesTo("everybody has noticed", [&] { return room.everybodyIsCutOff(); }) &&
               room.server->start() &&
               room.comesTo("everybody is back", [&] { return room.everybodyIsIn(); });
    }

    //! Likewise, and the host is where they were.
    static bool survivesACrash(Room &room)
    {
        const HostPhase phase = room.host.hosted().phase();
        return comesBackFromACrash(room) && room.host.hosted().phase() == phase;
    }

    //! Somebody tries to join, and is or is not taken in.
    static bool isLetIn(Room &room, const QString &nickname)
    {
        load::SimulatedParticipant participant(nickname, {}, 1);
        QSignalSpy in(&participant, &load::SimulatedParticipant::attached);
        QSignalSpy out(&participant, &load::SimulatedParticipant::left);
        participant.join(room.server->url(), room.host.hosted().code());
        return room.comesTo("an answer", [&] { return in.count() + out.count() > 0; }) && in.count() == 1;
    }

private Q_SLOTS:
    void init() { setVirtualScreens({Desk, Wall}); }

    void theHostIsBackInEveryState()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, 2));
        HostSessionModel &session = room.host.hosted();
        QVERIFY(roomSees<HostLobbyPage>(room));
        QVERIFY(room.host.application().window()->hostDesk()->console()->isVisible());
        QVERIFY(survivesACrash(room));
        QVERIFY(roomSees<HostLobbyPage>(room));

        // The question opens at its time, whether the server was there all the while or not.
        click(room);
        QVERIFY(comesTo(room, HostPhase::GetReady));
        QVERIFY(
            room.comesTo("Anna gets ready", [&] { return room.anna.played().phase() == Phase::GetReady; }));
        const Timestamp opensAt = room.anna.played().question()->opensAt;
        QVERIFY(comesBackFromACrash(room));
        QVERIFY(session.phase() == HostPhase::GetReady || session.phase() == HostPhase::Question);
        QCOMPARE(room.anna.played().question()->opensAt, opensAt);

        // Ben thinks for so long that the question stays open.
        QVERIFY(room.comesTo("the question is open",
                             [&] { return room.anna.played().phase() == Phase::Question; }));
        room.anna.press(Qt::Key_A);
        QVERIFY(room.comesTo("one is waited for",
                             [&] { return session.isWaitingNamed() && session.waitingCount() == 1; }));
        QVERIFY(survivesACrash(room));
        QVERIFY(roomSees<HostQuestionPage>(room));
        QVERIFY(room.comesTo("Ben is waited for", [&] {
            for (int row = 0; row < session.participants()->count(); ++row) {
                const QModelIndex index = session.participants()->index(row);
                if (index.data(ParticipantListModel::WaitingRole).toBool() != (index.data() == u"Ben"_s))
                    return false;
            }
            return true;
        }));

        click(room);
        QVERIFY(comesTo(room, HostPhase::Closed));
        QVERIFY(survivesACrash(room));
        QVERIFY(session.question().has_value());
        QCOMPARE(session.answeredCount(), SimulatedParticipants + 1);

        click(room);
        QVERIFY(comesTo(room, HostPhase::Revealed));
        const QList<int> counts = session.counts();
        QVERIFY(survivesACrash(room));
        QCOMPARE(session.counts(), counts);

        click(room);
        QVERIFY(comesTo(room, HostPhase::Leaderboard));
        QVERIFY(survivesACrash(room));
        QVERIFY(roomSees<HostLeaderboardPage>(room));
        click(room, Qt::Key_PageUp);
        QVERIFY(roomSees<HostQuestionPage>(room));
        click(room);
        QVERIFY(roomSees<HostLeaderboardPage>(room));

        click(room);
        QVERIFY(room.comesTo("the second question is open",
                             [&] { return room.ben.played().phase() == Phase::Question; }));
        room.anna.press(Qt::Key_B);
        room.ben.press(Qt::Key_B);
        QVERIFY(comesTo(room, HostPhase::Closed));
        click(room);
        QVERIFY(comesTo(room, HostPhase::Revealed));
        click(room);
        QVERIFY(comesTo(room, HostPhase::Leaderboard));
        click(room);
        QVERIFY(comesTo(room, HostPhase::Podium));
        QVERIFY(survivesACrash(room));
        QVERIFY(roomSees<PodiumPage>(room));
    }

    void aWindowThatWasClosedComesBackWithBothScreens()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, 1));
        click(room);
        QVERIFY(room.comesTo("the question is open",
                             [&] { return room.anna.played().phase() == Phase::Question; }));
        room.anna.press(Qt::Key_A);
        room.ben.press(Qt::Key_A);
        QVERIFY(comesTo(room, HostPhase::Closed));
        click(room);
        QVERIFY(comesTo(room, HostPhase::Revealed));
        const QList<int> counts = room.host.hosted().counts();

        room.host.reopen();
        QVERIFY(!presenter(room));
        QVERIFY(room.signIn());
        QVERIFY(room.host.click(u"Go back to it"_s));
        QVERIFY(comesTo(room, HostPhase::Revealed));
        QCOMPARE(room.host.hosted().counts(), counts);
        QVERIFY(room.host.hosted().question().has_value());
        QVERIFY(roomSees<HostQuestionPage>(room));
        QCOMPARE(room.host.hosted().connectedCount(), SimulatedParticipants + 2);
    }

    void aClickerEmptiesAndFillsTheRoomsScreen()
    {
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, 1));
        click(room, Qt::Key_Period);
        QVERIFY(presenter(room)->stage()->isCovered());
        click(room);
        QVERIFY(!presenter(room)->stage()->isCovered());
        QCOMPARE(room.host.hosted().phase(), HostPhase::Lobby);
        click(room, Qt::Key_Escape);
        QVERIFY(!presenter(room)->isVisible());
        QVERIFY(room.host.application().window()->hostDesk()->stage()->isVisible());
        room.host.press(Qt::Key_F5);
        QVERIFY(roomSees<HostLobbyPage>(room));
        setVirtualScreens({Desk});
        QVERIFY(room.comesTo("the view is in the host's window", [&] {
            return room.host.application().window()->hostDesk()->stage()->isVisible();
        }));
        setVirtualScreens({Desk, Wall});
        QVERIFY(room.comesTo("the room sees it again", [&] { return roomSees<HostLobbyPage>(room); }));
    }

    void theContextMenuRemovesAndBans_data()
    {
        QTest::addColumn<int>("entry");
        QTest::addColumn<bool>("mayComeBack");
        QTest::newRow("removed") << 0 << true;
        QTest::newRow("banned") << 1 << false;
    }
    void theContextMenuRemovesAndBans()
    {
        QFETCH(int, entry);
        QFETCH(bool, mayComeBack);
        Room room(storage::Dialect::SQLite);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, 1));
        ParticipantPanel *people = room.host.application().window()->hostDesk()->console()->people();
        QListView *list = people->list();
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"Anna"_s);
        const QPoint anna = list->visualRect(list->model()->index(0, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, anna, list->viewport()->mapToGlobal(anna));
        QApplication::sendEvent(list->viewport(), &event);
        auto *menu = people->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(entry)).center());

        QVERIFY(room.comesTo("Anna is out", [&] {
            return room.host.hosted().joinedCount() == SimulatedParticipants + 1 &&
                   room.anna.played().phase() == Phase::Kicked;
        }));
        QCOMPARE(isLetIn(room, u"Anna"_s), mayComeBack);
    }
};

QTEST_MAIN(TestTwoScreens)
#include "test_two_screens.moc"
