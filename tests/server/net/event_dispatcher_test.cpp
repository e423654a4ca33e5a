// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <semaphore>
#include <thread>
#include <vector>

using namespace podium::net;
using namespace std::chrono_literals;

namespace {

constexpr auto WaitFlag = QEventLoop::WaitForMoreEvents;

QAbstractEventDispatcher *dispatcher()
{
    return QAbstractEventDispatcher::instance();
}

//! A descriptor that is readable as long as it exists.
class Readable final
{
public:
    Readable() : m_descriptor(::eventfd(1, EFD_CLOEXEC)) {}
    ~Readable() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Readable)
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

//! Waits for events, and returns when `act`, called by another thread once the wait begins, has ended it.
void actWhileItWaits(const std::function<void(QAbstractEventDispatcher *)> &act)
{
    std::counting_semaphore<> waiting(0);
    const auto announced = QObject::connect(dispatcher(), &QAbstractEventDispatcher::aboutToBlock,
                                            dispatcher(), [&waiting] { waiting.release(); });
    std::thread other([&waiting, &act, loop = dispatcher()] {
        waiting.acquire();
        act(loop);
    });
    dispatcher()->processEvents(WaitFlag);
    other.join();
    QObject::disconnect(announced);
}

} // namespace

class EventDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isTheLoopOfThisTest();
    void sendsPostedEvents();
    void wakesUpFromAnotherThread();
    void remembersAWakeUpFromBeforeTheWait();
    void makesManyWakeUpsOne();
    void isInterruptedFromAnotherThread();
    void losesNoEventPostedByManyThreads();
    void endsALoopFromAnotherThread();
    void runsTimersOfAllTypes_data();
    void runsTimersOfAllTypes();
    void runsSingleShotsInOrder();
    void leavesTimersAloneWhenAskedTo();
    void leavesSocketsAloneWhenAskedTo();
    void returnsAtOnceWithoutPermissionToWait();
    void announcesWaitingAndWaking();
    void runsNestedLoops();
    void keepsTimersWhenAnObjectMovesToAnotherThread();
    void tellsRemainingTime();
    void servesAThread();
};

void EventDispatcherTest::init()
{
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {
    }
}

void EventDispatcherTest::isTheLoopOfThisTest()
{
    QVERIFY(qobject_cast<EpollEventDispatcher *>(dispatcher()));
}

void EventDispatcherTest::sendsPostedEvents()
{
    int received = 0;
    QMetaObject::invokeMethod(
        this, [&] { ++received; }, Qt::QueuedConnection);
    QCOMPARE(received, 0);
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    QCOMPARE(received, 1);
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
}

void EventDispatcherTest::wakesUpFromAnotherThread()
{
    actWhileItWaits([](QAbstractEventDispatcher *loop) { loop->wakeUp(); });
}

void EventDispatcherTest::remembersAWakeUpFromBeforeTheWait()
{
    dispatcher()->wakeUp();
    QVERIFY(dispatcher()->processEvents(WaitFlag));
}

void EventDispatcherTest::makesManyWakeUpsOne()
{
    for (int i = 0; i < 1000; ++i)
        dispatcher()->wakeUp();
    QVERIFY(dispatcher()->processEvents(QEventLoop::AllEvents));
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
}

void EventDispatcherTest::isInterruptedFromAnotherThread()
{
    actWhileItWaits([](QAbstractEventDispatcher *loop) { loop->interrupt(); });
}

void EventDispatcherTest::losesNoEventPostedByManyThreads()
{
    constexpr int Threads = 4;
    constexpr int EventsEach = 500;
    int received = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < Threads; ++t) {
        threads.emplace_back([this, &received] {
            for (int i = 0; i < EventsEach; ++i)
                QMetaObject::invokeMethod(
                    this, [&received] { ++received; }, Qt::QueuedConnection);
        });
    }
    while (received < Threads * EventsEach)
        dispatcher()->processEvents(WaitFlag);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(received, Threads * EventsEach);
}

void EventDispatcherTest::endsALoopFromAnotherThread()
{
    for (int i = 0; i < 200; ++i) {
        QEventLoop loop;
        std::thread other([&loop, i] { loop.exit(i); });
        // Either order of exec() and exit() must come to an end; a loop that has not started ignores exit().
        QMetaObject::invokeMethod(
            &loop, [&loop, i] { loop.exit(i); }, Qt::QueuedConnection);
        QCOMPARE(loop.exec(), i);
        other.join();
    }
}

void EventDispatcherTest::runsTimersOfAllTypes_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("intervalMs");
    QTest::newRow("precise") << Qt::PreciseTimer << 15;
    QTest::newRow("coarse") << Qt::CoarseTimer << 40;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer << 500;
    QTest::newRow("zero") << Qt::CoarseTimer << 0;
}

