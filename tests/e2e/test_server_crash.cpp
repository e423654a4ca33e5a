// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/databases.h"
#include "tests/e2e/room.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using HostPhase = client::HostSessionModel::Phase;
using Phase = client::ParticipantSessionModel::Phase;

//! The server is killed without warning in the middle of a question and started again: nothing that it
//! acknowledged is lost, and everybody is back without a hand.
class TestServerCrash final : public QObject
{
    Q_OBJECT

private:
    static QString quizFile() { return QStringLiteral(PODIUM_SAMPLE_QUIZ); }
    static constexpr int QuizQuestions = 10;
    static constexpr int Questions = 2;

    static QList<Standing> standings(const Room &room)
    {
        QList<Standing> standings;
        for (const auto &participant : room.simulated)
            standings.append(participant->standing().value_or(Standing{}));
        return standings;
    }

    //! One question from opening to leaderboard, with everybody answering.
    static void playQuestion(Room &room)
    {
        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the question is open", [&] {
            return room.anna.played().phase() == Phase::Question &&
                   room.ben.played().phase() == Phase::Question;
        }));
        room.anna.press(Qt::Key_A);
        room.ben.press(Qt::Key_C);
        finishQuestion(room);
    }

    static void finishQuestion(Room &room)
    {
        QVERIFY(room.comesTo("it closes when all have answered",
                             [&] { return room.host.hosted().phase() == HostPhase::Closed; }));
        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the answer is shown",
                             [&] { return room.host.hosted().phase() == HostPhase::Revealed; }));
        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the leaderboard is shown", [&] {
            return room.host.hosted().phase() == HostPhase::Leaderboard &&
                   room.anna.played().phase() == Phase::Leaderboard;
        }));
    }

private Q_SLOTS:
    void nothingAcknowledgedIsLost_data() { addDatabaseRows(); }
    void nothingAcknowledgedIsLost()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, Questions));
        playQuestion(room);
        const QList<Standing> standingsBefore = standings(room);
        const auto annaBefore = room.anna.played().standing();

        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the second question is open",
                             [&] { return room.anna.played().phase() == Phase::Question; }));
        const Timestamp closesAt = room.anna.played().question()->closesAt;
        room.anna.press(Qt::Key_B);
        QVERIFY(room.comesTo("a third of the answers are acknowledged", [&] {
            return room.anna.played().phase() == Phase::Recorded &&
                   room.acknowledgedAnswers() >= SimulatedParticipants + SimulatedParticipants / 3;
        }));

        room.server->kill();
        QVERIFY(room.comesTo("everybody has noticed", [&] { return room.everybodyIsCutOff(); }));
        QVERIFY(room.server->start());
        QVERIFY(room.comesTo("everybody is back by themselves", [&] { return room.everybodyIsIn(); }));

        QCOMPARE(standings(room), standingsBefore);
        QCOMPARE(room.anna.played().standing(), annaBefore);
        QCOMPARE(room.anna.played().phase(), Phase::Recorded);
        QCOMPARE(room.anna.played().choice(), std::optional(1));
        QCOMPARE(room.anna.played().question()->closesAt, closesAt);
        QCOMPARE(room.ben.played().phase(), Phase::Question);
        QCOMPARE(room.host.hosted().phase(), HostPhase::Question);
        QVERIFY(room.comesTo("what was under way has arrived", [&] {
            return room.acknowledgedAnswers() == SimulatedParticipants * Questions;
        }));
        QVERIFY(room.holdsAllAcknowledged(room.results()));

        room.ben.press(Qt::Key_D);
        finishQuestion(room);
        if (QTest::currentTestFailed())
            return;
        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the podium stands",
                             [&] { return room.host.hosted().phase() == HostPhase::Podium; }));
        QCOMPARE(room.acknowledgedAnswers(), SimulatedParticipants * Questions);
        QVERIFY(room.holdsAllAcknowledged(room.results()));
    }

    void aServerThatStopsInOrderSendsClientsAwayToComeBack_data() { addDatabaseRows(); }
    void aServerThatStopsInOrderSendsClientsAwayToComeBack()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(quizFile(), QuizQuestions));
        QVERIFY(room.startSession(Pace::Host, Questions));

        QCOMPARE(room.server->terminate(), 0);
        QVERIFY(room.comesTo("everybody has noticed", [&] { return room.everybodyIsCutOff(); }));
        QVERIFY(room.server->start());
        QVERIFY(room.comesTo("everybody is back by themselves", [&] { return room.everybodyIsIn(); }));
        QCOMPARE(room.host.hosted().phase(), HostPhase::Lobby);
        QCOMPARE(room.anna.played().phase(), Phase::Lobby);
    }
};

QTEST_MAIN(TestServerCrash)
#include "test_server_crash.moc"
