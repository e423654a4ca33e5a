// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/storage_thread_tests.h"

#include "server/storage/storage_thread.h"
#include "tests/contract/samples.h"
#include "tests/contract/submissions.h"
#include "tests/support/settled.h"

#include <QThread>

#include <future>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using storage::StorageThread;

//! Keeps a storage thread at work until it is destroyed.
class Hold final
{
public:
    explicit Hold(StorageThread &thread)
    {
        std::promise<void> begun;
        const auto taken = thread.post([&begun, go = m_go.get_future().share()](Repositories &) {
            begun.set_value();
            go.wait();
        });
        if (!taken)
            qFatal("The storage thread takes no work");
        begun.get_future().wait();
    }
    ~Hold() { m_go.set_value(); }
    Q_DISABLE_COPY_MOVE(Hold)

private:
    std::promise<void> m_go;
};

} // namespace

void StorageThreadTests::init()
{
    m_storage.clear();
}

void StorageThreadTests::cleanup()
{
    m_storage.giveBack(); // also when the test failed in between
}

void StorageThreadTests::outcomeComesToTheThreadOfItsContext()
{
    storedHost(m_storage.repositories());
    StorageThread thread(m_storage.address());
    QObject context;
    std::optional<Result<int>> count;
    bool sameThread = false;

    thread.run(
        context, [](Repositories &repositories) { return repositories.accounts.count(); },
        [&](Result<int> result) {
            count = std::move(result);
            sameThread = QThread::currentThread() == context.thread();
        });

    QVERIFY(!count);
    QTRY_VERIFY_WITH_TIMEOUT(count.has_value(), PatienceMs);
    QCOMPARE(count->value(), 1);
    QVERIFY(sameThread);
}

void StorageThreadTests::workRunsInItsOrder()
{
    QList<int> order;
    {
        StorageThread thread(m_storage.address());
        for (int number = 0; number < 100; ++number)
            QVERIFY(thread.post([&order, number](Repositories &) { order += number; }));
        thread.stop();
    }
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void StorageThreadTests::tooMuchWaitingIsBusy()
{
    StorageThread thread(m_storage.address(), 2);
    QObject context;
    QList<std::optional<ErrorCode>> outcomes;
    {
        const Hold hold(thread);
        for (int number = 0; number < 3; ++number) {
            thread.run(
                context, [](Repositories &repositories) { return repositories.accounts.count(); },
                [&outcomes](const Result<int> &result) {
                    outcomes += result ? std::nullopt : std::optional(result.error().code);
                });
        }
        QVERIFY(outcomes.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 1, PatienceMs);
        QCOMPARE(outcomes[0], std::optional(ErrorCode::Busy));
    }
    QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 3, PatienceMs);
    QVERIFY(!outcomes[1] && !outcomes[2]);
}

void StorageThreadTests::stopFinishesWhatWasTaken()
{
    StorageThread thread(m_storage.address());
    int done = 0;
    for (int number = 0; number < 50; ++number) {
        QVERIFY(thread.post([&done, number](Repositories &repositories) {
            User user;
            user.profile.username = QString::number(number);
            if (repositories.accounts.create(user, false))
                ++done;
        }));
    }

    thread.stop();

    QCOMPARE(done, 50);
    QCOMPARE(m_storage.repositories().accounts.count().value(), 50);
    QVERIFY(!thread.post([](Repositories &) {}));
}

void StorageThreadTests::busyWhileTheDatabaseIsAway()
{
    StorageThread thread(m_storage.address());
    QObject context;
    const auto create = [&](const QString &username) {
        return settled<User>([&](std::function<void(Result<User>)> reply) {
            thread.run(
                context,
                [username](Repositories &repositories) {
                    User user;
                    user.profile.username = username;
                    return repositories.accounts.create(user, false);
                },
                std::move(reply));
        });
    };
    QVERIFY(create(u"before"_s));

    m_storage.takeAway();
    const auto meanwhile = create(u"meanwhile"_s);
    m_storage.giveBack();

    QVERIFY(!meanwhile);
    QCOMPARE(meanwhile.error().code, ErrorCode::Busy);
    QVERIFY(create(u"after"_s));
    QCOMPARE(m_storage.repositories().accounts.count().value(), 2);
}

} // namespace podium::test
