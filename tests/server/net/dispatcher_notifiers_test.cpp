// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/socket_pair.h"

#include <QSocketNotifier>
#include <QTemporaryFile>

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <vector>

using namespace podium::test;

namespace {

void turn()
{
    QCoreApplication::processEvents();
}

//! How many descriptors may be opened, up to `wanted`.
int descriptorsAllowed(int wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, static_cast<rlim_t>(wanted));
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, static_cast<rlim_t>(wanted)));
}

} // namespace

class DispatcherNotifiersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenThereIsSomethingToRead();
    void tellsAgainUntilEverythingIsRead();
    void tellsWhenThereIsRoomToWrite();
    void tellsARepeatedWriterWhenThereIsRoom();
    void tellsEveryWatcherAboutAHangUpWhileItBeginsToWrite();
    void leavesOldRoomAloneAfterANestedLoop();
    void tellsAboutOutOfBandData();
    void watchesOneDescriptorForSeveralThings();
    void tellsEveryWatcherAboutAHangUp();
    void isSilentWhileDisabled();
    void isSilentOnceDisabledByAnotherInTheSameBatch();
    void survivesDeletionOfItselfInItsCallback();
    void survivesDeletionOfAnotherInTheSameBatch();
    void listensAtOnceWhenAddedInACallback();
    void doesNotTellAReusedDescriptorAboutItsPredecessor();
    void watchesADescriptorThatWasReopened();
    void treatsRegularFilesAsAlwaysReady();
    void disablesTheNotifierOfABadDescriptor();
    void leavesOldEventsAloneAfterANestedLoop();
    void watchesThousandsOfDescriptors();
};

void DispatcherNotifiersTest::tellsWhenThereIsSomethingToRead()
{
    SocketPair pair;
    int told = 0;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        ++told;
        pair.readNear();
    });
    turn();
    QCOMPARE(told, 0);
    pair.sendToNear();
    turn();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::tellsAgainUntilEverythingIsRead()
{
    SocketPair pair;
    int told = 0;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
    pair.sendToNear();
    turn();
    turn();
    QCOMPARE(told, 2);
}

void DispatcherNotifiersTest::tellsWhenThereIsRoomToWrite()
{
    SocketPair pair;
    int told = 0;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Write);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
    turn();
    QCOMPARE(told, 1);
    const std::array<char, 4096> block{};
    while (::write(pair.near(), block.data(), block.size()) > 0) {
    }
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::tellsARepeatedWriterWhenThereIsRoom()
{
    SocketPair pair;
    QSocketNotifier reader(pair.near(), QSocketNotifier::Read);
    QSocketNotifier writer(pair.near(), QSocketNotifier::Write);
    int told = 0;
    connect(&writer, &QSocketNotifier::activated, &writer, [&] { ++told; });
    writer.setEnabled(false);
    turn();
    QCOMPARE(told, 0);
    writer.setEnabled(true);
    turn();
    QCOMPARE(told, 1);
    turn();
    QCOMPARE(told, 2);
    const std::array<char, 4096> block{};
    while (::write(pair.near(), block.data(), block.size()) > 0) {
    }
    writer.setEnabled(false);
    writer.setEnabled(true);
    turn();
    turn();
    QCOMPARE(told, 2);
    std::array<char, 4096> drained{};
    while (::recv(pair.far(), drained.data(), drained.size(), MSG_DONTWAIT) > 0) {
    }
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(told, 3);
    writer.setEnabled(false);
    turn();
    QCOMPARE(told, 3);
}

void DispatcherNotifiersTest::tellsEveryWatcherAboutAHangUpWhileItBeginsToWrite()
{
    SocketPair pair;
    int reads = 0;
    int writes = 0;
    QSocketNotifier reader(pair.near(), QSocketNotifier::Read);
    QSocketNotifier writer(pair.near(), QSocketNotifier::Write);
    connect(&reader, &QSocketNotifier::activated, &reader, [&] { ++reads; });
    connect(&writer, &QSocketNotifier::activated, &writer, [&] { ++writes; });
    writer.setEnabled(false);
    turn();
    writer.setEnabled(true);
    pair.closeFar();
    turn();
    QCOMPARE(reads, 1);
    QCOMPARE(writes, 1);
}

