// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/polls_routes.h"

#include "server/net/routes/requests.h"
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

// The largest poll within the limits, written in plain JSON, and room for escapes.
constexpr qint64 PollBytesMax = 16 * 1024 * 1024;
constexpr int PageSizeDefault = 20;
constexpr int PageSizeMax = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("Polls", text);
}

//! \returns the poll when it is this host's.
Result<StoredPoll> findOwned(Repositories &repositories, UserId host, PollId id)
{
    Result<StoredPoll> poll = repositories.polls.find(id);
    if (poll && poll->owner != host)
        return failure(ErrorCode::NotFound, tr("There is no such poll."));
    return poll;
}

//! What a host wants to have done to one poll; runs on the storage thread.
using PollWork = std::function<Result<StoredPoll>(Repositories &, UserId host, const HttpRequest &)>;

//! Does the work, tells the engine what became of the poll, and answers with it.
HttpHandler changeOf(const PollsContext &context, int status, const PollWork &work)
{
    return forHosts(
        context.accounts,
        [context, status, work](const UserProfile &host, const HttpRequest &request, const HttpReply &reply) {
            context.storage.run(
                context.context,
                [work, owner = host.id, request](Repositories &repositories) {
                    return work(repositories, owner, request);
                },
                [&polls = context.polls, status, reply](const Result<StoredPoll> &poll) {
                    if (!poll)
                        return reply(HttpResponse::error(poll.error()));
                    polls.stored(*poll);
                    reply(HttpResponse::json(status, protocol::toJson(poll->poll)));
                });
        });
}

//! The poll in the path, if it is this host's.
Result<StoredPoll> ownedInPath(Repositories &repositories, UserId host, const HttpRequest &request)
{
    const Result<PollId> id = idFromPath<PollId>(request);
    if (!id)
        return tl::unexpected(id.error());
    return findOwned(repositories, host, *id);
}

Result<Poll> pollInBody(const HttpRequest &request)
{
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return tl::unexpected(body.error());
    Result<Poll> poll = protocol::pollFromJson(*body);
    if (!poll)
        return poll;
    if (const Result<void> valid = validate(*poll); !valid)
        return tl::unexpected(valid.error());
    return poll;
}

Result<HttpResponse> list(Repositories &repositories, UserId host, const HttpRequest &request)
{
    const Result<PageQuery> query = pageFromQuery(request, PageSizeDefault, PageSizeMax);
    if (!query)
        return tl::unexpected(query.error());
    const Result<StoredPollPage> page =
        repositories.polls.list(host, query->offset, query->limit, titlePartFromQuery(request));
    if (!page)
        return tl::unexpected(page.error());
    return HttpResponse::json(200, protocol::toJson(protocol::PollPage{page->polls, page->total}));
}

Result<StoredPoll> update(Repositories &repositories, UserId host, const HttpRequest &request, Timestamp now)
{
    // Before the body is looked at: to others this poll does not exist, whatever they send.
    const Result<StoredPoll> owned = ownedInPath(repositories, host, request);
    if (!owned)
        return owned;
    Result<Poll> poll = pollInBody(request);
    if (!poll)
        return tl::unexpected(poll.error());
    poll->id = owned->poll.id;
    return repositories.polls.update(host, std::move(*poll), now);
}

// --- votes over time

Result<TimelineBucketSize> bucketSize(const HttpRequest &request)
{
    const QString name = textFromQuery(request, u"bucket"_s);
    if (name == "minute"_L1)
        return TimelineBucketSize::Minute;
    if (name == "hour"_L1 || name.isEmpty())
        return TimelineBucketSize::Hour;
    if (name == "day"_L1)
        return TimelineBucketSize::Day;
    const QString problem = tr("The bucket must be one of: %1.").arg(u"minute, hour, day"_s);
    return failure(ErrorCode::Invalid, problem, {{u"bucket"_s, problem}});
}

Result<std::optional<Timestamp>> momentFromQuery(const HttpRequest &request, const QString &name)
{
    if (!request.query.hasQueryItem(name))
        return std::optional<Timestamp>();
    const Result<qint64> moment = numberFromQuery(request, name, 0, {0, PollId::Maximum});
    if (!moment)
        return tl::unexpected(moment.error());
    return std::optional(Timestamp{Ms{*moment}});
}

Result<QTimeZone> zoneFromQuery(const HttpRequest &request)
{
    const QString name = textFromQuery(request, u"zone"_s);
    if (name.isEmpty())
        return QTimeZone::utc();
    const std::optional<QTimeZone> zone = timeZoneNamed(name);
    if (!zone) {
        const QString problem = tr("There is no time zone of this name.");
        return failure(ErrorCode::Invalid, problem, {{u"zone"_s, problem}});
    }
    return *zone;
}

