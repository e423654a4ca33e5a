// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/dispatcher_timers.h"
#include "tests/server/net/thread_sanitizer.h"

#include <QTest>
#include <QTimerEvent>

#include <functional>

using namespace podium::net;
using namespace std::chrono_literals;

namespace {

using Time = DispatcherTimers::Time;

//! Notes which timers fired, and does what it is told to while one does.
class Receiver final : public QObject
{
public:
    QList<int> fired;
    std::function<void(int)> react;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        fired.append(event->timerId());
        if (react)
            react(event->timerId());
    }
};

const Time Start{1'000'000s};

} // namespace

class DispatcherTimersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesInTheOrderInWhichTimersAreDue();
    void doesNotFireEarly();
    void repeatsAtTheIntervalWithoutDrift();
    void firesOnceWhenLateAndGoesOnFromThere();
    void firesAZeroTimerOncePerPass();
    void keepsCoarseTimersWithinFivePercent_data();
    void keepsCoarseTimersWithinFivePercent();
    void keepsTheLongTermRateOfCoarseTimers();
    void putsVeryCoarseTimersOnFullSeconds_data();
    void putsVeryCoarseTimersOnFullSeconds();
    void stopsATimerFromItsOwnEvent();
    void stopsADueTimerFromAnothersEvent();
    void restartsATimerFromItsOwnEvent();
    void tellsANewTimerFromTheOldOneWithItsId();
    void forgetsAReceiverThatIsDestroyedInItsEvent();
    void doesNotFireATimerInsideItsOwnEvent();
    void firesOtherTimersInsideAnEvent();
    void tellsRemainingTimeRoundedUp();
    void listsTheTimersOfAnObject();
};

void DispatcherTimersTest::firesInTheOrderInWhichTimersAreDue()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 30ms, Qt::PreciseTimer, &receiver, Start);
    timers.start(2, 10ms, Qt::PreciseTimer, &receiver, Start);
    timers.start(3, 20ms, Qt::PreciseTimer, &receiver, Start);
    timers.start(4, 10ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.fire(Start + 30ms), 4);
    QCOMPARE(receiver.fired, (QList<int>{2, 4, 3, 1}));
}

void DispatcherTimersTest::doesNotFireEarly()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    QVERIFY(timers.nextDue() == Start + 10ms);
    QCOMPARE(timers.fire(Start + 10ms - 1ns), 0);
    QCOMPARE(timers.fire(Start + 10ms), 1);
}

void DispatcherTimersTest::repeatsAtTheIntervalWithoutDrift()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    for (int n = 1; n <= 100; ++n) {
        QVERIFY(timers.nextDue() == Start + n * 10ms);
        QCOMPARE(timers.fire(Start + n * 10ms + 3ms), 1);
    }
}

void DispatcherTimersTest::firesOnceWhenLateAndGoesOnFromThere()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    const Time late = Start + 1005ms;
    QCOMPARE(timers.fire(late), 1);
    QCOMPARE(timers.fire(late), 0);
    QVERIFY(timers.nextDue() == late + 10ms);
}

void DispatcherTimersTest::firesAZeroTimerOncePerPass()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 0ms, Qt::CoarseTimer, &receiver, Start);
    QCOMPARE(timers.fire(Start), 1);
    QCOMPARE(timers.fire(Start + 1us), 1);
    QCOMPARE(timers.fire(Start + 2us), 1);
}

void DispatcherTimersTest::keepsCoarseTimersWithinFivePercent_data()
{
    QTest::addColumn<int>("intervalMs");
    for (const int interval : {1, 20, 21, 39, 40, 100, 333, 1000, 7777, 20'000, 3'600'000})
        QTest::addRow("%d ms", interval) << interval;
}

void DispatcherTimersTest::keepsCoarseTimersWithinFivePercent()
{
    QFETCH(int, intervalMs);
    const std::chrono::milliseconds interval(intervalMs);
    for (int offset = 0; offset < 2000; offset += 7) {
        DispatcherTimers timers;
        Receiver receiver;
        const Time start = Start + std::chrono::milliseconds(offset);
        timers.start(1, interval, Qt::CoarseTimer, &receiver, start);
        const auto wait = timers.nextDue().value() - start;
        QVERIFY(wait > 0ns);
        QVERIFY2(std::chrono::abs(wait - interval) * 20 <= interval, QByteArray::number(offset).constData());
    }
}

void DispatcherTimersTest::keepsTheLongTermRateOfCoarseTimers()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 110ms, Qt::CoarseTimer, &receiver, Start + 1ms);
    Time now = Start + 1ms;
    for (int n = 0; n < 1000; ++n) {
        now = timers.nextDue().value();
        QCOMPARE(timers.fire(now), 1);
    }
    QVERIFY(std::chrono::abs(now - (Start + 1ms + 1000 * 110ms)) < 6ms);
}