void DispatcherNotifiersTest::leavesOldRoomAloneAfterANestedLoop()
{
    // Whoever is told first fills both sockets and runs a loop; then nobody has room any more.
    SocketPair one;
    SocketPair two;
    QSocketNotifier firstReader(one.near(), QSocketNotifier::Read);
    QSocketNotifier secondReader(two.near(), QSocketNotifier::Read);
    QSocketNotifier first(one.near(), QSocketNotifier::Write);
    QSocketNotifier second(two.near(), QSocketNotifier::Write);
    int told = 0;
    const auto fillBoth = [&] {
        ++told;
        const std::array<char, 4096> block{};
        for (const SocketPair *pair : {&one, &two}) {
            while (::write(pair->near(), block.data(), block.size()) > 0) {
            }
        }
        turn();
    };
    for (QSocketNotifier *writer : {&first, &second}) {
        connect(writer, &QSocketNotifier::activated, this, fillBoth);
        writer->setEnabled(false);
    }
    turn();
    first.setEnabled(true);
    second.setEnabled(true);
    turn();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::tellsAboutOutOfBandData()
{
    SocketPair pair(&SocketPair::connectByTcp);
    int told = 0;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Exception);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        ++told;
        notifier.setEnabled(false);
    });
    pair.sendToNear();
    turn();
    QCOMPARE(told, 0);
    QCOMPARE(::send(pair.far(), "!", 1, MSG_OOB), 1);
    QTRY_COMPARE(told, 1);
}

void DispatcherNotifiersTest::watchesOneDescriptorForSeveralThings()
{
    SocketPair pair;
    int reads = 0;
    int writes = 0;
    QSocketNotifier reader(pair.near(), QSocketNotifier::Read);
    QSocketNotifier writer(pair.near(), QSocketNotifier::Write);
    connect(&reader, &QSocketNotifier::activated, &reader, [&] { ++reads; });
    connect(&writer, &QSocketNotifier::activated, &writer, [&] { ++writes; });
    pair.sendToNear();
    turn();
    QCOMPARE(reads, 1);
    QCOMPARE(writes, 1);
    writer.setEnabled(false);
    turn();
    QCOMPARE(reads, 2);
    QCOMPARE(writes, 1);
}

void DispatcherNotifiersTest::tellsEveryWatcherAboutAHangUp()
{
    SocketPair pair;
    int reads = 0;
    int writes = 0;
    QSocketNotifier reader(pair.near(), QSocketNotifier::Read);
    QSocketNotifier writer(pair.near(), QSocketNotifier::Write);
    connect(&reader, &QSocketNotifier::activated, &reader, [&] { ++reads; });
    connect(&writer, &QSocketNotifier::activated, &writer, [&] { ++writes; });
    pair.closeFar();
    turn();
    QCOMPARE(reads, 1);
    QCOMPARE(writes, 1);
}

