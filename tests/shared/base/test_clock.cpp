// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

#include <QTest>

using namespace std::chrono_literals;

namespace podium::test {

//! The machine's clocks, moved by hand.
struct Machine
{
    std::chrono::nanoseconds wall = 1'700'000'000s;
    std::chrono::nanoseconds steady = 5s;

    [[nodiscard]] SystemClock clock()
    {
        return SystemClock([this] { return wall; }, [this] { return steady; });
    }
    void pass(std::chrono::nanoseconds time)
    {
        wall += time;
        steady += time;
    }
    [[nodiscard]] Timestamp time() const { return Timestamp(std::chrono::duration_cast<Ms>(wall)); }
};

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesWithTheMachine()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        QVERIFY(clock.now() == machine.time());
        machine.pass(1h + 1'234'567ns);
        QVERIFY(clock.now() == machine.time());
    }

    void setBackItGoesOnAndComesAfterSlowly()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        const Timestamp start = clock.now();
        machine.wall -= 1s;
        QVERIFY(clock.now() == start);
        machine.pass(10s);
        QVERIFY(clock.now() == start + 9'900ms);
        machine.pass(1'000s);
        QVERIFY(clock.now() == machine.time());
    }

    void setBackFarItNeverLeaps()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        const Timestamp start = clock.now();
        machine.wall -= 24h;
        machine.pass(100s);
        QVERIFY(clock.now() == start + 99s);
    }

    void setForwardALittleItComesAfterSlowly()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        const Timestamp start = clock.now();
        machine.wall += 30s;
        QVERIFY(clock.now() == start);
        machine.pass(20s);
        QVERIFY(clock.now() == start + 20'200ms);
    }

    //! As after a sleep, which the steady clock does not count.
    void setForwardFarItLeaps()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        machine.wall += 1h;
        QVERIFY(clock.now() == machine.time());
    }

    void askedOftenItLosesNothing()
    {
        Machine machine;
        const SystemClock clock = machine.clock();
        machine.wall -= 1s;
        Timestamp last = clock.now();
        for (int i = 0; i < 200'000; ++i) {
            machine.pass(999'999ns);
            const Timestamp now = clock.now();
            QVERIFY(now >= last);
            last = now;
        }
        QVERIFY(last == machine.time());
    }
};

} // namespace podium::test

QTEST_GUILESS_MAIN(podium::test::TestClock)
#include "test_clock.moc"
