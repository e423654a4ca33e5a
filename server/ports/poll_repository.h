// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <functional>

namespace podium {

//! A poll as storage knows it.
struct StoredPoll
{
    UserId owner;
    Poll poll; //!< id, code and version set
    Timestamp createdAt;
    Timestamp updatedAt;
    std::optional<Timestamp> openedAt; //!< for the first time; takes ballots cast from then on
    std::optional<Timestamp> closedAt; //!< takes no ballots cast from then on; none while it is open

    bool operator==(const StoredPoll &) const = default;
};

struct StoredPollPage
{
    QList<PollSummary> polls;
    int total = 0; //!< matches in all
};

//! \brief Polls of their hosts. Blocking; called on the storage thread only. Every method is one transaction.
//! Where an owner is asked for, somebody else's poll is NotFound, as if it did not exist.
//!
//! A poll has its code from the start, so that it can be announced, and holds it until it closes; no other
//! poll or session that holds one has the same. Votes are the BallotWriter's and the BallotRepository's.
class PollRepository
{
public:
    //! Makes candidates of six digits; called until one is free.
    using Codes = std::function<QString()>;
    //! Of one host: nobody takes all codes, or all the memory that polls take until they close.
    static constexpr int UnclosedPollsMax = 1'000;

    virtual ~PollRepository() = default;

    //! \param titlePart only polls whose title holds this, without regard to case; empty: all.
    //! Newest change first.
    [[nodiscard]] virtual Result<StoredPollPage> list(UserId owner, int offset, int limit,
                                                      const QString &titlePart) = 0;
    //! \param poll valid; stored as a draft, version 1. Invalid when one of its pictures does not exist; Busy
    //! when no code is free or the host has UnclosedPollsMax drafts and open polls.
    [[nodiscard]] virtual Result<StoredPoll> create(UserId owner, Poll poll, const Codes &codes,
                                                    Timestamp now) = 0;
    //! \brief Saves title, description, options, voting, visibility, bot check and schedule over what is
    //! stored; status and code stay. Once it has been opened, its voting and the number of its options stay
    //! too: Invalid with the field that would change them.
    //! \returns the saved poll, version one higher; VersionConflict when poll.version is set and not the
    //! stored one.
    [[nodiscard]] virtual Result<StoredPoll> update(UserId owner, Poll poll, Timestamp now) = 0;
    //! With all its votes.
    [[nodiscard]] virtual Result<void> remove(UserId owner, PollId id) = 0;

    //! Anybody's poll: voters and the engine ask for it.
    [[nodiscard]] virtual Result<StoredPoll> find(PollId id) = 0;
    //! The poll that holds the code; when none does, the one that closed last with it.
    [[nodiscard]] virtual Result<StoredPoll> findByCode(const QString &code) = 0;
    //! Every poll that is open or a draft that opens by itself: what has to be watched after a start.
    [[nodiscard]] virtual Result<QList<StoredPoll>> loadPending() = 0;

    //! \brief Opens a draft or a closed poll from `at` on; does nothing to an open one. A schedule that lies
    //! behind is dropped: `closesAt` when it is not later than `at`. A closed poll takes its old code when
    //! that is free, else a new one; Busy as in create().
    [[nodiscard]] virtual Result<StoredPoll> open(PollId id, const Codes &codes, Timestamp at) = 0;
    //! \brief Closes a poll from `at` on, and gives its code back; does nothing to a closed one. Ballots cast
    //! before `at` count also when they are committed later. A draft becomes closed without having been open.
    [[nodiscard]] virtual Result<StoredPoll> close(PollId id, Timestamp at) = 0;
};

} // namespace podium
