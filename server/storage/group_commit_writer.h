// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/ports/durable_writer.h"
#include "server/storage/batch_commit.h"
#include "server/storage/mailbox.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace podium::storage {

struct WriterLimits
{
    int waitingMax = 100'000; //!< records and ballots taken and not yet answered
    int batchMax = 10'000;    //!< records and ballots in one commit
    Ms lockTimeout{1'000};    //!< for which another writer may lock the database before it counts as away
    Ms retryFirst{50};        //!< pause after the first failure; doubles with each
    Ms retryMax{2'000};
};

//! What the writer did so far, records and ballots together.
struct WriterFigures
{
    std::uint64_t received = 0;
    std::uint64_t committed = 0; //!< acknowledged with success
    std::uint64_t refused = 0;   //!< for good: by the database, or ballots by what is stored
    std::uint64_t busy = 0;      //!< not taken, or given up on stopping
    std::uint64_t commits = 0;
    int waiting = 0;
    std::chrono::microseconds lastCommit{0}; //!< how long the last one took, from first statement to return
};

//! \brief The durable writer and the writer of ballots on a database: one thread, one connection, one commit
//! for all that is waiting. Records and ballots go into the same commits; each kind keeps its order.
//!
//! The next batch is taken as soon as the last commit has returned; there is no timer. While the database is
//! away the batch is kept and written again, with growing pauses. A commit that broke off is repeated, and
//! the statements see to it that nothing is stored twice. Whatever the database refuses gets Internal, alone.
//!
//! Made, used and destroyed on one thread with an event loop, the one `done` runs on; one event brings the
//! answers of a whole commit. `done` must not destroy the writer.
class GroupCommitWriter final : public DurableWriter, public BallotWriter
{
public:
    explicit GroupCommitWriter(DatabaseAddress address, WriterLimits limits = {});
    //! \brief Writes what is waiting, as drain() does, but drops the answers: whoever waits for them is gone.
    ~GroupCommitWriter() override;
    Q_DISABLE_COPY_MOVE(GroupCommitWriter)

    void submit(DurableRecord record, DurableWriter::Done done) override;
    void cast(Ballot ballot, BallotWriter::Done done) override;

    //! \brief Stops for good. Commits all that is waiting and runs all answers before it returns; when the
    //! database is away, what is waiting gets Busy after one more attempt. Later records get Busy.
    void drain();

    //! \param changed called with true when the database keeps records waiting (more than one attempt
    //! failed, or one for another reason than a broken connection), and with false when it is well again.
    void onSlow(std::function<void(bool slow)> changed);

    //! Any thread.
    [[nodiscard]] WriterFigures figures() const;

private:
    template<typename Item, typename WriterOfIt>
    struct Waiting
    {
        Item item;
        typename WriterOfIt::Done done;
    };
    using WaitingRecord = Waiting<DurableRecord, DurableWriter>;
    using WaitingBallot = Waiting<Ballot, BallotWriter>;

    struct Taken
    {
        std::vector<WaitingRecord> records;
        std::vector<WaitingBallot> ballots;

        [[nodiscard]] std::size_t size() const { return records.size() + ballots.size(); }
    };

    template<typename Queue, typename Item, typename OnDone>
    void take(Queue &queue, Item item, OnDone done);
    void stop();

    // On the writer's thread.
    void run(const DatabaseAddress &address);
    [[nodiscard]] Taken nextBatch();
    [[nodiscard]] BatchOutcomes commitWithRetries(Connection &connection, const Taken &taken);
    //! Whether to try again, after a pause.
    [[nodiscard]] bool pauseForRetry(int failures, bool isLost);
    void answer(Taken taken, BatchOutcomes outcomes);
    void tellSlow(bool slow);

    const WriterLimits m_limits;
    Mailbox m_mailbox;
    std::function<void(bool)> m_slowChanged;
    bool m_slow = false;    //!< as told last; on the writer's thread
    bool m_givenUp = false; //!< stopping, and the database is away; on the writer's thread

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<WaitingRecord> m_records;
    std::deque<WaitingBallot> m_ballots;
    WriterFigures m_figures;
    bool m_stopping = false;

    std::thread m_thread; // last: it uses everything above
};

} // namespace podium::storage
