// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/databases.h"
#include "tests/e2e/room.h"

#include <QJsonArray>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

using HostPhase = client::HostSessionModel::Phase;
using Phase = client::ParticipantSessionModel::Phase;

//! Five hundred simulated participants and three windows in one session, on both databases.
class TestFullHall final : public QObject
{
    Q_OBJECT

private:
    static constexpr int Simulated = 500;
    static constexpr int Everybody = Simulated + 2;
    static constexpr int Questions = 2;

    [[nodiscard]] static bool stepTo(Room &room, HostPhase phase)
    {
        room.host.press(Qt::Key_Space);
        return Room::comesTo("the step is taken", [&] { return room.host.hosted().phase() == phase; });
    }

private Q_SLOTS:
    void fiveHundredPlay_data() { addDatabaseRows(); }
    void fiveHundredPlay()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        Room room(dialect, Simulated);
        QVERIFY(room.open());
        QVERIFY(room.importQuiz(QStringLiteral(PODIUM_SAMPLE_QUIZ), 10));
        QVERIFY(room.startSession(Pace::Host, Questions));
        QCOMPARE(room.host.hosted().participants()->rowCount(), Everybody);

        for (int index = 0; index < Questions; ++index) {
            room.host.press(Qt::Key_Space);
            QVERIFY(room.comesTo("the question is open", [&] {
                return room.host.hosted().phase() == HostPhase::Question &&
                       room.anna.played().phase() == Phase::Question &&
                       room.ben.played().phase() == Phase::Question;
            }));
            room.anna.press(Qt::Key_1);
            room.ben.press(Qt::Key_2);
            QVERIFY(room.comesTo("it closes when all have answered",
                                 [&] { return room.host.hosted().phase() == HostPhase::Closed; }));
            QVERIFY(stepTo(room, HostPhase::Revealed));
            const QList<int> counts = room.host.hosted().counts();
            QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), Everybody);
            QVERIFY(stepTo(room, HostPhase::Leaderboard));
        }
        QVERIFY(stepTo(room, HostPhase::Podium));
        QVERIFY(stepTo(room, HostPhase::Ended));
        QVERIFY(room.comesTo("the session has ended for the windows", [&] {
            return room.anna.played().phase() == Phase::Ended && room.ben.played().phase() == Phase::Ended;
        }));

        const QJsonObject results = room.results();
        QCOMPARE(results[u"participants"_s].toArray().size(), Everybody);
        QCOMPARE(room.acknowledgedAnswers(), Simulated * Questions);
        QVERIFY(room.holdsAllAcknowledged(results));
    }
};

QTEST_MAIN(TestFullHall)
#include "test_full_hall.moc"
