// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/databases.h"
#include "tests/e2e/room.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using HostPhase = client::HostSessionModel::Phase;
using Phase = client::ParticipantSessionModel::Phase;

//! A whole session of a real question bank: one host window, two participant windows, sixty simulated
//! participants, a real server process, on both databases and at both paces.
class TestLiveSession final : public QObject
{
    Q_OBJECT

private:
    static constexpr int Questions = 3;
    // Two of the file's 2,484 questions have options of more than 200 characters.
    static constexpr int UsableQuestions = 2'482;

    static QString bank()
    {
        return qEnvironmentVariable("PODIUM_TEST_DATA") + u"/opentriviaqa-science-technology.aiken.txt"_s;
    }

    static void checkResults(Room &room)
    {
        const QJsonObject results = room.results();
        QCOMPARE(results[u"participants"_s].toArray().size(), SimulatedParticipants + 2);
        QCOMPARE(results[u"questions"_s].toArray().size(), Questions);
        QCOMPARE(room.acknowledgedAnswers(), SimulatedParticipants * Questions);
        QVERIFY(room.holdsAllAcknowledged(results));
    }

private Q_SLOTS:
    void hostPaced_data() { addDatabaseRows(); }
    void hostPaced()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        if (!QFile::exists(bank()))
            QSKIP("PODIUM_TEST_DATA does not hold the question bank: nothing was tested.");
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(bank(), UsableQuestions));
        QVERIFY(room.startSession(Pace::Host, Questions));

        for (int index = 0; index < Questions; ++index) {
            room.host.press(Qt::Key_Space);
            QVERIFY(room.comesTo("the question is open", [&] {
                return room.host.hosted().phase() == HostPhase::Question &&
                       room.anna.played().phase() == Phase::Question &&
                       room.ben.played().phase() == Phase::Question;
            }));
            room.anna.press(Qt::Key_1);
            room.ben.press(Qt::Key_B);
            QVERIFY(room.comesTo("it closes when all have answered",
                                 [&] { return room.host.hosted().phase() == HostPhase::Closed; }));
            QVERIFY(room.comesTo("the host's count says so", [&] {
                return room.host.hosted().answeredCount() == SimulatedParticipants + 2;
            }));

            room.host.press(Qt::Key_Space);
            QVERIFY(room.comesTo("the answer is shown to all", [&] {
                return room.host.hosted().phase() == HostPhase::Revealed &&
                       room.anna.played().phase() == Phase::Revealed &&
                       room.ben.played().phase() == Phase::Revealed;
            }));
            QVERIFY(room.anna.played().feedback());
            QCOMPARE(room.anna.played().feedback()->option, std::optional(0));
            QCOMPARE(room.ben.played().feedback()->option, std::optional(1));
            const QList<int> counts = room.host.hosted().counts();
            QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), SimulatedParticipants + 2);

            room.host.press(Qt::Key_Space);
            QVERIFY(room.comesTo("the leaderboard is shown to all", [&] {
                return room.host.hosted().phase() == HostPhase::Leaderboard &&
                       room.anna.played().phase() == Phase::Leaderboard;
            }));
        }

        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the podium stands", [&] {
            return room.host.hosted().phase() == HostPhase::Podium &&
                   room.ben.played().phase() == Phase::Podium;
        }));
        room.host.press(Qt::Key_Space);
        QVERIFY(room.comesTo("the session has ended for all", [&] {
            return room.host.hosted().phase() == HostPhase::Ended &&
                   room.anna.played().phase() == Phase::Ended && room.ben.played().phase() == Phase::Ended;
        }));
        checkResults(room);
        QCOMPARE(room.server->terminate(), 0);
    }

    void selfPaced_data() { addDatabaseRows(); }
    void selfPaced()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        if (!QFile::exists(bank()))
            QSKIP("PODIUM_TEST_DATA does not hold the question bank: nothing was tested.");
        Room room(dialect);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(bank(), UsableQuestions));
        QVERIFY(room.startSession(Pace::Self, Questions));

        room.host.press(Qt::Key_Space);
        for (int index = 0; index < Questions; ++index) {
            for (ClientWindow *const window : {&room.anna, &room.ben}) {
                QVERIFY(room.comesTo("the next question is open for a window", [&] {
                    return window->played().phase() == Phase::Question &&
                           window->played().question()->index == index;
                }));
                window->press(Qt::Key_2);
                QVERIFY(room.comesTo("its result is there",
                                     [&] { return window->played().phase() == Phase::Revealed; }));
                QCOMPARE(window->played().choice(), std::optional(1));
            }
        }
        QVERIFY(room.comesTo("everybody has answered everything", [&] {
            return room.acknowledgedAnswers() == SimulatedParticipants * Questions &&
                   room.anna.played().phase() == Phase::Finished &&
                   room.ben.played().phase() == Phase::Finished;
        }));
        QCOMPARE(room.host.hosted().leaderboard()->rowCount(), 10);

        room.host.hosted().requestStep(HostStep::End);
        QVERIFY(room.comesTo("the session has ended for all", [&] {
            return room.host.hosted().phase() == HostPhase::Ended &&
                   room.anna.played().phase() == Phase::Ended;
        }));
        checkResults(room);
    }
};

QTEST_MAIN(TestLiveSession)
#include "test_live_session.moc"
