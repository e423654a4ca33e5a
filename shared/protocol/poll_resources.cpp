// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/poll_resources.h"

#include "shared/protocol/authored_options.h"
#include "shared/protocol/poll_fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <numeric>

namespace podium::protocol {
namespace {

//! A picture of a challenge as a data URL.
constexpr TextLength PictureText{500'000};

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

struct CountedOption
{
    std::optional<int> id;
    QString text;
    std::optional<PictureId> picture;
    std::int64_t votes = 0;
    double percent = 0;
};

//! Where the votes are not to be seen, the poll stands alone.
bool hasTotal(const JsonReader &json)
{
    return !json.value("total"_L1).isUndefined();
}

} // namespace

void describe(auto &json, Is<CountedOption> auto &option)
{
    json.optional("id"_L1, option.id);
    json.required("text"_L1, option.text, AnyText);
    json.nullable("picture"_L1, option.picture);
    json.required("votes"_L1, option.votes);
    json.derived("percent"_L1, option.percent);
}

void describe(JsonReader &json, PollDetails &details)
{
    details.votes.reset();
    if (!hasTotal(json)) {
        describe(json, details.poll);
        return;
    }
    describePollFields(json, details.poll);
    QList<CountedOption> options;
    json.required(OptionsField, options, ElementCount{limits::PollOptionsMax});
    checkPlaces(json, options);
    details.poll.options.clear();
    details.votes.emplace();
    for (CountedOption &option : options) {
        details.poll.options.append({std::move(option.text), option.picture});
        details.votes->append(option.votes);
    }
    json.optional("ballots"_L1, details.ballots);
}

void describe(JsonWriter &json, const PollDetails &details)
{
    if (!details.votes) {
        describe(json, details.poll);
        return;
    }
    describePollFields(json, details.poll);
    const std::int64_t total = std::accumulate(details.votes->begin(), details.votes->end(), std::int64_t{0});
    QList<CountedOption> options;
    for (const PollOption &option : details.poll.options) {
        const int id = static_cast<int>(options.size());
        const std::int64_t votes = details.votes->value(id);
        options.append({id, option.text, option.picture, votes, percentOf(votes, total)});
    }
    json.required(OptionsField, options);
    json.required("total"_L1, total);
    json.optional("ballots"_L1, details.ballots);
}

void describe(auto &json, Is<PollSummary> auto &poll)
{
    json.required("id"_L1, poll.id);
    json.required("code"_L1, poll.code, SessionCode{});
    json.required("title"_L1, poll.title, AnyText);
    json.required("status"_L1, poll.status);
    json.required("option_count"_L1, poll.optionCount);
    json.required("total"_L1, poll.total);
    json.required("updated_at"_L1, poll.updatedAt);
}

void describe(auto &json, Is<PollPage> auto &page)
{
    json.required("polls"_L1, page.polls, AnyCount);
    json.required("total"_L1, page.total);
}

void describe(auto &json, Is<OptionStanding> auto &standing)
{
    json.required("rank"_L1, standing.rank);
    json.required("option"_L1, standing.option);
    json.required("text"_L1, standing.text, AnyText);
    json.required("votes"_L1, standing.votes);
    json.required("percent"_L1, standing.percent, Percent);
}

void describe(auto &json, Is<OptionLeaderboardPage> auto &page)
{
    json.required("entries"_L1, page.entries, AnyCount);
    json.required("total"_L1, page.total);
}

void describe(auto &json, Is<PublicOptionCount> auto &option)
{
    json.required("poll"_L1, option.poll);
    json.required("option"_L1, option.option);
    json.required("text"_L1, option.text, AnyText);
    json.required("count"_L1, option.count);
}

void describe(auto &json, Is<PublicLeaderboard> auto &page)
{
    json.required("leaderboard"_L1, page.leaderboard, AnyCount);
}

void describe(JsonReader &json, TimelineBucket &bucket)
{
    QMap<int, std::int64_t> votes;
    std::optional<QMap<int, std::int64_t>> moved;
    json.required("start_at"_L1, bucket.startAt);
    json.required("votes"_L1, votes, ElementCount{limits::PollOptionsMax});
    json.optional("moved"_L1, moved, ElementCount{limits::PollOptionsMax});
    bucket.options.clear();
    for (auto option = votes.begin(); option != votes.end(); ++option)
        bucket.options[option.key()] = {option.value(), moved ? moved->value(option.key()) : 0};
}

void describe(JsonWriter &json, const TimelineBucket &bucket)
{
    QMap<int, std::int64_t> votes;
    QMap<int, std::int64_t> moved;
    std::int64_t total = 0;
    for (auto option = bucket.options.begin(); option != bucket.options.end(); ++option) {
        votes[option.key()] = option->votes;
        if (option->moved != 0)
            moved[option.key()] = option->moved;
        total += option->votes;
    }
    json.required("start_at"_L1, bucket.startAt);
    json.required("votes"_L1, votes);
    json.required("total"_L1, total);
    if (!moved.isEmpty())
        json.required("moved"_L1, moved);
}

void describe(auto &json, Is<Timeline> auto &timeline)
{
    json.required("buckets"_L1, timeline.buckets, AnyCount);
    json.required("total"_L1, timeline.total);
    json.optional("minutes_from"_L1, timeline.minutesFrom);
    json.optional("hours_from"_L1, timeline.hoursFrom);
}

constexpr auto KindField = "kind"_L1;

void describe(auto &json, Is<WorkChallenge> auto &challenge)
{
    json.required("algorithm"_L1, challenge.algorithm, ChallengeText);
    json.required("challenge"_L1, challenge.challenge, ChallengeText);
    json.required("salt"_L1, challenge.salt, ChallengeText);
    json.required("maxnumber"_L1, challenge.maxNumber);
    json.required("signature"_L1, challenge.signature, ChallengeText);
}

void describe(auto &json, Is<PictureChallenge> auto &challenge)
{
    json.required("image"_L1, challenge.image, PictureText);
    json.required("salt"_L1, challenge.salt, ChallengeText);
    json.required("signature"_L1, challenge.signature, ChallengeText);
}

void describe(JsonReader &json, Challenge &challenge)
{
    BotCheck kind = BotCheck::None;
    json.required(KindField, kind);
    switch (kind) {
    case BotCheck::ProofOfWork:
        describe(json, challenge.emplace<WorkChallenge>());
        break;
    case BotCheck::Picture:
        describe(json, challenge.emplace<PictureChallenge>());
        break;
    case BotCheck::None:
        json.problems().addMalformed(json.pathOf(KindField), Texts::tr("must name a kind of challenge"));
    }
}

void describe(JsonWriter &json, const Challenge &challenge)
{
    json.required(KindField, std::holds_alternative<WorkChallenge>(challenge) ? BotCheck::ProofOfWork
                                                                              : BotCheck::Picture);
    std::visit([&json](const auto &each) { describe(json, each); }, challenge);
}

//! As the body of an HTTP request.
struct BallotBody
{
    Vote vote;
};

void describe(auto &json, Is<BallotBody> auto &body)
{
    describeBallot(json, body.vote);
}

// --- public entry points ------------------------------------------------------------------------------

namespace {

template<typename T>
QJsonObject object(const T &value)
{
    return QJsonDocument::fromJson(writtenValue(value)).object();
}

//! A document that a person wrote: all problems, as fields.
template<typename T>
Result<T> readAuthored(const QJsonObject &object, const QString &message)
{
    JsonProblems problems;
    JsonReader json(object, problems);
    T value;
    describe(json, value);
    if (!problems.isEmpty())
        return tl::unexpected(problems.toInvalid(message));
    return value;
}

} // namespace

QJsonObject toJson(const Poll &poll)
{
    return object(poll);
}

QJsonObject toJson(const PollDetails &details)
{
    return object(details);
}

QJsonObject toJson(const PollPage &page)
{
    return object(page);
}

QJsonObject toJson(const OptionLeaderboardPage &page)
{
    return object(page);
}

QJsonObject toJson(const PublicLeaderboard &leaderboard)
{
    return object(leaderboard);
}

QJsonObject toJson(const Timeline &timeline)
{
    return object(timeline);
}

QJsonObject toJson(const Challenge &challenge)
{
    return object(challenge);
}

QJsonObject toJson(const Vote &vote)
{
    return object(BallotBody{vote});
}

Result<Poll> pollFromJson(const QJsonObject &object)
{
    return readAuthored<Poll>(object, Texts::tr("The poll has problems; see the marked fields."));
}

Result<PollDetails> pollDetailsFromJson(const QJsonObject &object)
{
    return readValue<PollDetails>(object);
}

Result<PollPage> pollPageFromJson(const QJsonObject &object)
{
    return readValue<PollPage>(object);
}

Result<OptionLeaderboardPage> optionLeaderboardFromJson(const QJsonObject &object)
{
    return readValue<OptionLeaderboardPage>(object);
}

Result<PublicLeaderboard> publicLeaderboardFromJson(const QJsonObject &object)
{
    return readValue<PublicLeaderboard>(object);
}

Result<Timeline> timelineFromJson(const QJsonObject &object)
{
    return readValue<Timeline>(object);
}

Result<Challenge> challengeFromJson(const QJsonObject &object)
{
    return readValue<Challenge>(object);
}

Result<Vote> voteFromJson(PollId poll, const QJsonObject &object)
{
    auto body = readValue<BallotBody>(object);
    if (!body)
        return tl::unexpected(std::move(body).error());
    body->vote.poll = poll;
    return std::move(body->vote);
}

} // namespace podium::protocol
