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
    void tellsAboutOutOfBandData();
    void watchesOneDescriptorForSeveralThings();
    void tellsEveryWatcherAboutAHangUp();
    void isSilentWhileDisabled();
    void watchesADescriptorThatWasReopened();
    void treatsRegularFilesAsAlwaysReady();
    void disablesTheNotifierOfABadDescriptor();
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
