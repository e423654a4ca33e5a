// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/json_reader.h"
#include "shared/protocol/json_writer.h"

//! The JSON of the values that both messages and resources carry (see json_fields.h).
namespace podium::protocol {

void describe(auto &json, Is<PublicOption> auto &option)
{
    json.required("id"_L1, option.id);
    json.required("text"_L1, option.text, AnyText);
}

void describe(auto &json, Is<PublicQuestion> auto &question)
{
    json.required("id"_L1, question.id);
    json.required("text"_L1, question.text, AnyText);
    json.nullable("picture"_L1, question.picture);
    json.required("options"_L1, question.options, AnyCount);
    json.required("weight"_L1, question.weight);
}

void describePlaceAndTime(auto &json, Is<OpenQuestion> auto &open)
{
    json.required("index"_L1, open.index);
    json.required("total"_L1, open.total);
    json.required("opens_at"_L1, open.opensAt);
    json.required("closes_at"_L1, open.closesAt);
}

//! As an answer_result carries it: everything in one object.
void describe(auto &json, Is<OpenQuestion> auto &open)
{
    describe(json, open.question);
    describePlaceAndTime(json, open);
}

void describe(auto &json, Is<Participant> auto &participant)
{
    json.required("id"_L1, participant.id);
    json.required("nickname"_L1, participant.nickname, AnyText);
}

void describe(auto &json, Is<ParticipantStatus> auto &status)
{
    describe(json, status.participant);
    json.required("connected"_L1, status.connected);
    json.required("score"_L1, status.score);
}

void describe(auto &json, Is<Standing> auto &standing)
{
    json.required("rank"_L1, standing.rank);
    json.required("score"_L1, standing.score);
    json.defaulted("streak"_L1, standing.streak);
}

void describe(auto &json, Is<LeaderboardEntry> auto &entry)
{
    json.required("rank"_L1, entry.rank);
    json.required("participant"_L1, entry.participant);
    json.required("nickname"_L1, entry.nickname, AnyText);
    json.required("score"_L1, entry.score);
    json.required("streak"_L1, entry.streak);
}

void describe(auto &json, Is<LeaderboardPage> auto &page)
{
    json.required("entries"_L1, page.entries, AnyCount);
    json.required("total"_L1, page.total);
}

void describe(auto &json, Is<AnswerFeedback> auto &feedback)
{
    json.nullable("option"_L1, feedback.option);
    json.required("correct"_L1, feedback.correct);
    json.required("points"_L1, feedback.points);
    describe(json, feedback.standing);
}

//! What is defaulted here is what the HTTP answer about a session leaves out for those who have not joined.
void describe(auto &json, Is<SessionSnapshot> auto &session)
{
    json.required("id"_L1, session.id);
    json.required("code"_L1, session.code, SessionCode{});
    json.required("title"_L1, session.title, AnyText);
    json.required("pace"_L1, session.pace);
    json.required("state"_L1, session.state);
    json.defaulted("index"_L1, session.index, IntegerRange{-1});
    json.defaulted("total"_L1, session.total);
    json.defaulted("scoring"_L1, session.scoring.rule);
    json.defaulted("streak_bonus"_L1, session.scoring.streakBonus);
    json.defaulted("participant_count"_L1, session.participantCount);
    json.defaulted("locked"_L1, session.locked);
    json.optional("question"_L1, session.question);
    json.optional("opens_at"_L1, session.opensAt);
    json.optional("closes_at"_L1, session.closesAt);
    json.optional("you"_L1, session.you);
    json.optional("answered_option"_L1, session.answeredOption);
}

//! A code that this version does not know becomes Internal when it is retryable, else Invalid, so that a
//! client does the right thing with it.
void describe(JsonReader &json, Error &error);
void describe(JsonWriter &json, const Error &error);

} // namespace podium::protocol
