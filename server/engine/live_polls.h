// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/clockwork.h"
#include "server/engine/held_polls.h"
#include "server/engine/poll_schedule.h"
#include "server/engine/poll_types.h"
#include "server/engine/storage_calls.h"
#include "server/ports/ballot_writer.h"
#include "server/ports/poll_push_channel.h"
#include "server/ports/storage.h"
#include "server/ports/tokens.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace podium::engine {

//! \brief All polls as voters, watchers and hosts meet them: the one door to them.
//!
//! Everything runs on one thread and on the injected clock; nothing blocks. Polls are kept by storage: what
//! opens, closes or counts here is what storage has committed, and the counts are set to what its receipts
//! say. Which polls are in memory, HeldPolls tells; how they open and close, PollSchedule.
//!
//! Polls open and close by their schedule in advance(). A ballot counts by when it came in: one that comes
//! after the moment of opening waits until storage has opened the poll (WaitingBallotsMax of a poll at most),
//! and one that comes from the moment of closing on is refused.
//!
//! Replies come once each, before the call returns or later, on this thread; none comes after this is
//! destroyed. Polls that do not exist are NotFound everywhere; Busy and Internal are storage's.
class LivePolls final : public Clockwork
{
public:
    template<typename T>
    using Reply = std::function<void(Result<T>)>;

    static constexpr int WaitingBallotsMax = 10'000;

    //! What it works with; all of it outlives this, and `context` outlives the storage. `codes` runs on the
    //! storage thread.
    struct Ports
    {
        const Clock &clock;
        Storage &storage;
        BallotWriter &writer;
        PollPushChannel &pushes;
        Tokens &tokens;
        BallotCheck check;
        PollRepository::Codes codes;
        QObject &context; //!< of this thread, which has an event loop
    };

    explicit LivePolls(const Ports &ports);
    Q_DISABLE_COPY_MOVE(LivePolls)

    //! What takeOver() has to be given after a start. Blocking; on the storage thread.
    [[nodiscard]] static Result<QList<CountedPoll>> loadPending(Repositories &repositories);
    //! \brief Takes over the polls that are open, or open by themselves. What is overdue happens in the next
    //! advance(), at the moments that the schedules name.
    void takeOver(const QList<CountedPoll> &polls);

    // --- hosts

    //! \brief A poll has been created or saved over; `poll` is what the repository returned. To be called on
    //! this thread, in the order in which storage did it.
    void stored(const StoredPoll &poll);
    //! A poll has been deleted, with its votes. As stored().
    void removed(PollId poll);
    //! \brief Opens a draft or a closed poll now, whatever its schedule; does nothing to an open one.
    //! NotFound also when it is somebody else's.
    void open(PollId poll, UserId host, Reply<StoredPoll> reply);
    //! \brief Closes a poll now, for ballots that come in from now on; does nothing to a closed one. NotFound
    //! also when it is somebody else's.
    void close(PollId poll, UserId host, Reply<StoredPoll> reply);

    //! Tells everybody who watches a poll as its host something about the server ("storage_slow", ...), once.
    void notifyHosts(const Notice &notice);

    // --- everybody

    //! A poll as the viewer may see it.
    void view(const PollName &poll, const PollViewer &viewer, Reply<PollView> reply);
    //! \brief The options by votes. Forbidden when the viewer may not see the counts now; NotFound also when
    //! the query is about the neighbourhood of an option that is none.
    void leaderboard(PollId poll, const PollViewer &viewer, const OptionQuery &query,
                     Reply<OptionLeaderboardPage> reply);
    //! \brief The options of all public open polls by votes, the first `limit` (OptionPageMax at most); those
    //! with equal votes by poll and option. Public are the polls whose counts everybody may see while they
    //! run.
    [[nodiscard]] QList<PublicOptionCount> publicLeaderboard(int limit) const;

    //! \brief Casts a ballot and replies once it is durable. What becomes of it is storage's decision (see
    //! BallotWriter), so that it is one however many come at once, by whatever way.
    //! Errors: Invalid (no such option, a token or an id too long or empty), PollClosed, ProofRequired,
    //! AlreadyVoted, and Busy or Internal: then the same ballot may be cast again.
    void vote(const SubmittedBallot &ballot, Reply<RecordedVote> reply);
    //! As above, by somebody who watches the poll: they have voted then, whatever their token.
    void vote(WatcherId watcher, const SubmittedBallot &ballot, Reply<RecordedVote> reply);

    // --- watchers

    //! \brief From the reply on, the watcher gets the poll's events; nothing is lost or doubled between the
    //! two. Anybody may watch any poll of which they know the id or the code. To watch a poll again changes
    //! who the watcher is taken for. Who watches an unlimited poll counts as having voted only after a vote
    //! of their own since watch(), because nothing is stored of who voted there.
    void watch(WatcherId watcher, const PollName &poll, const PollViewer &viewer, Reply<PollView> reply);
    //! \brief Ends what watch() began. A watch by this id whose reply has not come yet is answered and does
    //! not begin.
    void unwatch(WatcherId watcher, PollId poll);
    //! Ends all that the watcher watches or has asked to.
    void leave(WatcherId watcher);
    //! How many polls the watcher watches.
    [[nodiscard]] int watchCount(WatcherId watcher) const;
    [[nodiscard]] bool isWatching(WatcherId watcher, PollId poll) const;

    // --- time

    [[nodiscard]] std::optional<Timestamp> nextDeadline() const override;
    //! Opens and closes polls by their schedules, and pushes what was held back to keep the rates.
    void advance() override;
    void onSchedule(std::function<void()> changed) override;

    [[nodiscard]] int openCount() const;
    //! Of all polls, open or not, that are held.
    [[nodiscard]] int heldCount() const { return m_polls.count(); }

private:
    //! Who somebody is to one poll.
    struct Standing
    {
        bool isHost = false;
        QByteArray voter;        //!< as in a Ballot; empty without a token
        std::optional<int> mine; //!< the option on which their vote stands
    };

    //! A watch whose reply has not come yet.
    struct PendingWatch
    {
        PollName poll;
        bool isEnded = false; //!< by unwatch() or leave()
    };

    void withStanding(const PollName &name, const PollViewer &viewer,
                      std::function<void(Result<HeldPoll *>, const Standing &)> then);
    [[nodiscard]] PollView viewOf(const LivePoll &poll, const Standing &standing) const;
    [[nodiscard]] bool seesCounts(const LivePoll &poll, const Standing &standing) const;

    void cast(std::optional<WatcherId> watcher, const SubmittedBallot &ballot, Timestamp castAt,
              const Reply<RecordedVote> &reply);
    void send(HeldPoll &held, std::optional<WatcherId> watcher, const SubmittedBallot &ballot,
              Timestamp castAt, const Reply<RecordedVote> &reply);

    const Clock &m_clock;
    BallotWriter &m_writer;
    PollPushChannel &m_pushes;
    Tokens &m_tokens;
    const BallotCheck m_check;
    const StorageCalls m_storage;
    HeldPolls m_polls;
    PollSchedule m_schedule;
    QHash<WatcherId, QSet<PollId>> m_watches;
    QHash<WatcherId, QList<std::shared_ptr<PendingWatch>>> m_pendingWatches;
};

} // namespace podium::engine
