// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/bot_check.h"
#include "shared/domain/poll_tally.h"

#include <QString>

#include <optional>
#include <variant>

//! The messages about polls. They need no session: any connection may watch polls and vote in them.
namespace podium::protocol {

struct Watch
{
    std::variant<PollId, QString> poll; //!< its id or its code
    std::optional<QString> voterToken;  //!< whose vote `mine` is about
    //! The poll's host sees all, whatever its visibility.
    std::optional<QString> accessToken = std::nullopt;
    bool operator==(const Watch &) const = default;
};

struct Vote
{
    PollId poll;
    int option = 0;
    QString voterToken; //!< made and kept by the client: one for each device
    QString ballotId;   //!< made by the client; a repeat gets the first reply again
    std::optional<Proof> proof;
    bool operator==(const Vote &) const = default;
};

struct Unwatch
{
    PollId poll;
    bool operator==(const Unwatch &) const = default;
};

struct Watching
{
    Poll poll; //!< with its first TallyOptionsMax options at most
    int optionCount = 0;
    std::int64_t total = 0;
    std::optional<QList<std::int64_t>> counts;           //!< as in a PollTally; none: not to be seen now
    std::optional<int> mine;                             //!< the option on which the voter's vote stands
    std::optional<BallotFigures> ballots = std::nullopt; //!< the poll's host only
    bool operator==(const Watching &) const = default;
};

//! The ballot is durable.
struct VoteRecorded
{
    PollId poll;
    int option = 0;
    QString ballotId;
    std::optional<int> movedFrom; //!< the option that lost the vote
    bool operator==(const VoteRecorded &) const = default;
};

} // namespace podium::protocol
