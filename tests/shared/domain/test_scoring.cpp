// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/scoring.h"

#include <QTest>

#include <rapidcheck.h>

using namespace podium;
using namespace std::chrono_literals;

//! The figures of protocol.md, "Scoring".
class TestScoring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsWorthTheWeightAtAnyTime()
    {
        QCOMPARE(basePoints(ScoringRule::Accuracy, 1, 0ms, 20s), 1);
        QCOMPARE(basePoints(ScoringRule::Accuracy, 7, 20s, 20s), 7);
    }

    void speed_data()
    {
        QTest::addColumn<int>("weight");
        QTest::addColumn<int>("responseMs");
        QTest::addColumn<int>("limitMs");
        QTest::addColumn<qint64>("points");
        QTest::newRow("at once") << 1 << 0 << 20'000 << qint64(1000);
        QTest::newRow("last full moment") << 1 << 499 << 20'000 << qint64(1000);
        QTest::newRow("first moment that costs") << 1 << 500 << 20'000 << qint64(988); // 987.5
        QTest::newRow("first moment that costs, shortest limit") << 1 << 500 << 5'000 << qint64(950);
        QTest::newRow("half the time") << 1 << 10'000 << 20'000 << qint64(750);
        QTest::newRow("deadline") << 1 << 20'000 << 20'000 << qint64(500);
        QTest::newRow("deadline, highest weight, longest limit") << 10 << 300'000 << 300'000 << qint64(5'000);
        QTest::newRow("half rounds up") << 1 << 1'000 << 16'000 << qint64(969);                 // 968.75
        QTest::newRow("exactly a half rounds up") << 1 << 1'500 << 20'000 << qint64(963);       // 962.5
        QTest::newRow("less than a half rounds down") << 1 << 1'003 << 20'000 << qint64(975);   // 974.925
        QTest::newRow("just below a half rounds down") << 1 << 5'181 << 15'000 << qint64(827);  // 827.3
        QTest::newRow("weight counts before rounding") << 3 << 1'003 << 20'000 << qint64(2925); // 2924.775
        QTest::newRow("before the opening") << 1 << -5 << 20'000 << qint64(1000);
        QTest::newRow("after the deadline") << 2 << 20'001 << 20'000 << qint64(1000);
    }
    void speed()
    {
        QFETCH(int, weight);
        QFETCH(int, responseMs);
        QFETCH(int, limitMs);
        QFETCH(qint64, points);
        QCOMPARE(basePoints(ScoringRule::Speed, weight, Ms(responseMs), Ms(limitMs)), points);
    }

    void streak_data()
    {
        QTest::addColumn<int>("streak");
        QTest::addColumn<int>("accuracy");
        QTest::addColumn<int>("speed");
        QTest::newRow("none") << 0 << 0 << 0;
        QTest::newRow("first correct answer") << 1 << 0 << 0;
        QTest::newRow("second in a row") << 2 << 1 << 100;
        QTest::newRow("third in a row") << 3 << 1 << 200;
        QTest::newRow("sixth in a row") << 6 << 1 << 500;
        QTest::newRow("seventh in a row") << 7 << 1 << 500;
        QTest::newRow("as many as a quiz has") << 5'000 << 1 << 500;
    }
    void streak()
    {
        QFETCH(int, streak);
        QTEST(static_cast<int>(streakBonus(ScoringRule::Accuracy, streak)), "accuracy");
        QTEST(static_cast<int>(streakBonus(ScoringRule::Speed, streak)), "speed");
    }

    void bonusIsAddedOnlyWhereTheSessionHasIt()
    {
        QCOMPARE(pointsForCorrect({ScoringRule::Speed, false}, 2, 10s, 20s, 4), 1500);
        QCOMPARE(pointsForCorrect({ScoringRule::Speed, true}, 2, 10s, 20s, 4), 1800);
        QCOMPARE(pointsForCorrect({ScoringRule::Accuracy, true}, 2, 10s, 20s, 4), 3);
    }

    void aLaterAnswerNeverGetsMoreAndNoneGetsLessThanHalf()
    {
        QVERIFY(rc::check([] {
            const int weight = *rc::gen::inRange(1, 11);
            const int limit = *rc::gen::inRange(5, 301) * 1000;
            const int earlier = *rc::gen::inRange(0, limit + 1);
            const int later = *rc::gen::inRange(earlier, limit + 1);
            const auto first = basePoints(ScoringRule::Speed, weight, Ms(earlier), Ms(limit));
            const auto second = basePoints(ScoringRule::Speed, weight, Ms(later), Ms(limit));
            RC_ASSERT(first >= second);
            RC_ASSERT(first <= 1000 * weight);
            RC_ASSERT(second >= 500 * weight);
        }));
    }

    void agreesWithTheFormula()
    {
        QVERIFY(rc::check([] {
            const int weight = *rc::gen::inRange(1, 11);
            const int limit = *rc::gen::inRange(5, 301) * 1000;
            const int response = *rc::gen::inRange(500, limit + 1);
            const long double exact =
                1000.0L * weight * (1.0L - static_cast<long double>(response) / limit / 2.0L);
            const auto points = basePoints(ScoringRule::Speed, weight, Ms(response), Ms(limit));
            RC_ASSERT(std::abs(static_cast<long double>(points) - exact) <= 0.5L + 1e-9L);
        }));
    }
};

QTEST_APPLESS_MAIN(TestScoring)
#include "test_scoring.moc"
