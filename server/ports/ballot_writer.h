// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace podium {

//! One ballot as it came in.
struct Ballot
{
    PollId poll;
    int option = 0;
    QByteArray
        voter; //!< what storage keeps of the voter's token (Tokens::hash); the token itself is not kept
    QString ballotId; //!< made by the client; together with the voter it names this ballot for good
    Timestamp
        castAt; //!< when it reached the server; decides whether the poll was open, and its bucket of time

    bool operator==(const Ballot &) const = default;
};

//! \brief What became of a ballot. `option` and `movedFrom` are those of the first time when the ballot is a
//! repeated one, whatever the repetition says.
//!
//! The counts are storage's own at the end of the commit: whoever keeps running counts sets them to these and
//! never adds, and so stays exact also when a commit is repeated or other servers write to the same poll.
//! Receipts arrive in the order of the commits, so the latest one is right.
struct BallotReceipt
{
    int option = 0;
    std::optional<int> movedFrom;    //!< the option that lost this vote to `option`
    bool repeated = false;           //!< was stored before; nothing changed
    std::int64_t votes = 0;          //!< that stand on `option`
    std::int64_t movedFromVotes = 0; //!< that stand on `movedFrom`; 0 without one
    bool confirms = false;           //!< of the voter's vote, which stood on `option` already

    //! Whether the ballot brought a vote that was not there before.
    [[nodiscard]] bool addsVote() const { return !repeated && !movedFrom && !confirms; }

    bool operator==(const BallotReceipt &) const = default;
};

//! \brief Makes ballots durable, many in one commit, and decides what each does.
//!
//! Guarantees: ballots of one writer take effect in the order of cast(), each exactly once. `done` runs on
//! the thread that called cast(), later than cast() returns, in the order of casting, and with a receipt only
//! after the commit that holds the ballot has returned. In that commit the voter's ballot, the counts and the
//! timeline change together or not at all.
//!
//! What a ballot does depends on the poll's `voting` and on what is stored, whichever connection or server it
//! came through:
//! - a ballot id that this voter has used in this poll: the first receipt again (`repeated`), also when the
//!   voter has moved on meanwhile. Remembered until the timeline is rolled up (BallotRepository::rollUp), the
//!   voter's latest ballot for ever;
//! - OneChangeable, a second ballot: the vote moves; for the option it stands on already, it stays where and
//!   when it was cast;
//! - OneFinal, a second ballot: AlreadyVoted;
//! - Unlimited: every ballot counts.
//!
//! A poll takes the ballots whose `castAt` lies within the time it was open, those that are committed after
//! it closed included; any other gets PollClosed, unless it repeats one that was taken. NotFound when there
//! is no such poll or option. While storage is away ballots wait; when more than the bound are waiting,
//! `done` gets Busy, ahead of those that wait, and nothing was written. A ballot that storage refuses for
//! good gets Internal and takes no other down.
class BallotWriter
{
public:
    using Done = std::function<void(Result<BallotReceipt>)>;

    virtual ~BallotWriter() = default;

    virtual void cast(Ballot ballot, Done done) = 0;
};

} // namespace podium
