// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <variant>

//! What is seen of a poll's votes: the values that the engine produces, the protocol carries and the clients
//! show.
namespace podium {

//! Of how many options a push tells the counts; the others are read from the leaderboard.
inline constexpr int TallyOptionsMax = 100;

//! The counts of a poll at one moment; at most every 500 ms.
struct PollTally
{
    PollId poll;
    std::int64_t total = 0;     //!< of all options
    QList<std::int64_t> counts; //!< by option id, the first TallyOptionsMax at most
    PollStatus status = PollStatus::Open;

    bool operator==(const PollTally &) const = default;
};

//! What watchers of a poll are told as it happens.
using PollEvent = std::variant<PollTally>;

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
