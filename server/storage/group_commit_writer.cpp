// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/group_commit_writer.h"

#include "server/storage/record_statements.h"
#include "shared/base/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

using RecordSpan = std::span<const DurableRecord *const>;
using OutcomeSpan = std::span<Result<void>>;

tl::unexpected<Error> busy()
{
    return failure(ErrorCode::Busy,
                   QCoreApplication::translate("Storage", "The server is busy. Try again in a moment."));
}

tl::unexpected<Error> refused()
{
    return failure(ErrorCode::Internal, QCoreApplication::translate(
                                            "Storage", "The server could not store this; its log says why."));
}

bool isAway(const Result<void> &outcome)
{
    return !outcome && outcome.error().code == ErrorCode::Busy;
}

Result<void> writeHalves(Connection &connection, RecordSpan records, OutcomeSpan outcomes);

//! Writes what can be written; only an absent database is an error.
Result<void> writeWhatFits(Connection &connection, RecordSpan records, OutcomeSpan outcomes)
{
    if (auto saved = connection.executeOnce(u"SAVEPOINT half"_s); !saved)
        return tl::unexpected(std::move(saved).error());
    auto written = writeRecords(connection, records);
    if (isAway(written))
        return written;
    if (!written) {
        if (auto undone = connection.executeOnce(u"ROLLBACK TO SAVEPOINT half"_s); !undone)
            return tl::unexpected(std::move(undone).error());
    }
    if (auto released = connection.executeOnce(u"RELEASE SAVEPOINT half"_s); !released)
        return tl::unexpected(std::move(released).error());
    if (written)
        return {};
    return writeHalves(connection, records, outcomes);
}

//! \param records known not to fit as a whole.
Result<void> writeHalves(Connection &connection, RecordSpan records, OutcomeSpan outcomes)
{
    if (records.size() == 1) {
        outcomes.front() = refused();
        return {};
    }
    const std::size_t half = records.size() / 2;
    if (auto first = writeWhatFits(connection, records.first(half), outcomes.first(half)); !first)
        return first;
    return writeWhatFits(connection, records.subspan(half), outcomes.subspan(half));
}

//! One attempt. \returns the outcomes, or Busy when the database is away.
Result<std::vector<Result<void>>> commit(Connection &connection, RecordSpan records)
{
    std::vector<Result<void>> outcomes(records.size());
    if (auto opened = connection.open(); !opened)
        return tl::unexpected(std::move(opened).error());

    auto written = connection.write([&] { return writeRecords(connection, records); });
    if (!written && !isAway(written)) {
        written = connection.write([&] { return writeHalves(connection, records, outcomes); });
        if (!written && !isAway(written))
            std::fill(outcomes.begin(), outcomes.end(), refused());
    }
    if (isAway(written))
        return tl::unexpected(std::move(written).error());
    return outcomes;
}

} // namespace

GroupCommitWriter::GroupCommitWriter(DatabaseAddress address, WriterLimits limits)
    : m_limits(limits), m_thread([this, address = std::move(address)] { run(address); })
{}

GroupCommitWriter::~GroupCommitWriter()
{
    stop();
}

void GroupCommitWriter::submit(DurableRecord record, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_figures.received;
        if (!m_stopping && m_figures.waiting < m_limits.waitingMax) {
            ++m_figures.waiting;
            m_waiting.push_back({std::move(record), std::move(done)});
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
    for (Batch batch = nextBatch(); !batch.empty(); batch = nextBatch()) {
        Outcomes outcomes = commitWithRetries(connection, batch);
        answer(std::move(batch), std::move(outcomes));
    }
}

GroupCommitWriter::Batch GroupCommitWriter::nextBatch()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    const auto size = std::min<std::size_t>(m_waiting.size(), m_limits.batchMax);
    const auto end = m_waiting.begin() + static_cast<std::ptrdiff_t>(size);
    Batch batch(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    return batch;
}

GroupCommitWriter::Outcomes GroupCommitWriter::commitWithRetries(Connection &connection, const Batch &batch)
{
    std::vector<const DurableRecord *> records;
    records.reserve(batch.size());
    for (const Waiting &waiting : batch)
        records.push_back(&waiting.record);

    int failures = 0;
    while (!m_givenUp) {
        const auto start = std::chrono::steady_clock::now();
        auto outcomes = commit(connection, records);
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
    return Outcomes(batch.size(), busy());
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

void GroupCommitWriter::answer(Batch batch, Outcomes outcomes)
{
    const auto count = [&outcomes](auto which) {
        return static_cast<std::uint64_t>(std::count_if(outcomes.begin(), outcomes.end(), which));
    };
    const std::uint64_t committed = count([](const Result<void> &outcome) { return outcome.has_value(); });
    const std::uint64_t away = count(isAway);
    {
        const std::lock_guard lock(m_mutex);
        m_figures.waiting -= static_cast<int>(batch.size());
        m_figures.committed += committed;
        m_figures.busy += away;
        m_figures.refused += outcomes.size() - committed - away;
    }
    m_mailbox.put([batch = std::move(batch), outcomes = std::move(outcomes)] {
        for (std::size_t index = 0; index < batch.size(); ++index)
            batch[index].done(outcomes[index]);
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
