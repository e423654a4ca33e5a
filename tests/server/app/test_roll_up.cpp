// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/roll_up.h"
#include "server/storage/storage_thread.h"
#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"
#include "tests/server/storage/sql_storage_under_test.h"
#include "tests/support/manual_clock.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

namespace {

//! Takes nothing at first, as when too much is waiting.
class BusyAtFirst final : public Storage
{
public:
    explicit BusyAtFirst(const storage::DatabaseAddress &address) : thread(address) {}

    bool post(std::function<void(Repositories &)> work) override
    {
        if (refusals == 3)
            return thread.post(std::move(work));
        ++refusals;
        return false;
    }

    storage::StorageThread thread;
    int refusals = 0;
};

} // namespace

//! The server's own turn at old votes, on a real database.
class TestRollUp final : public QObject
{
    Q_OBJECT

private:
    static constexpr app::RollUpPauses Quick{1ms, 1ms};

    std::unique_ptr<SqlStorageUnderTest> m_database;
    PollId m_first;
    PollId m_second;

    [[nodiscard]] QList<Timestamp> starts(PollId poll)
    {
        TimelineQuery query;
        query.size = TimelineBucketSize::Minute;
        QList<Timestamp> moments;
        const auto timeline = m_database->repositories().ballots.timeline(poll, query);
        for (const auto &bucket : timeline->buckets)
            moments += bucket.startAt;
        return moments;
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<SqlStorageUnderTest>(storage::Dialect::SQLite);
        const UserId owner = storedHost(m_database->repositories()).profile.id;
        m_first = openPoll(m_database->repositories(), owner, 3, Voting::OneFinal, u"111111"_s);
        m_second = openPoll(m_database->repositories(), owner, 3, Voting::Unlimited, u"222222"_s);
        const auto writer = m_database->makeBallotWriter(1'000);
        Casts casts(*writer);
        for (const PollId poll : {m_first, m_second}) {
            for (int minute = 0; minute < 4 * 24 * 60; minute += 600)
                casts.cast(ballotOf(poll, minute, 0, u"b-1"_s, OpeningDay + minute * 1min + 7min));
        }
        QVERIFY(casts.settle());
    }

    void everyPollsTurnComes()
    {
        storage::StorageThread storage(m_database->address());
        const ManualClock clock(OpeningDay + std::chrono::days(100));
        QObject context;
        app::RollUp rollUp(storage, clock, context, Quick);
        rollUp.start();

        const QList<Timestamp> days{OpeningDay, OpeningDay + 24h, OpeningDay + 48h, OpeningDay + 72h};
        QTRY_COMPARE_WITH_TIMEOUT(starts(m_first), days, PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(starts(m_second), days, PatienceMs);
        storage.stop();
    }

    void busyStorageIsAskedAgain()
    {
        BusyAtFirst storage(m_database->address());
        const ManualClock clock(OpeningDay + std::chrono::days(100));
        QObject context;
        app::RollUp rollUp(storage, clock, context, Quick);
        rollUp.start();

        QTRY_COMPARE_WITH_TIMEOUT(starts(m_first).value(0), OpeningDay, PatienceMs);
        QVERIFY(storage.refusals == 3);
        storage.thread.stop();
    }
};

QTEST_GUILESS_MAIN(TestRollUp)
#include "test_roll_up.moc"
