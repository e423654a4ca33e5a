// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace podium {

namespace limits {
inline constexpr int PollOptionsMin = 2;
inline constexpr int PollOptionsMax = 10'000;
inline constexpr int VoterTokenLength = 256;
inline constexpr int BallotIdLength = 64;
} // namespace limits

enum class PollStatus {
    Draft,  //!< may be edited; takes no ballots; opens by hand or at `opensAt`
    Open,   //!< takes ballots until closed by hand or at `closesAt`
    Closed, //!< takes no ballots; may be opened again
};

//! What a voter's second ballot does.
enum class Voting {
    OneChangeable, //!< moves the first
    OneFinal,      //!< is refused
    Unlimited,     //!< counts too
};

//! When a voter sees the counts. The poll's host always does.
enum class Visibility { Live, AfterVote, AfterClose, Host };

//! What a ballot has to bring so that programs do not vote.
enum class BotCheck { None, ProofOfWork, Picture };

//! An option's id is its index in the poll, in authored order.
struct PollOption
{
    QString text;
    std::optional<PictureId> picture;

    bool operator==(const PollOption &) const = default;
};

//! A poll as its host writes it.
struct Poll
{
    std::optional<PollId> id; //!< none until stored
    QString code;             //!< six digits; empty until stored
    QString title;
    QString description;
    PollStatus status = PollStatus::Draft;
    QList<PollOption> options;
    Voting voting = Voting::OneChangeable;
    Visibility visibility = Visibility::Live;
    BotCheck botCheck = BotCheck::None;
    std::optional<Timestamp> opensAt;  //!< a draft opens by itself
    std::optional<Timestamp> closesAt; //!< an open poll closes by itself; the first moment that is too late
    std::optional<int> version;        //!< grows by one with every save; none: whatever is stored

    bool operator==(const Poll &) const = default;
};

//! A poll as a list of polls shows it.
struct PollSummary
{
    PollId id;
    QString code;
    QString title;
    PollStatus status = PollStatus::Draft;
    int optionCount = 0;
    std::int64_t total = 0; //!< votes
    Timestamp updatedAt;

    bool operator==(const PollSummary &) const = default;
};

//! \brief Checks texts and counts by the limits (those of titles, descriptions and options are the quiz's),
//! and that a poll closes later than it opens.
//! \returns Invalid with one entry in `fields` per problem, named as on the wire ("options[0].text").
[[nodiscard]] Result<void> validate(const Poll &poll);

//! \brief The status that the poll's schedule gives it at a moment: a draft is open from `opensAt` on, and
//! what is open is closed from `closesAt` on. What has no such time stays as it is.
[[nodiscard]] PollStatus statusAt(const Poll &poll, Timestamp now);

//! The next moment at which the schedule changes the status, if any.
[[nodiscard]] std::optional<Timestamp> nextChange(const Poll &poll);

//! Whether somebody who is not the host may see the counts of a poll in this status.
[[nodiscard]] bool showsCounts(Visibility visibility, PollStatus status, bool hasVoted);

//! A share of the total in percent, rounded to two decimals; 0 while there are no votes.
[[nodiscard]] double percentOf(std::int64_t votes, std::int64_t total);

} // namespace podium
