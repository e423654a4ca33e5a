// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/bot_check.h"
#include "shared/domain/poll_tally.h"
#include "shared/domain/timeline.h"
#include "shared/protocol/poll_messages.h"

#include <QJsonObject>

//! JSON of the HTTP part of the protocol that is about polls, decoded as strictly as the WebSocket messages
//! (see codec.h).
namespace podium::protocol {

//! A poll with what its visibility lets the asker see.
struct PollDetails
{
    Poll poll;
    //! Votes by option id, one for each option; none: not to be seen now. On the wire each option has them
    //! and their percentage, and the poll has their total.
    std::optional<QList<std::int64_t>> votes;
    std::optional<BallotFigures> ballots = std::nullopt; //!< the poll's host only; there with `votes`
    bool operator==(const PollDetails &) const = default;
};

struct PollPage
{
    QList<PollSummary> polls;
    int total = 0;
    bool operator==(const PollPage &) const = default;
};

//! Options of all public open polls, by votes.
struct PublicLeaderboard
{
    QList<PublicOptionCount> leaderboard;
    bool operator==(const PublicLeaderboard &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Poll &poll);
[[nodiscard]] QJsonObject toJson(const PollDetails &details);
[[nodiscard]] QJsonObject toJson(const PollPage &page);
[[nodiscard]] QJsonObject toJson(const OptionLeaderboardPage &page);
[[nodiscard]] QJsonObject toJson(const PublicLeaderboard &leaderboard);
[[nodiscard]] QJsonObject toJson(const Timeline &timeline);
[[nodiscard]] QJsonObject toJson(const Challenge &challenge);
//! The body of POST /polls/ID/vote.
[[nodiscard]] QJsonObject toJson(const Vote &vote);

//! \brief Shape only; the domain's validate() checks the limits. Only title and options must be there. A
//! server goes by the id and status that are stored, whatever is said here.
[[nodiscard]] Result<Poll> pollFromJson(const QJsonObject &object);
[[nodiscard]] Result<PollDetails> pollDetailsFromJson(const QJsonObject &object);
[[nodiscard]] Result<PollPage> pollPageFromJson(const QJsonObject &object);
[[nodiscard]] Result<OptionLeaderboardPage> optionLeaderboardFromJson(const QJsonObject &object);
[[nodiscard]] Result<PublicLeaderboard> publicLeaderboardFromJson(const QJsonObject &object);
[[nodiscard]] Result<Timeline> timelineFromJson(const QJsonObject &object);
[[nodiscard]] Result<Challenge> challengeFromJson(const QJsonObject &object);
//! \param poll as the address of the request names it.
[[nodiscard]] Result<Vote> voteFromJson(PollId poll, const QJsonObject &object);

} // namespace podium::protocol
