// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/voting_routes.h"

#include "server/engine/option_leaderboards.h"
#include "server/net/routes/requests.h"
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

constexpr int PageSizeDefault = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Polls", text);
}

HttpResponse tooMany()
{
    return HttpResponse::error(
        {ErrorCode::RateLimited, tr("Many are voting from your network. Try again in a moment."), {}});
}

//! \brief Who the bearer token stands for. One that is no access token is a voter's, whoever that is; storage
//! that does not answer is an error.
void withViewer(accounts::Accounts &accounts, const HttpRequest &request, const HttpReply &reply,
                std::function<void(const engine::PollViewer &)> then)
{
    if (request.bearerToken.isEmpty())
        return then({});
    accounts.authenticate(request.bearerToken, [token = request.bearerToken, reply,
                                                then = std::move(then)](const Result<UserProfile> &user) {
        if (user)
            then({user->id, std::nullopt});
        else if (user.error().code != ErrorCode::NotAuthenticated)
            reply(HttpResponse::error(user.error()));
        else if (token.size() <= limits::VoterTokenLength)
            then({std::nullopt, token});
        else
            then({});
    });
}

void view(const VotingContext &context, PollId id, const HttpRequest &request, const HttpReply &reply)
{
    withViewer(context.accounts, request, reply, [context, id, reply](const engine::PollViewer &viewer) {
        context.polls.view(id, viewer, [reply](const Result<engine::PollView> &poll) {
            if (!poll)
                return reply(HttpResponse::error(poll.error()));
            reply(HttpResponse::json(
                200, protocol::toJson(protocol::PollDetails{poll->stored.poll, poll->votes, poll->ballots})));
        });
    });
}

void challenge(const VotingContext &context, PollId id, const HttpRequest &request, const HttpReply &reply)
{
    context.polls.view(
        id, {}, [context, id, peer = request.peer, reply](const Result<engine::PollView> &poll) {
            if (!poll)
                return reply(HttpResponse::error(poll.error()));
            const BotCheck kind = poll->stored.poll.botCheck;
            if (!context.admission.admitChallenge(peer, kind))
                return reply(tooMany());
            context.checks.challenge(id, kind, context.context, [reply](const Result<Challenge> &made) {
                if (!made)
                    return reply(HttpResponse::error(made.error()));
                HttpResponse response = HttpResponse::json(200, protocol::toJson(*made));
                response.headers.emplaceBack("Cache-Control", "no-store");
                reply(response);
            });
        });
}

void vote(const VotingContext &context, PollId id, const HttpRequest &request, const HttpReply &reply)
{
    if (!context.admission.admitBallot(request.peer))
        return reply(tooMany());
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return reply(HttpResponse::error(body.error()));
    const Result<protocol::Vote> ballot = protocol::voteFromJson(id, *body);
    if (!ballot)
        return reply(HttpResponse::error(ballot.error()));
    context.polls.vote({ballot->poll, ballot->option, ballot->voterToken, ballot->ballotId, ballot->proof},
                       [reply](const Result<engine::RecordedVote> &recorded) {
                           reply(recorded ? HttpResponse::noContent()
                                          : HttpResponse::error(recorded.error()));
                       });
}

Result<engine::OptionQuery> optionQuery(const HttpRequest &request)
{
    const Result<PageQuery> page = pageFromQuery(request, PageSizeDefault, engine::OptionPageMax);
    if (!page)
        return tl::unexpected(page.error());
    const Result<qint64> around = numberFromQuery(request, u"around"_s, -1, {0, limits::PollOptionsMax - 1});
    if (!around)
        return tl::unexpected(around.error());
    engine::OptionQuery query{page->offset, page->limit, {}};
    if (*around >= 0)
        query.around = static_cast<int>(*around);
    return query;
}

void leaderboard(const VotingContext &context, PollId id, const HttpRequest &request, const HttpReply &reply)
{
    const Result<engine::OptionQuery> query = optionQuery(request);
    if (!query)
        return reply(HttpResponse::error(query.error()));
    withViewer(context.accounts, request, reply,
               [context, id, query = *query, reply](const engine::PollViewer &viewer) {
                   context.polls.leaderboard(id, viewer, query,
                                             [reply](const Result<OptionLeaderboardPage> &page) {
                                                 reply(page ? HttpResponse::json(200, protocol::toJson(*page))
                                                            : HttpResponse::error(page.error()));
                                             });
               });
}

void publicLeaderboard(const VotingContext &context, const HttpRequest &request, const HttpReply &reply)
{
    const Result<qint64> limit =
        numberFromQuery(request, u"limit"_s, PageSizeDefault, {1, engine::OptionPageMax});
    if (!limit)
        return reply(HttpResponse::error(limit.error()));
    reply(HttpResponse::json(200, protocol::toJson(protocol::PublicLeaderboard{
                                      context.polls.publicLeaderboard(static_cast<int>(*limit))})));
}

} // namespace

void addVotingRoutes(Router &router, const VotingContext &context)
{
    //! What somebody wants of one poll.
    using Wish = void (*)(const VotingContext &, PollId, const HttpRequest &, const HttpReply &);
    const auto add = [&](HttpMethod method, const QString &pattern, Wish wish) {
        router.add(method, pattern, [context, wish](const HttpRequest &request, const HttpReply &reply) {
            const Result<PollId> id = idFromPath<PollId>(request);
            if (id)
                wish(context, *id, request, reply);
            else
                reply(HttpResponse::error(id.error()));
        });
    };
    const QString onePoll = u"/api/v1/polls/{}"_s;
    add(HttpMethod::Get, onePoll, view);
    add(HttpMethod::Get, onePoll + u"/challenge"_s, challenge);
    add(HttpMethod::Post, onePoll + u"/vote"_s, vote);
    add(HttpMethod::Get, onePoll + u"/leaderboard"_s, leaderboard);
    router.add(HttpMethod::Get, u"/api/v1/leaderboard"_s,
               [context](const HttpRequest &request, const HttpReply &reply) {
                   publicLeaderboard(context, request, reply);
               });
}

engine::BallotCheck ballotCheck(bot_check::BotChecks &checks)
{
    return [&checks](const engine::SubmittedBallot &ballot, BotCheck kind) {
        return checks.accept({ballot.poll, ballot.voterToken, ballot.ballotId}, kind, ballot.proof);
    };
}

} // namespace podium::net
