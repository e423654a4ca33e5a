// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/poll_fields.h"

#include "shared/protocol/authored_options.h"

#include <QCoreApplication>

namespace podium::protocol {
namespace {

struct AuthoredPollOption
{
    std::optional<int> id;
    QString text;
    std::optional<PictureId> picture;
};

void describe(auto &json, Is<AuthoredPollOption> auto &option)
{
    json.optional("id"_L1, option.id);
    json.required("text"_L1, option.text, AnyText);
    json.nullable("picture"_L1, option.picture);
}

} // namespace

void describe(JsonReader &json, Poll &poll)
{
    describePollFields(json, poll);
    QList<AuthoredPollOption> options;
    json.required(OptionsField, options, ElementCount{limits::PollOptionsMax});
    checkPlaces(json, options);
    poll.options.clear();
    for (AuthoredPollOption &option : options)
        poll.options.append({std::move(option.text), option.picture});
}

void describe(JsonWriter &json, const Poll &poll)
{
    describePollFields(json, poll);
    QList<AuthoredPollOption> options;
    for (const PollOption &option : poll.options)
        options.append({static_cast<int>(options.size()), option.text, option.picture});
    json.required(OptionsField, options);
}

//! Called by both public overloads, for `code` differs: empty is none.
void describeCommonFields(auto &json, Is<Poll> auto &poll)
{
    json.required("title"_L1, poll.title, AnyText);
    json.defaulted("description"_L1, poll.description, AnyText);
    json.defaulted("status"_L1, poll.status);
    json.defaulted("voting"_L1, poll.voting);
    json.defaulted("visibility"_L1, poll.visibility);
    json.defaulted("bot_check"_L1, poll.botCheck);
    json.optional("opens_at"_L1, poll.opensAt);
    json.optional("closes_at"_L1, poll.closesAt);
    json.optional("version"_L1, poll.version, IntegerRange{1});
}

void describePollFields(JsonReader &json, Poll &poll)
{
    std::optional<QString> code;
    json.optional("id"_L1, poll.id);
    json.optional("code"_L1, code, SessionCode{});
    poll.code = code.value_or(QString());
    describeCommonFields(json, poll);
}

void describePollFields(JsonWriter &json, const Poll &poll)
{
    json.optional("id"_L1, poll.id);
    if (!poll.code.isEmpty())
        json.required("code"_L1, poll.code);
    describeCommonFields(json, poll);
}

void describe(JsonReader &json, Proof &proof)
{
    const bool hasNumber = !json.value("number"_L1).isUndefined();
    const bool hasAnswer = !json.value("answer"_L1).isUndefined();
    if (hasNumber) {
        describe(json, proof.emplace<WorkProof>());
    } else if (hasAnswer) {
        describe(json, proof.emplace<PictureProof>());
    } else {
        json.problems().addMalformed(
            json.pathOf("number"_L1),
            QCoreApplication::translate("Protocol", "or \"answer\" is missing: the challenge's solution"));
    }
}

void describe(JsonWriter &json, const Proof &proof)
{
    std::visit([&json](const auto &each) { describe(json, each); }, proof);
}

} // namespace podium::protocol