Result<TimelineQuery> timelineQuery(const HttpRequest &request)
{
    const Result<TimelineBucketSize> size = bucketSize(request);
    if (!size)
        return tl::unexpected(size.error());
    const Result<std::optional<Timestamp>> from = momentFromQuery(request, u"from"_s);
    if (!from)
        return tl::unexpected(from.error());
    const Result<std::optional<Timestamp>> to = momentFromQuery(request, u"to"_s);
    if (!to)
        return tl::unexpected(to.error());
    const Result<QTimeZone> zone = zoneFromQuery(request);
    if (!zone)
        return tl::unexpected(zone.error());
    TimelineQuery query;
    query.size = *size;
    query.from = *from;
    query.to = *to;
    query.zone = *zone;
    return query;
}

Result<HttpResponse> timeline(Repositories &repositories, UserId host, const HttpRequest &request)
{
    const Result<StoredPoll> poll = ownedInPath(repositories, host, request);
    if (!poll)
        return tl::unexpected(poll.error());
    const Result<TimelineQuery> query = timelineQuery(request);
    if (!query)
        return tl::unexpected(query.error());
    const Result<Timeline> votes = repositories.ballots.timeline(*poll->poll.id, *query);
    if (!votes)
        return tl::unexpected(votes.error());
    return HttpResponse::json(200, protocol::toJson(*votes));
}

//! Opening and closing are the engine's, for ballots may be on their way.
HttpHandler stepOf(const PollsContext &context,
                   void (engine::LivePolls::*step)(PollId, UserId, engine::LivePolls::Reply<StoredPoll>))
{
    return forHosts(context.accounts, [context, step](const UserProfile &host, const HttpRequest &request,
                                                      const HttpReply &reply) {
        const Result<PollId> id = idFromPath<PollId>(request);
        if (!id)
            return reply(HttpResponse::error(id.error()));
        (context.polls.*step)(*id, host.id, [reply](const Result<StoredPoll> &poll) {
            reply(poll ? HttpResponse::json(200, protocol::toJson(poll->poll))
                       : HttpResponse::error(poll.error()));
        });
    });
}

HttpHandler removal(const PollsContext &context)
{
    return forHosts(context.accounts,
                    [context](const UserProfile &host, const HttpRequest &request, const HttpReply &reply) {
                        const Result<PollId> id = idFromPath<PollId>(request);
                        if (!id)
                            return reply(HttpResponse::error(id.error()));
                        context.storage.run(
                            context.context,
                            [owner = host.id, id = *id](Repositories &repositories) {
                                return repositories.polls.remove(owner, id);
                            },
                            [&polls = context.polls, id = *id, reply](const Result<void> &outcome) {
                                if (!outcome)
                                    return reply(HttpResponse::error(outcome.error()));
                                polls.removed(id);
                                reply(HttpResponse::noContent());
                            });
                    });
}

} // namespace

void addPollsRoutes(Router &router, const PollsContext &context)
{
    const Clock &clock = context.clock;
    const auto fromStorage = [&context](HostWork work) {
        return hostsFromStorage(context.accounts, context.storage, context.context, std::move(work));
    };
    router.add(HttpMethod::Get, u"/api/v1/polls"_s, fromStorage(list));
    router.add(HttpMethod::Post, u"/api/v1/polls"_s,
               changeOf(context, 201,
                        [&clock, codes = context.codes](Repositories &repositories, UserId host,
                                                        const HttpRequest &request) -> Result<StoredPoll> {
                            Result<Poll> poll = pollInBody(request);
                            if (!poll)
                                return tl::unexpected(poll.error());
                            return repositories.polls.create(host, std::move(*poll), codes, clock.now());
                        }),
               PollBytesMax);

    const QString onePoll = u"/api/v1/polls/{}"_s;
    router.add(HttpMethod::Put, onePoll,
               changeOf(context, 200,
                        [&clock](Repositories &repositories, UserId host, const HttpRequest &request) {
                            return update(repositories, host, request, clock.now());
                        }),
               PollBytesMax);
    router.add(HttpMethod::Delete, onePoll, removal(context));
    router.add(HttpMethod::Post, onePoll + u"/open"_s, stepOf(context, &engine::LivePolls::open));
    router.add(HttpMethod::Post, onePoll + u"/close"_s, stepOf(context, &engine::LivePolls::close));
    router.add(HttpMethod::Get, onePoll + u"/timeline"_s, fromStorage(timeline));
}

} // namespace podium::net
