// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/poll_repository.h"
#include "shared/base/result.h"
#include "shared/domain/bot_check.h"
#include "shared/domain/poll_tally.h"

#include <functional>
#include <optional>
#include <variant>

//! The values that go through the engine's door for polls.
namespace podium::engine {

//! A poll by its id, or by its code.
using PollName = std::variant<PollId, QString>;

//! A poll and its counts as storage holds them: what the engine begins with.
struct CountedPoll
{
    StoredPoll stored;
    QList<std::int64_t> votes; //!< by option id
};

//! Who asks. Somebody with neither is a stranger who has not voted.
struct PollViewer
{
    std::optional<UserId> user;        //!< signed in; sees all of their own polls
    std::optional<QString> voterToken; //!< has perhaps voted
};

//! A poll as somebody may see it.
struct PollView
{
    StoredPoll stored;                                   //!< its status as of now, by its schedule
    std::int64_t total = 0;                              //!< votes
    std::optional<QList<std::int64_t>> votes;            //!< by option id; none: not to be seen now
    std::optional<int> mine;                             //!< the option on which the voter's vote stands
    std::optional<BallotFigures> ballots = std::nullopt; //!< the poll's host only
};

//! Which entries of a ranking: a page, or the neighbourhood of one option.
struct OptionQuery
{
    int offset = 0;
    int limit = 10; //!< at most 100; more is cut
    std::optional<int> around;
};

struct SubmittedBallot
{
    PollId poll;
    int option = 0;
    QString voterToken; //!< 1 to limits::VoterTokenLength characters
    QString ballotId;   //!< 1 to limits::BallotIdLength characters
    std::optional<Proof> proof;
};

//! The ballot is durable.
struct RecordedVote
{
    int option = 0; //!< of the first ballot with this id, whatever a repetition says
    std::optional<int> movedFrom;
    bool repeated = false;
};

//! \brief Whether a ballot may be cast as far as its poll's bot check goes: success, or ProofRequired. Asked
//! only for polls that have one. A ballot that is repeated with the proof it had before passes again.
using BallotCheck = std::function<Result<void>(const SubmittedBallot &ballot, BotCheck kind)>;

} // namespace podium::engine
