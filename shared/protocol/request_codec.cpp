// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "shared/protocol/message_types.h"
#include "shared/protocol/poll_fields.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>

namespace podium::protocol {

namespace {

constexpr auto TypeField = "type"_L1;
constexpr auto IdField = "id"_L1;

constexpr TextLength ClientName{200};
constexpr TextLength TypedCode{200};       // no session or poll has one that is not six digits
constexpr TextLength TypedNickname{4'000}; // the domain's rule judges what is shorter
constexpr TextLength Token{256, 1};
constexpr TextLength AnswerId{AnswerIdLengthMax, 1};

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

} // namespace

void describe(auto &json, Is<Hello> auto &hello)
{
    json.required("protocol"_L1, hello.protocol);
    json.required("client"_L1, hello.client, ClientName);
}

void describe(auto &json, Is<Join> auto &join)
{
    json.required("code"_L1, join.code, TypedCode);
    json.required("nickname"_L1, join.nickname, TypedNickname);
}

void describe(auto &json, Is<Resume> auto &resume)
{
    json.required("resume_token"_L1, resume.resumeToken, Token);
}

void describe(auto &json, Is<Host> auto &host)
{
    json.required("session"_L1, host.session);
    json.required("access_token"_L1, host.accessToken, Token);
}

void describe(auto &json, Is<Answer> auto &answer)
{
    json.required("question"_L1, answer.question);
    json.required("option"_L1, answer.option);
    json.required("answer_id"_L1, answer.answerId, AnswerId);
}

void describe(auto &json, Is<Leaderboard> auto &leaderboard)
{
    auto &range = leaderboard.range;
    constexpr IntegerRange PageSize{1, PageSizeMax};
    json.optional("around"_L1, range.around);
    if (range.around) {
        json.defaulted("limit"_L1, range.limit, PageSize);
    } else {
        json.required("offset"_L1, range.offset);
        json.required("limit"_L1, range.limit, PageSize);
    }
}

void describe(auto &, Is<Step> auto &) {}

void describe(auto &json, Is<Kick> auto &kick)
{
    json.required("participant"_L1, kick.participant);
    json.required("ban"_L1, kick.ban);
}

void describe(auto &json, Is<Lock> auto &lock)
{
    json.required("locked"_L1, lock.locked);
}

void describe(auto &, Is<Ping> auto &) {}

void describe(JsonReader &json, Watch &watch)
{
    // A code is a text and an id a number; some would rather call a code by its name.
    QString code;
    PollId id;
    if (json.value("poll"_L1).isUndefined() && !json.value("code"_L1).isUndefined()) {
        json.required("code"_L1, code, TypedCode);
        watch.poll = code;
    } else if (json.value("poll"_L1).isString()) {
        json.required("poll"_L1, code, TypedCode);
        watch.poll = code;
    } else {
        json.required("poll"_L1, id);
        watch.poll = id;
    }
    json.optional("voter_token"_L1, watch.voterToken, VoterToken);
    json.optional("access_token"_L1, watch.accessToken, Token);
}

void describe(JsonWriter &json, const Watch &watch)
{
    std::visit([&json](const auto &poll) { json.required("poll"_L1, poll); }, watch.poll);
    json.optional("voter_token"_L1, watch.voterToken);
    json.optional("access_token"_L1, watch.accessToken);
}

void describe(auto &json, Is<Vote> auto &vote)
{
    json.required("poll"_L1, vote.poll);
    describeBallot(json, vote);
}

void describe(auto &json, Is<Unwatch> auto &unwatch)
{
    json.required("poll"_L1, unwatch.poll);
}

QByteArray encode(const RequestFrame &frame)
{
    JsonWriter json;
    std::visit(
        [&](const auto &request) {
            json.required(TypeField, typeNameOf(request));
            json.required(IdField, frame.id);
            describe(json, request);
        },
        frame.request);
    return json.take();
}

tl::expected<RequestFrame, UnreadableRequest> decodeRequest(const QByteArray &utf8)
{
    const auto unreadable = [](std::optional<qint64> id, Error error) {
        return tl::unexpected(UnreadableRequest{id, std::move(error)});
    };
    if (utf8.size() > ClientFrameBytesMax) {
        return unreadable({}, {ErrorCode::BadMessage,
                               Texts::tr("The message is longer than %1 bytes.").arg(ClientFrameBytesMax),
                               {}});
    }
    const auto object = parseObject(utf8);
    if (!object)
        return unreadable({}, object.error());

    JsonProblems problems;
    JsonReader json(*object, problems);
    std::optional<qint64> id(std::in_place);
    json.required(IdField, *id);
    if (!problems.isEmpty())
        id.reset();
    QString type;
    json.required(TypeField, type, ClientName);
    if (!problems.isEmpty())
        return unreadable(id, problems.toError());

    RequestFrame frame{*id, {}};
    if (!readByType(type, json, frame.request)) {
        return unreadable(id, {ErrorCode::BadMessage,
                               Texts::tr("There is no request of the type \"%1\".").arg(type.left(64)),
                               {}});
    }
    if (!problems.isEmpty())
        return unreadable(id, problems.toError());
    return frame;
}

} // namespace podium::protocol