void DispatcherNotifiersTest::isSilentWhileDisabled()
{
    SocketPair pair;
    int told = 0;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
    pair.sendToNear();
    notifier.setEnabled(false);
    turn();
    QCOMPARE(told, 0);
    notifier.setEnabled(true);
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::isSilentOnceDisabledByAnotherInTheSameBatch()
{
    SocketPair one;
    SocketPair two;
    QSocketNotifier first(one.near(), QSocketNotifier::Read);
    QSocketNotifier second(two.near(), QSocketNotifier::Read);
    int told = 0;
    connect(&first, &QSocketNotifier::activated, &first, [&] {
        ++told;
        second.setEnabled(false);
    });
    connect(&second, &QSocketNotifier::activated, &second, [&] {
        ++told;
        first.setEnabled(false);
    });
    one.sendToNear();
    two.sendToNear();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::survivesDeletionOfItselfInItsCallback()
{
    SocketPair pair;
    int told = 0;
    auto *notifier = new QSocketNotifier(pair.near(), QSocketNotifier::Read);
    connect(notifier, &QSocketNotifier::activated, this, [&] {
        ++told;
        delete notifier;
    });
    pair.sendToNear();
    turn();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::survivesDeletionOfAnotherInTheSameBatch()
{
    SocketPair one;
    SocketPair two;
    auto first = std::make_unique<QSocketNotifier>(one.near(), QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(two.near(), QSocketNotifier::Read);
    int told = 0;
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        ++told;
        second.reset();
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        ++told;
        first.reset();
    });
    one.sendToNear();
    two.sendToNear();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::listensAtOnceWhenAddedInACallback()
{
    SocketPair one;
    SocketPair two;
    two.sendToNear();
    int told = 0;
    std::unique_ptr<QSocketNotifier> added;
    QSocketNotifier notifier(one.near(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        one.readNear();
        added = std::make_unique<QSocketNotifier>(two.near(), QSocketNotifier::Read);
        connect(added.get(), &QSocketNotifier::activated, this, [&] { ++told; });
    });
    one.sendToNear();
    turn();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::doesNotTellAReusedDescriptorAboutItsPredecessor()
{
    // Both are readable in one batch; whoever comes first closes the other and opens a quiet descriptor that
    // gets the same number.
    SocketPair one;
    SocketPair two;
    SocketPair quiet;
    int told = 0;
    int stale = 0;
    std::unique_ptr<QSocketNotifier> first =
        std::make_unique<QSocketNotifier>(one.near(), QSocketNotifier::Read);
    std::unique_ptr<QSocketNotifier> second =
        std::make_unique<QSocketNotifier>(two.near(), QSocketNotifier::Read);
    std::unique_ptr<QSocketNotifier> successor;
    const auto replace = [&](std::unique_ptr<QSocketNotifier> &victim) {
        ++told;
        const int number = static_cast<int>(victim->socket());
        victim.reset();
        QCOMPARE(::dup2(quiet.near(), number), number);
        successor = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        connect(successor.get(), &QSocketNotifier::activated, this, [&] { ++stale; });
    };
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        one.readNear();
        replace(second);
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        two.readNear();
        replace(first);
    });
    one.sendToNear();
    two.sendToNear();
    turn();
    turn();
    QCOMPARE(told, 1);
    QCOMPARE(stale, 0);
    quiet.sendToNear();
    turn();
    QCOMPARE(stale, 1);
}

void DispatcherNotifiersTest::watchesADescriptorThatWasReopened()
{
    SocketPair old;
    SocketPair fresh;
    const int number = old.near();
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    turn();
    notifier.reset();
    QCOMPARE(::dup2(fresh.near(), number), number);
    int told = 0;
    notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] { ++told; });
    fresh.sendToNear();
    turn();
    QCOMPARE(told, 1);
}

void DispatcherNotifiersTest::treatsRegularFilesAsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    int told = 0;
    QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++told; });
    turn();
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(told, 2);
    notifier.setEnabled(false);
    turn();
    QCOMPARE(told, 2);
}

void DispatcherNotifiersTest::disablesTheNotifierOfABadDescriptor()
{
    SocketPair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    pair.closeNear();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot watch descriptor")));
    turn();
    QVERIFY(!notifier.isEnabled());
}

void DispatcherNotifiersTest::leavesOldEventsAloneAfterANestedLoop()
{
    // The nested loop reads both; the outer batch must not tell the other one that there is something to
    // read.
    SocketPair one;
    SocketPair two;
    QSocketNotifier first(one.near(), QSocketNotifier::Read);
    QSocketNotifier second(two.near(), QSocketNotifier::Read);
    int nested = 0;
    const auto receive = [&](const SocketPair &pair) {
        pair.readNear();
        if (++nested == 1)
            turn();
    };
    connect(&first, &QSocketNotifier::activated, this, [&] { receive(one); });
    connect(&second, &QSocketNotifier::activated, this, [&] { receive(two); });
    one.sendToNear();
    two.sendToNear();
    turn();
    turn();
    QCOMPARE(nested, 2);
}

void DispatcherNotifiersTest::watchesThousandsOfDescriptors()
{
    const int pairs = (descriptorsAllowed(8'200) - 100) / 2;
    QVERIFY(pairs > 100);
    std::vector<std::unique_ptr<SocketPair>> sockets;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int told = 0;
    for (int i = 0; i < pairs; ++i) {
        sockets.push_back(std::make_unique<SocketPair>());
        const SocketPair *pair = sockets.back().get();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair->near(), QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&told, pair] {
            ++told;
            pair->readNear();
        });
    }
    for (int round = 1; round <= 3; ++round) {
        for (const auto &pair : sockets)
            pair->sendToNear();
        QTRY_COMPARE(told, pairs * round);
    }
}

PODIUM_EPOLL_TEST_MAIN(DispatcherNotifiersTest)
#include "dispatcher_notifiers_test.moc"