void DispatcherTimersTest::putsVeryCoarseTimersOnFullSeconds_data()
{
    QTest::addColumn<int>("intervalMs");
    for (const int interval : {1, 400, 1000, 1499, 1501, 30'000})
        QTest::addRow("%d ms", interval) << interval;
}

void DispatcherTimersTest::putsVeryCoarseTimersOnFullSeconds()
{
    QFETCH(int, intervalMs);
    DispatcherTimers timers;
    Receiver receiver;
    const Time start = Start + 345ms;
    timers.start(1, std::chrono::milliseconds(intervalMs), Qt::VeryCoarseTimer, &receiver, start);
    const Time due = timers.nextDue().value();
    QVERIFY(due > start);
    QVERIFY(due.time_since_epoch() % 1s == 0s);
    QVERIFY(std::chrono::abs(due - start - std::chrono::milliseconds(intervalMs)) < 1s);
}

void DispatcherTimersTest::stopsATimerFromItsOwnEvent()
{
    DispatcherTimers timers;
    Receiver receiver;
    receiver.react = [&](int id) { timers.stop(id); };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.fire(Start + 10ms), 1);
    QVERIFY(!timers.nextDue());
    QCOMPARE(timers.remainingMs(1, Start), -1);
}

void DispatcherTimersTest::stopsADueTimerFromAnothersEvent()
{
    DispatcherTimers timers;
    Receiver receiver;
    receiver.react = [&](int) { timers.stop(2); };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    timers.start(2, 11ms, Qt::PreciseTimer, &receiver, Start);
    timers.fire(Start + 15ms);
    QCOMPARE(receiver.fired, QList<int>{1});
}

void DispatcherTimersTest::restartsATimerFromItsOwnEvent()
{
    DispatcherTimers timers;
    Receiver receiver;
    const Time now = Start + 10ms;
    receiver.react = [&](int id) { timers.start(id, 50ms, Qt::PreciseTimer, &receiver, now); };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.fire(now), 1);
    QVERIFY(timers.nextDue() == now + 50ms);
}

void DispatcherTimersTest::tellsANewTimerFromTheOldOneWithItsId()
{
    DispatcherTimers timers;
    Receiver receiver;
    Receiver other;
    receiver.react = [&](int id) {
        timers.stop(id);
        timers.start(id, 100ms, Qt::PreciseTimer, &other, Start + 10ms);
    };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    timers.fire(Start + 10ms);
    timers.fire(Start + 110ms);
    QCOMPARE(receiver.fired.size(), 1);
    QCOMPARE(other.fired.size(), 1);
    QCOMPARE(timers.fire(Start + 110ms), 0);
}

void DispatcherTimersTest::forgetsAReceiverThatIsDestroyedInItsEvent()
{
    DispatcherTimers timers;
    auto receiver = std::make_unique<Receiver>();
    receiver->react = [&](int) {
        // What ~QObject does, before the memory is gone.
        QVERIFY(timers.stopAllOf(receiver.get()));
    };
    timers.start(1, 10ms, Qt::PreciseTimer, receiver.get(), Start);
    timers.start(2, 10ms, Qt::PreciseTimer, receiver.get(), Start);
    QCOMPARE(timers.fire(Start + 10ms), 1);
    receiver.reset();
    QCOMPARE(timers.fire(Start + 1s), 0);
}

void DispatcherTimersTest::doesNotFireATimerInsideItsOwnEvent()
{
    DispatcherTimers timers;
    Receiver receiver;
    receiver.react = [&](int) { QCOMPARE(timers.fire(Start + 10s), 0); };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.fire(Start + 10ms), 1);
    receiver.react = {};
    QCOMPARE(timers.fire(Start + 20ms), 1);
}

void DispatcherTimersTest::firesOtherTimersInsideAnEvent()
{
    DispatcherTimers timers;
    Receiver receiver;
    receiver.react = [&](int id) {
        if (id == 1)
            timers.fire(Start + 12ms);
    };
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    timers.start(2, 11ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.fire(Start + 12ms), 1);
    QCOMPARE(receiver.fired, (QList<int>{1, 2}));
}

void DispatcherTimersTest::tellsRemainingTimeRoundedUp()
{
    DispatcherTimers timers;
    Receiver receiver;
    timers.start(1, 10ms, Qt::PreciseTimer, &receiver, Start);
    QCOMPARE(timers.remainingMs(1, Start), 10);
    QCOMPARE(timers.remainingMs(1, Start + 1us), 10);
    QCOMPARE(timers.remainingMs(1, Start + 9999us), 1);
    QCOMPARE(timers.remainingMs(1, Start + 1s), 0);
    QCOMPARE(timers.remainingMs(2, Start), -1);
}

void DispatcherTimersTest::listsTheTimersOfAnObject()
{
    DispatcherTimers timers;
    Receiver receiver;
    Receiver other;
    timers.start(1, 1234ms, Qt::VeryCoarseTimer, &receiver, Start);
    timers.start(2, 10ms, Qt::PreciseTimer, &other, Start);
    const auto listed = timers.timersOf(&receiver);
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().timerId, 1);
    QCOMPARE(listed.first().interval, 1234);
    QCOMPARE(listed.first().timerType, Qt::VeryCoarseTimer);
}

QTEST_GUILESS_MAIN(DispatcherTimersTest)
#include "dispatcher_timers_test.moc"
