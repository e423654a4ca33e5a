// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_polls.h"
#include "tests/contract/poll_samples.h"
#include "tests/server/engine/fakes.h"
#include "tests/server/storage/sql_storage_under_test.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <memory>
#include <optional>

namespace podium::test {

//! As samplePoll(), with this visibility.
[[nodiscard]] Poll pollWith(Visibility visibility, Voting voting = Voting::OneChangeable, int options = 3);

//! None of a success.
template<typename T>
[[nodiscard]] std::optional<ErrorCode> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

//! The repositories of a real database, on the test's own thread: post() runs the work before it returns.
class InlineStorage final : public Storage
{
public:
    explicit InlineStorage(StorageUnderTest &database) : m_database(database) {}

    bool post(std::function<void(Repositories &)> work) override
    {
        if (isFull)
            return false;
        Repositories repositories = m_database.repositories();
        work(repositories);
        return true;
    }

    bool isFull = false; //!< refuse everything, as when too much is waiting

private:
    StorageUnderTest &m_database;
};

//! Notes what watchers are told.
class RecordingPollPushes final : public PollPushChannel
{
public:
    void toWatchers(std::span<const WatcherId> watchers, const PollEvent &event) override
    {
        for (const WatcherId watcher : watchers)
            m_pushes.append({watcher, event});
    }

    void notify(std::span<const WatcherId> watchers, const Notice &notice) override
    {
        for (const WatcherId watcher : watchers)
            notices.append({watcher, notice.code});
    }

    //! The codes of notices, and to whom.
    QList<std::pair<WatcherId, QString>> notices;

    //! Events of one kind to one watcher, oldest first.
    template<typename Event>
    [[nodiscard]] QList<Event> got(WatcherId watcher) const
    {
        QList<Event> events;
        for (const auto &[to, event] : m_pushes) {
            const auto *const wanted = std::get_if<Event>(&event);
            if (to == watcher && wanted != nullptr)
                events.append(*wanted);
        }
        return events;
    }
    void forget() { m_pushes.clear(); }

private:
    QList<std::pair<WatcherId, PollEvent>> m_pushes;
};

//! \brief The engine of polls on a real database and its ballot writer, with a clock that moves by hand.
class PollRoom final
{
public:
    PollRoom();

    //! As after the end of the server and a new start: nothing is known but what is stored.
    void restart();

    //! A poll that has been stored, as a draft.
    PollId draft(const Poll &poll = samplePoll());
    PollId open(const Poll &poll = samplePoll());

    //! What the call replies; fails the test when it does not.
    template<typename T>
    Result<T> replyOf(const std::function<void(std::function<void(Result<T>)>)> &call)
    {
        std::optional<Result<T>> result;
        call([&result](Result<T> reply) { result = std::move(reply); });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }))
            qFatal("no reply");
        return *std::move(result);
    }
    Result<engine::RecordedVote> vote(PollId poll, int voter, int option,
                                      const QString &ballotId = QStringLiteral("b-1"));
    Result<engine::PollView> view(PollId poll, const engine::PollViewer &viewer = {});
    Result<engine::PollView> watch(WatcherId watcher, const engine::PollName &poll,
                                   const engine::PollViewer &viewer = {});
    Result<StoredPoll> openNow(PollId poll);
    Result<StoredPoll> closeNow(PollId poll);
    //! Votes by option id, as the poll's host sees them.
    QList<std::int64_t> votes(PollId poll);

    //! Moves the clock and does what has become due, and what follows from that.
    void pass(Ms time);
    //! Does what is due.
    void settle();

    [[nodiscard]] static QString tokenOf(int voter) { return QStringLiteral("voter %1").arg(voter); }

    UserId host; //!< of all polls
    UserId stranger;
    ManualClock clock{OpeningDay};
    SqlStorageUnderTest database{storage::Dialect::SQLite};
    InlineStorage storage{database};
    std::unique_ptr<BallotWriter> writer;
    RecordingPollPushes pushes;
    CountingTokens tokens;
    engine::BallotCheck check; //!< what polls with a bot check ask
    QObject context;
    std::unique_ptr<engine::LivePolls> polls;

private:
    int m_lastCode = 200'000;
};

} // namespace podium::test
