// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/bot_check.h"
#include "shared/domain/poll_tally.h"
#include "shared/protocol/poll_messages.h"
#include "shared/protocol/value_fields.h"

//! The JSON of what messages and resources say about polls (see json_fields.h).
namespace podium::protocol {

inline constexpr TextLength VoterToken{limits::VoterTokenLength, 1};
inline constexpr TextLength BallotId{limits::BallotIdLength, 1};
//! Texts of challenges, but for the picture.
inline constexpr TextLength ChallengeText{512};

//! What a reader refuses in options and what it takes of them stands in poll_fields.cpp.
void describe(JsonReader &json, Poll &poll);
void describe(JsonWriter &json, const Poll &poll);

//! All fields but the options.
void describePollFields(JsonReader &json, Poll &poll);
void describePollFields(JsonWriter &json, const Poll &poll);

void describe(auto &json, Is<WorkProof> auto &proof)
{
    json.required("algorithm"_L1, proof.algorithm, ChallengeText);
    json.required("challenge"_L1, proof.challenge, ChallengeText);
    json.required("salt"_L1, proof.salt, ChallengeText);
    json.required("signature"_L1, proof.signature, ChallengeText);
    json.required("number"_L1, proof.number);
}

void describe(auto &json, Is<PictureProof> auto &proof)
{
    json.required("salt"_L1, proof.salt, ChallengeText);
    json.required("signature"_L1, proof.signature, ChallengeText);
    json.required("answer"_L1, proof.answer, ChallengeText);
}

//! Told apart by what they add to the challenge: a number or an answer.
void describe(JsonReader &json, Proof &proof);
void describe(JsonWriter &json, const Proof &proof);

void describe(auto &json, Is<BallotFigures> auto &ballots)
{
    json.required("received"_L1, ballots.received);
    json.required("stored"_L1, ballots.stored);
    json.required("counted"_L1, ballots.counted);
}

//! A vote without its poll, as the address of an HTTP request names it.
void describeBallot(auto &json, Is<Vote> auto &vote)
{
    json.required("option"_L1, vote.option);
    json.required("voter_token"_L1, vote.voterToken, VoterToken);
    json.required("ballot_id"_L1, vote.ballotId, BallotId);
    json.optional("proof"_L1, vote.proof);
}

} // namespace podium::protocol
