// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <optional>
#include <variant>

//! What is seen of a poll's votes: the values that the engine produces, the protocol carries and the clients
//! show.
namespace podium {

//! Of how many options a push tells the counts; the others are read from the leaderboard.
inline constexpr int TallyOptionsMax = 100;

//! \brief What became of a poll's ballots, each counted on its own way, in votes: a ballot that repeats,
//! moves or confirms an earlier one brings no new vote. All three are the same when nothing is on its way.
struct BallotFigures
{
    std::int64_t received = 0; //!< that came in and were not refused; those on their way to storage included
    std::int64_t stored = 0;   //!< that storage has said to hold, one by one
    std::int64_t counted = 0;  //!< the sum of the counts, as voters see them

    bool operator==(const BallotFigures &) const = default;
};

//! The counts of a poll at one moment; at most every 500 ms.
struct PollTally
{
    PollId poll;
    std::int64_t total = 0;     //!< of all options
    QList<std::int64_t> counts; //!< by option id, the first TallyOptionsMax at most
    PollStatus status = PollStatus::Open;
    std::optional<BallotFigures> ballots = std::nullopt; //!< the poll's host only

    bool operator==(const PollTally &) const = default;
};

//! \brief The poll has opened, closed, been edited or deleted. Sent at once, to everybody who watches it. Its
//! texts and schedule are had by watching it again.
struct PollChanged
{
    PollId poll;
    std::optional<PollStatus> status; //!< none: the poll was deleted

    bool operator==(const PollChanged &) const = default;
};

//! What watchers of a poll are told as it happens.
using PollEvent = std::variant<PollTally, PollChanged>;

//! One option's place among those of its poll.
struct OptionStanding
{
    int rank = 0; //!< from 1; shared by equals (1, 2, 2, 4)
    int option = 0;
    QString text;
    std::int64_t votes = 0;
    double percent = 0; //!< of all votes; see percentOf()

    bool operator==(const OptionStanding &) const = default;
};

struct OptionLeaderboardPage
{
    QList<OptionStanding> entries;
    int total = 0; //!< options

    bool operator==(const OptionLeaderboardPage &) const = default;
};

//! One option among those of all public open polls.
struct PublicOptionCount
{
    PollId poll;
    int option = 0;
    QString text;
    std::int64_t count = 0;

    bool operator==(const PublicOptionCount &) const = default;
};

} // namespace podium
