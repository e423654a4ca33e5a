// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/socket_pair.h"

#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <memory>

using namespace podium::test;

namespace {

void turn()
{
    QCoreApplication::processEvents();
}

} // namespace

//! What receivers do to notifiers, descriptors and the event loop while they are being told.
class DispatcherCallbacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilentOnceDisabledByAnotherInTheSameBatch();
    void survivesDeletionOfItselfInItsCallback();
    void survivesDeletionOfAnotherInTheSameBatch();
    void listensAtOnceWhenAddedInACallback();
    void doesNotTellAReusedDescriptorAboutItsPredecessor();
    void leavesOldEventsAloneAfterANestedLoop();
    void leavesOldRoomAloneAfterANestedLoop();
};

void DispatcherCallbacksTest::isSilentOnceDisabledByAnotherInTheSameBatch()
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

void DispatcherCallbacksTest::survivesDeletionOfItselfInItsCallback()
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

void DispatcherCallbacksTest::survivesDeletionOfAnotherInTheSameBatch()
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

void DispatcherCallbacksTest::listensAtOnceWhenAddedInACallback()
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

void DispatcherCallbacksTest::doesNotTellAReusedDescriptorAboutItsPredecessor()
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

void DispatcherCallbacksTest::leavesOldEventsAloneAfterANestedLoop()
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

void DispatcherCallbacksTest::leavesOldRoomAloneAfterANestedLoop()
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

PODIUM_EPOLL_TEST_MAIN(DispatcherCallbacksTest)
#include "dispatcher_callbacks_test.moc"