void EventDispatcherTest::runsTimersOfAllTypes()
{
    QFETCH(Qt::TimerType, type);
    QFETCH(int, intervalMs);
    QTimer timer;
    timer.setTimerType(type);
    timer.setInterval(intervalMs);
    QSignalSpy fired(&timer, &QTimer::timeout);
    QElapsedTimer elapsed;
    elapsed.start();
    timer.start();
    while (fired.size() < 3)
        dispatcher()->processEvents(WaitFlag);
    const qint64 earliest = type == Qt::PreciseTimer  ? 3 * intervalMs
                            : type == Qt::CoarseTimer ? 3 * intervalMs * 19 / 20
                                                      : 1000;
    QVERIFY2(elapsed.elapsed() >= earliest, QByteArray::number(elapsed.elapsed()).constData());
}

void EventDispatcherTest::runsSingleShotsInOrder()
{
    QList<int> order;
    QTimer::singleShot(30ms, Qt::PreciseTimer, this, [&] { order.append(3); });
    QTimer::singleShot(10ms, Qt::PreciseTimer, this, [&] { order.append(1); });
    QTimer::singleShot(20ms, Qt::PreciseTimer, this, [&] { order.append(2); });
    while (order.size() < 3)
        dispatcher()->processEvents(WaitFlag);
    QCOMPARE(order, (QList<int>{1, 2, 3}));
}

void EventDispatcherTest::leavesTimersAloneWhenAskedTo()
{
    QTimer timer;
    QSignalSpy fired(&timer, &QTimer::timeout);
    timer.start(0ms);
    dispatcher()->processEvents(QEventLoop::X11ExcludeTimers);
    QCOMPARE(fired.size(), 0);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(fired.size(), 1);
}

void EventDispatcherTest::leavesSocketsAloneWhenAskedTo()
{
    const Readable readable;
    QSocketNotifier notifier(readable.descriptor(), QSocketNotifier::Read);
    int told = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++told; });
    dispatcher()->processEvents(QEventLoop::ExcludeSocketNotifiers);
    // Waiting works too: a timer ends it, the readable descriptor does not.
    bool ended = false;
    QTimer::singleShot(10ms, this, [&] { ended = true; });
    while (!ended)
        dispatcher()->processEvents(QEventLoop::ExcludeSocketNotifiers | WaitFlag);
    QCOMPARE(told, 0);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(told, 1);
}

void EventDispatcherTest::returnsAtOnceWithoutPermissionToWait()
{
    QTimer timer;
    timer.start(1h);
    QVERIFY(!dispatcher()->processEvents(QEventLoop::AllEvents));
}

void EventDispatcherTest::announcesWaitingAndWaking()
{
    QSignalSpy awake(dispatcher(), &QAbstractEventDispatcher::awake);
    QSignalSpy aboutToBlock(dispatcher(), &QAbstractEventDispatcher::aboutToBlock);
    dispatcher()->processEvents(QEventLoop::AllEvents);
    QCOMPARE(awake.size(), 1);
    QCOMPARE(aboutToBlock.size(), 0);
    QTimer::singleShot(1ms, this, [] {});
    dispatcher()->processEvents(WaitFlag);
    QCOMPARE(awake.size(), 2);
    QCOMPARE(aboutToBlock.size(), 1);
}

void EventDispatcherTest::runsNestedLoops()
{
    QList<int> order;
    QEventLoop outer;
    QTimer::singleShot(0ms, this, [&] {
        QEventLoop inner;
        QTimer::singleShot(5ms, this, [&] {
            order.append(1);
            inner.quit();
        });
        inner.exec();
        order.append(2);
        outer.quit();
    });
    outer.exec();
    QCOMPARE(order, (QList<int>{1, 2}));
}

void EventDispatcherTest::keepsTimersWhenAnObjectMovesToAnotherThread()
{
    QThread thread;
    thread.setEventDispatcher(new EpollEventDispatcher);
    QTimer timer;
    std::atomic<bool> fired = false;
    std::atomic<bool> back = false;
    QThread *here = QThread::currentThread();
    connect(
        &timer, &QTimer::timeout, &timer,
        [&] {
            fired = QThread::currentThread() == &thread;
            timer.stop();
            timer.moveToThread(here);
            back = true;
        },
        Qt::DirectConnection);
    timer.start(1ms);
    timer.moveToThread(&thread);
    // Only now: the start of a thread is a hand-over that the thread sanitizer sees, Qt's queue of events is
    // none.
    thread.start();
    QTRY_VERIFY(back);
    QVERIFY(fired);
    thread.quit();
    QVERIFY(thread.wait());
}

void EventDispatcherTest::tellsRemainingTime()
{
    QTimer timer;
    timer.start(1h);
    QVERIFY(timer.remainingTime() > 3'500'000);
    QCOMPARE(dispatcher()->registeredTimers(&timer).size(), 1);
    timer.stop();
    QCOMPARE(dispatcher()->registeredTimers(&timer).size(), 0);
}

void EventDispatcherTest::servesAThread()
{
    QThread thread;
    thread.setEventDispatcher(new EpollEventDispatcher);
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::atomic<bool> ran = false;
    QMetaObject::invokeMethod(
        &worker, [&] { ran = QThread::currentThread() == &thread; }, Qt::BlockingQueuedConnection);
    QVERIFY(ran);
    thread.quit();
    QVERIFY(thread.wait());
}

PODIUM_EPOLL_TEST_MAIN(EventDispatcherTest)
#include "event_dispatcher_test.moc"
