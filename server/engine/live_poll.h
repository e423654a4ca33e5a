// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/option_counts.h"
#include "server/engine/poll_types.h"
#include "server/engine/throttle.h"
#include "server/ports/ballot_writer.h"
#include "server/ports/poll_push_channel.h"

#include <QHash>
#include <QSet>

namespace podium::engine {

//! \brief One poll as long as the engine holds it: what is stored of it, its running counts, who watches.
//! Knows who may see what and how often; nothing here waits, writes or reads.
class LivePoll final
{
public:
    static constexpr Ms TallyInterval{500};

    explicit LivePoll(const CountedPoll &poll);
    Q_DISABLE_COPY_MOVE(LivePoll)

    [[nodiscard]] PollId id() const { return *m_stored.poll.id; }
    [[nodiscard]] const StoredPoll &stored() const { return m_stored; }
    [[nodiscard]] const OptionCounts &counts() const { return m_counts; }
    [[nodiscard]] PollStatus statusAt(Timestamp now) const { return podium::statusAt(m_stored.poll, now); }

    //! What storage holds of it now. Its votes stay, but for a draft whose options have changed.
    void update(const StoredPoll &stored, PollPushChannel &pushes);
    //! Adds those of its watchers who watch as its host.
    void addHosts(QSet<WatcherId> &hosts) const;
    //! Tells the watchers that it is no more.
    void announceRemoval(PollPushChannel &pushes) const;

    // --- ballots

    //! A ballot goes to storage.
    void ballotSent() { ++m_underWay; }
    //! \brief Storage has answered it.
    //! \param voter whose it was: they have voted now.
    void ballotAnswered(const Result<BallotReceipt> &receipt, const QByteArray &voter);
    [[nodiscard]] int ballotsUnderWay() const { return m_underWay; }
    [[nodiscard]] BallotFigures figures() const;

    // --- watchers

    struct Watcher
    {
        bool isHost = false;
        bool hasVoted = false;
        QByteArray voter; //!< as in a Ballot; empty when not told
    };
    //! Adds the watcher, or replaces what is known of them.
    void watch(WatcherId id, const Watcher &watcher);
    //! The watcher has voted, as this voter.
    void markVoted(WatcherId id);
    void unwatch(WatcherId id);
    [[nodiscard]] bool isWatched() const { return !m_watchers.isEmpty(); }

    //! When pushTally() is due; none while no count has changed.
    [[nodiscard]] std::optional<Timestamp> tallyDue() const { return m_tally.due(); }
    //! Pushes the counts to those who may see them, if that is due.
    void pushTally(Timestamp now, PollPushChannel &pushes);

private:
    void push(PollPushChannel &pushes, const PollEvent &event,
              const std::function<bool(const Watcher &)> &isFor) const;

    StoredPoll m_stored;
    OptionCounts m_counts;
    int m_underWay = 0;
    std::int64_t m_storedVotes = 0;
    QHash<WatcherId, Watcher> m_watchers;
    QMultiHash<QByteArray, WatcherId> m_watchersByVoter;
    Throttle m_tally{TallyInterval};
};

} // namespace podium::engine
