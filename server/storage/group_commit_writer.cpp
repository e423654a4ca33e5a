// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/group_commit_writer.h"

#include "shared/base/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

tl::unexpected<Error> busy()
{
    return failure(ErrorCode::Busy,
                   QCoreApplication::translate("Storage", "The server is busy. Try again in a moment."));
}

//! Up to `count` from the front of a queue.
template<typename Waiting>
std::vector<Waiting> takeFront(std::deque<Waiting> &queue, std::size_t count)
{
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(std::min(queue.size(), count));
    std::vector<Waiting> taken(std::make_move_iterator(queue.begin()), std::make_move_iterator(end));
    queue.erase(queue.begin(), end);
    return taken;
}

//! Adds up what became of each to the figures.
template<typename Outcome>
void count(const std::vector<Outcome> &outcomes, WriterFigures &figures)
{
    for (const Outcome &outcome : outcomes) {
        if (outcome)
            ++figures.committed;
        else if (isAway(outcome.error()))
            ++figures.busy;
        else
            ++figures.refused;
    }
}

} // namespace

GroupCommitWriter::GroupCommitWriter(DatabaseAddress address, WriterLimits limits)
    : m_limits(limits), m_thread([this, address = std::move(address)] { run(address); })
{}

GroupCommitWriter::~GroupCommitWriter()
{
    stop();
}

void GroupCommitWriter::submit(DurableRecord record, DurableWriter::Done done)
{
    take(m_records, std::move(record), std::move(done));
}

void GroupCommitWriter::cast(Ballot ballot, BallotWriter::Done done)
{
    take(m_ballots, std::move(ballot), std::move(done));
}

template<typename Queue, typename Item, typename OnDone>
void GroupCommitWriter::take(Queue &queue, Item item, OnDone done)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_figures.received;
        if (!m_stopping && m_figures.waiting < m_limits.waitingMax) {
            ++m_figures.waiting;
            queue.push_back({std::move(item), std::move(done)});
            m_changed.notify_one();
            return;
        }
        ++m_figures.busy;
    }
    m_mailbox.put([done = std::move(done)] { done(busy()); });
}

void GroupCommitWriter::drain()
{
    stop();
    m_mailbox.deliver();
}

void GroupCommitWriter::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void GroupCommitWriter::onSlow(std::function<void(bool)> changed)
{
    m_slowChanged = std::move(changed);
}

WriterFigures GroupCommitWriter::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

void GroupCommitWriter::run(const DatabaseAddress &address)
{
    Connection connection(address, m_limits.lockTimeout);
    // The first batch need not wait for it; when it fails, that batch tries again.
    (void)connection.open();
    for (Taken taken = nextBatch(); taken.size() > 0; taken = nextBatch()) {
        BatchOutcomes outcomes = commitWithRetries(connection, taken);
        answer(std::move(taken), std::move(outcomes));
    }
}

GroupCommitWriter::Taken GroupCommitWriter::nextBatch()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_records.empty() || !m_ballots.empty(); });
    const auto sizeMax = static_cast<std::size_t>(m_limits.batchMax);
    Taken taken;
    // Ballots may come in floods; records, of which there are few then, do not queue behind them.
    taken.records = takeFront(m_records, sizeMax);
    taken.ballots = takeFront(m_ballots, std::max<std::size_t>(sizeMax - taken.records.size(), 1));
    return taken;
}

BatchOutcomes GroupCommitWriter::commitWithRetries(Connection &connection, const Taken &taken)
{
    Batch batch;
    batch.records.reserve(taken.records.size());
    for (const WaitingRecord &waiting : taken.records)
        batch.records.push_back(&waiting.item);
    batch.ballots.reserve(taken.ballots.size());
    for (const WaitingBallot &waiting : taken.ballots)
        batch.ballots.push_back(&waiting.item);

    int failures = 0;
    while (!m_givenUp) {
        const auto start = std::chrono::steady_clock::now();
        auto outcomes = commitBatch(connection, batch);
        if (outcomes) {
            const auto took = std::chrono::steady_clock::now() - start;
            tellSlow(false);
            const std::lock_guard lock(m_mutex);
            ++m_figures.commits;
            m_figures.lastCommit = std::chrono::duration_cast<std::chrono::microseconds>(took);
            return std::move(*outcomes);
        }
        m_givenUp = !pauseForRetry(++failures, connection.isLost());
    }
    return {std::vector<Result<void>>(taken.records.size(), busy()),
            std::vector<Result<BallotReceipt>>(taken.ballots.size(), busy())};
}

bool GroupCommitWriter::pauseForRetry(int failures, bool isLost)
{
    // A connection that broke while the database is well needs no pause and no alarm.
    const bool mayBeWell = failures == 1 && isLost;
    if (!mayBeWell)
        tellSlow(true);
    std::unique_lock lock(m_mutex);
    if (m_stopping)
        return mayBeWell;
    if (mayBeWell)
        return true;
    const int doublings = std::min(failures - 1, 10);
    const Ms pause = std::min(m_limits.retryFirst * (1 << doublings), m_limits.retryMax);
    m_changed.wait_for(lock, pause, [this] { return m_stopping; });
    return true;
}

void GroupCommitWriter::answer(Taken taken, BatchOutcomes outcomes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_figures.waiting -= static_cast<int>(taken.size());
        count(outcomes.records, m_figures);
        count(outcomes.ballots, m_figures);
    }
    m_mailbox.put([taken = std::move(taken), outcomes = std::move(outcomes)] {
        for (std::size_t index = 0; index < taken.records.size(); ++index)
            taken.records[index].done(outcomes.records[index]);
        for (std::size_t index = 0; index < taken.ballots.size(); ++index)
            taken.ballots[index].done(outcomes.ballots[index]);
    });
}

void GroupCommitWriter::tellSlow(bool slow)
{
    if (std::exchange(m_slow, slow) == slow)
        return;
    if (slow)
        qCWarning(lcStorage) << "Answers wait: the database does not take them";
    else
        qCInfo(lcStorage) << "The database takes answers again";
    m_mailbox.put([this, slow] {
        if (m_slowChanged)
            m_slowChanged(slow);
    });
}

} // namespace podium::storage
