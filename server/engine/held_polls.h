// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_poll.h"
#include "server/engine/poll_types.h"
#include "server/engine/storage_calls.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace podium::engine {

//! \brief A poll in memory, and what is under way with it.
class HeldPoll final
{
public:
    explicit HeldPoll(const CountedPoll &counted) : poll(counted) {}

    LivePoll poll;
    bool isChanging = false;                    //!< storage is opening or closing it by its schedule
    std::optional<Timestamp> retryAt;           //!< its schedule is followed, not earlier
    std::vector<std::function<void()>> waiting; //!< ballots, for the opening

private:
    friend class HeldPolls;

    //! When the clock has to look at it: for its schedule, or for a tally that was held back.
    [[nodiscard]] std::optional<Timestamp> due() const;
    [[nodiscard]] bool isIdle() const;

    std::optional<Timestamp> m_due; //!< its place in HeldPolls::m_deadlines
    std::int64_t m_idleSince = 0;   //!< its place in HeldPolls::m_idle; 0: it is not idle
    int m_idleOptions = 0;          //!< its share of HeldPolls::m_idleOptions
};

//! \brief The polls that are in memory, by id, by code and by their next deadline.
//!
//! Every poll that is open or opens by itself is held once it has been stored() or take()n; any other is
//! loaded when somebody asks for it, and forgotten when nobody has for long (IdlePollsMax, IdleOptionsMax).
//! Whoever changes a held poll calls refresh() after it. All on one thread; nothing blocks.
class HeldPolls final
{
public:
    static constexpr int IdlePollsMax = 500;
    static constexpr int IdleOptionsMax = 100'000;

    //! Both outlive this.
    HeldPolls(const StorageCalls &storage, PollPushChannel &pushes);
    Q_DISABLE_COPY_MOVE(HeldPolls)

    //! Null when it is not held. Stays valid until refresh() or drop() of any poll.
    [[nodiscard]] HeldPoll *find(PollId poll) const;
    //! \brief Calls `then` with the poll: at once when it is held, otherwise when it has been loaded. Errors
    //! are storage's.
    void with(const PollName &name, std::function<void(Result<HeldPoll *>)> then);

    //! \brief Holds what storage says of a poll, whether it was held before or not. The counts of one that
    //! was stay: receipts that have come since the poll was read know better.
    HeldPoll &take(const CountedPoll &poll);
    //! As take(), after which the ballots that waited for such a change go on, or go on waiting.
    void changed(const CountedPoll &poll);
    void drop(PollId poll);

    //! To be called after anything that may change when a poll is due or whether somebody needs it.
    void refresh(PollId poll);

    [[nodiscard]] int count() const { return static_cast<int>(m_polls.size()); }
    //! Calls `visit(HeldPoll &)` for each, in no order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto &[id, held] : m_polls)
            visit(*held);
    }

    //! The earliest deadline of all.
    [[nodiscard]] std::optional<Timestamp> nextDeadline() const;
    [[nodiscard]] std::vector<PollId> dueBy(Timestamp now) const;
    //! As Clockwork::onSchedule().
    void onSchedule(std::function<void()> changed) { m_scheduleChanged = std::move(changed); }
    //! What is due has been done: tells when something is due again, whether earlier than before or not.
    void announceAgain();

private:
    void schedule(HeldPoll &held);
    void noteIdle(HeldPoll &held);
    void trimIdle();
    void announce();

    const StorageCalls &m_storage;
    PollPushChannel &m_pushes;
    std::unordered_map<std::int64_t, std::unique_ptr<HeldPoll>> m_polls;
    QHash<QString, PollId> m_codes; //!< of polls that hold theirs
    std::set<std::pair<Timestamp, PollId>> m_deadlines;
    std::set<std::pair<std::int64_t, PollId>> m_idle; //!< by when they became it, in turns
    std::int64_t m_idleOptions = 0;
    std::int64_t m_turns = 0;
    std::optional<Timestamp> m_announced;
    std::function<void()> m_scheduleChanged;
};

//! A poll that storage has just returned, with its counts. On the storage thread.
[[nodiscard]] Result<CountedPoll> counted(Repositories &repositories, Result<StoredPoll> stored);

//! Whether a poll has to be held for what its schedule or voters do next.
[[nodiscard]] bool isPending(const Poll &poll);

} // namespace podium::engine
