// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "shared/protocol/message_types.h"
#include "shared/protocol/poll_fields.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>

namespace podium::protocol {

// --- replies ------------------------------------------------------------------------------------------

void describe(auto &json, Is<Welcome> auto &welcome)
{
    json.required("protocol"_L1, welcome.protocol);
    json.required("server"_L1, welcome.server, AnyText);
    json.required("server_time"_L1, welcome.serverTime);
}

void describeParts(auto &json, Is<Joined> auto &joined)
{
    json.required("participant"_L1, joined.participant);
    json.required("resume_token"_L1, joined.resumeToken, AnyText);
    json.required("session"_L1, joined.session);
    json.optional("reveal"_L1, joined.revealed);
}

void describe(JsonReader &json, Joined &joined)
{
    describeParts(json, joined);
}

void describe(JsonWriter &json, const Joined &joined)
{
    describeParts(json, joined);
    if (joined.session.you)
        describe(json, *joined.session.you);
}

void describe(auto &json, Is<Hosting> auto &hosting)
{
    json.required("session"_L1, hosting.session);
    json.required("participants"_L1, hosting.participants, AnyCount);
    json.optional("progress"_L1, hosting.progress);
    json.optional("reveal"_L1, hosting.revealed);
}

void describe(auto &json, Is<AnswerRecorded> auto &recorded)
{
    json.required("question"_L1, recorded.question);
    json.required("answer_id"_L1, recorded.answerId, AnyText);
}

void describe(auto &json, Is<AnswerResult> auto &result)
{
    json.required("question"_L1, result.question);
    json.required("correct"_L1, result.correct);
    json.required("correct_option"_L1, result.correctOption);
    json.required("explanation"_L1, result.explanation, AnyText);
    json.required("points"_L1, result.points);
    describe(json, result.standing);
    json.nullable("next"_L1, result.next);
}

void describe(auto &, Is<Done> auto &) {}

void describe(auto &json, Is<Pong> auto &pong)
{
    json.required("server_time"_L1, pong.serverTime);
}

void describe(auto &json, Is<Watching> auto &watching)
{
    json.required("poll"_L1, watching.poll);
    json.required("option_count"_L1, watching.optionCount);
    json.required("total"_L1, watching.total);
    json.nullable("counts"_L1, watching.counts, AnyCount);
    json.nullable("mine"_L1, watching.mine);
    json.optional("ballots"_L1, watching.ballots);
}

void describe(auto &json, Is<VoteRecorded> auto &recorded)
{
    json.required("poll"_L1, recorded.poll);
    json.required("option"_L1, recorded.option);
    json.required("ballot_id"_L1, recorded.ballotId, AnyText);
    json.nullable("moved_from"_L1, recorded.movedFrom);
}

// --- pushes -------------------------------------------------------------------------------------------

void describe(auto &json, Is<QuestionShown> auto &event)
{
    json.required("question"_L1, event.shown.question);
    describePlaceAndTime(json, event.shown);
}

void describe(auto &json, Is<Progress> auto &event)
{
    json.required("question"_L1, event.question);
    json.required("answered"_L1, event.answered);
    json.required("joined"_L1, event.joined);
    json.required("connected"_L1, event.connected);
    json.optional("waiting"_L1, event.waiting, AnyCount);
}

void describe(auto &json, Is<QuestionClosed> auto &event)
{
    json.required("question"_L1, event.question);
}

constexpr auto You = "you"_L1;

void describe(auto &json, Is<Revealed> auto &event)
{
    json.required("question"_L1, event.question);
    json.required("correct_option"_L1, event.correctOption);
    json.required("explanation"_L1, event.explanation, AnyText);
    json.required("counts"_L1, event.counts, AnyCount);
    json.optional(You, event.you);
}

void describe(auto &json, Is<LeaderboardShown> auto &event)
{
    describe(json, event.page);
    json.optional(You, event.you);
}

void describe(auto &json, Is<ParticipantChanged> auto &event)
{
    json.required("participant"_L1, event.status);
    json.required("event"_L1, event.change);
}

void describe(auto &json, Is<PodiumShown> auto &event)
{
    json.required("entries"_L1, event.entries, AnyCount);
    json.optional(You, event.you);
}

void describe(auto &, Is<SessionEnded> auto &) {}

void describe(auto &json, Is<SessionChanged> auto &event)
{
    json.required("state"_L1, event.state);
    json.required("locked"_L1, event.locked);
}

void describe(auto &json, Is<Notice> auto &event)
{
    json.required("level"_L1, event.level);
    json.required("code"_L1, event.code, AnyText);
    json.required("message"_L1, event.message, AnyText);
}

void describe(auto &json, Is<PollTally> auto &tally)
{
    json.required("poll"_L1, tally.poll);
    json.required("total"_L1, tally.total);
    json.required("counts"_L1, tally.counts, AnyCount);
    json.required("status"_L1, tally.status);
    json.optional("ballots"_L1, tally.ballots);
}

void describe(auto &json, Is<PollChanged> auto &event)
{
    json.required("poll"_L1, event.poll);
    json.nullable("status"_L1, event.status);
}

// --- frames -------------------------------------------------------------------------------------------

namespace {

constexpr auto TypeField = "type"_L1;
constexpr auto ReplyField = "re"_L1;

QByteArray encodedPush(const auto &push)
{
    JsonWriter json;
    std::visit(
        [&](const auto &event) {
            json.required(TypeField, typeNameOf(event));
            describe(json, event);
        },
        push);
    return json.take();
}

//! \returns whether `type` names one of Push's.
template<typename Push>
bool readPush(QStringView type, JsonReader &json, ServerFrame &frame)
{
    Push push;
    if (!readByType(type, json, push))
        return false;
    frame = std::move(push);
    return true;
}

//! An encoded, not empty object with one more member.
template<typename T>
QByteArray withYou(const QByteArray &encodedObject, const T &you)
{
    const QByteArray part = writtenValue(you);
    QByteArray bytes;
    bytes.reserve(encodedObject.size() + part.size() + 8);
    bytes.append(encodedObject).chop(1);
    return bytes.append(",\"").append(You.data(), You.size()).append("\":").append(part).append('}');
}

} // namespace

QByteArray encode(const ReplyFrame &frame)
{
    JsonWriter json;
    std::visit(
        [&](const auto &reply) {
            json.required(TypeField, typeNameOf(reply));
            json.required(ReplyField, frame.re);
            describe(json, reply);
        },
        frame.reply);
    return json.take();
}

QByteArray encode(const LiveEvent &push)
{
    return encodedPush(push);
}

QByteArray encode(const PollEvent &push)
{
    return encodedPush(push);
}

SharedPush::SharedPush(const LiveEvent &withoutYou) : m_bytes(encode(withoutYou)) {}

QByteArray SharedPush::with(const Standing &you) const
{
    return withYou(m_bytes, you);
}

QByteArray SharedPush::with(const AnswerFeedback &you) const
{
    return withYou(m_bytes, you);
}

Result<ServerFrame> decodeServerFrame(const QByteArray &utf8)
{
    const auto object = parseObject(utf8);
    if (!object)
        return tl::unexpected(object.error());

    JsonProblems problems;
    JsonReader json(*object, problems);
    QString type;
    std::optional<qint64> re;
    json.required(TypeField, type, AnyText);
    json.optional(ReplyField, re);
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());

    ServerFrame frame;
    bool isKnown = false;
    if (re) {
        ReplyFrame reply{*re, {}};
        isKnown = readByType(type, json, reply.reply);
        frame = std::move(reply);
    } else {
        isKnown = readPush<LiveEvent>(type, json, frame) || readPush<PollEvent>(type, json, frame);
    }
    if (!isKnown) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Protocol", "There is no message of the type \"%1\".")
                           .arg(type.left(64)));
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());
    return frame;
}

} // namespace podium::protocol
