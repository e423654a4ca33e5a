// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/api_answers.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

QString wireName(TimelineBucketSize size)
{
    switch (size) {
    case TimelineBucketSize::Minute:
        return u"minute"_s;
    case TimelineBucketSize::Hour:
        return u"hour"_s;
    case TimelineBucketSize::Day:
        return u"day"_s;
    }
    return {};
}

} // namespace

void ApiClient::polls(int offset, int limit, const QString &titlePart, QObject *context,
                      ApiReply<protocol::PollPage> reply)
{
    callSignedIn(
        {.method = "GET", .path = apiPath(u"/polls"_s), .query = pageQuery(offset, limit, titlePart)},
        context, decoding<protocol::PollPage>(protocol::pollPageFromJson, std::move(reply)));
}

void ApiClient::poll(PollId id, QObject *context, ApiReply<protocol::PollDetails> reply)
{
    callSignedIn({.method = "GET", .path = numbered("polls"_L1, id.value())}, context,
                 decoding<protocol::PollDetails>(protocol::pollDetailsFromJson, std::move(reply)));
}

void ApiClient::createPoll(const Poll &poll, QObject *context, ApiReply<Poll> reply)
{
    callSignedIn({.method = "POST", .path = apiPath(u"/polls"_s), .body = toBody(protocol::toJson(poll))},
                 context, decoding<Poll>(protocol::pollFromJson, std::move(reply)));
}

void ApiClient::updatePoll(const Poll &poll, QObject *context, ApiReply<Poll> reply)
{
    callSignedIn({.method = "PUT",
                  .path = numbered("polls"_L1, poll.id.value_or(PollId()).value()),
                  .body = toBody(protocol::toJson(poll))},
                 context, decoding<Poll>(protocol::pollFromJson, std::move(reply)));
}

void ApiClient::deletePoll(PollId id, QObject *context, ApiReply<void> reply)
{
    callSignedIn({.method = "DELETE", .path = numbered("polls"_L1, id.value())}, context,
                 withoutBody(std::move(reply)));
}

void ApiClient::openPoll(PollId id, QObject *context, ApiReply<Poll> reply)
{
    callSignedIn({.method = "POST", .path = numbered("polls"_L1, id.value()) + "/open"_L1}, context,
                 decoding<Poll>(protocol::pollFromJson, std::move(reply)));
}

void ApiClient::closePoll(PollId id, QObject *context, ApiReply<Poll> reply)
{
    callSignedIn({.method = "POST", .path = numbered("polls"_L1, id.value()) + "/close"_L1}, context,
                 decoding<Poll>(protocol::pollFromJson, std::move(reply)));
}

void ApiClient::challenge(PollId id, QObject *context, ApiReply<Challenge> reply)
{
    m_transport.call({.method = "GET", .path = numbered("polls"_L1, id.value()) + "/challenge"_L1}, context,
                     decoding<Challenge>(protocol::challengeFromJson, std::move(reply)));
}

void ApiClient::pollLeaderboard(PollId id, int offset, int limit, QObject *context,
                                ApiReply<OptionLeaderboardPage> reply)
{
    callSignedIn({.method = "GET",
                  .path = numbered("polls"_L1, id.value()) + "/leaderboard"_L1,
                  .query = pageQuery(offset, limit)},
                 context,
                 decoding<OptionLeaderboardPage>(protocol::optionLeaderboardFromJson, std::move(reply)));
}

void ApiClient::timeline(PollId id, TimelineBucketSize size, std::optional<Timestamp> from,
                         std::optional<Timestamp> to, const QTimeZone &zone, QObject *context,
                         ApiReply<Timeline> reply)
{
    QUrlQuery query;
    query.addQueryItem(u"bucket"_s, wireName(size));
    query.addQueryItem(u"zone"_s, QString::fromLatin1(zone.id().toPercentEncoding("/")));
    if (from)
        query.addQueryItem(u"from"_s, QString::number(from->time_since_epoch().count()));
    if (to)
        query.addQueryItem(u"to"_s, QString::number(to->time_since_epoch().count()));
    callSignedIn({.method = "GET", .path = numbered("polls"_L1, id.value()) + "/timeline"_L1, .query = query},
                 context, decoding<Timeline>(protocol::timelineFromJson, std::move(reply)));
}

} // namespace podium::client
