// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/sessions_routes.h"

#include "server/engine/question_order.h"
#include "server/net/routes/requests.h"
#include "server/net/routes/session_results.h"
#include "shared/protocol/messages.h"
#include "shared/protocol/resources.h"
#include "shared/protocol/session_resources.h"

#include <QCoreApplication>
#include <QHash>

#include <memory>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

// The rule for nicknames judges what is shorter.
constexpr int NicknameTextMax = 4'000;

constexpr int PageSizeDefault = 10;
constexpr int SessionsPageSizeDefault = 20;
constexpr int SessionsPageSizeMax = 100;
constexpr std::uint32_t CodeCount = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Sessions", text);
}

//! A session as somebody sees it who has not joined.
HttpResponse publicSession(const SessionSnapshot &session)
{
    const QJsonObject all = protocol::toJson(session);
    QJsonObject shown;
    for (const QLatin1StringView name :
         {"id"_L1, "code"_L1, "title"_L1, "pace"_L1, "state"_L1, "participant_count"_L1})
        shown.insert(name, all.value(name));
    return HttpResponse::json(200, shown);
}

// --- start

//! \brief How many sessions of each host are being created, so that many starts at once keep to the bound.
class StartsInFlight final
{
public:
    [[nodiscard]] int of(UserId host) const { return m_counts.value(host); }
    void begin(UserId host) { ++m_counts[host]; }
    void end(UserId host)
    {
        if (--m_counts[host] == 0)
            m_counts.remove(host);
    }

private:
    QHash<UserId, int> m_counts;
};

Result<StoredSession> createSession(Repositories &repositories, UserId host, QuizId id,
                                    const SessionSettings &settings, Tokens &tokens, Timestamp now)
{
    const Result<Quiz> quiz = repositories.quizzes.find(host, id);
    if (!quiz)
        return tl::unexpected(quiz.error());
    const std::uint64_t seed = tokens.seed();
    const Result<QList<Question>> questions = engine::drawQuestions(quiz->questions, settings, seed);
    if (!questions)
        return tl::unexpected(questions.error());
    const NewSession session{host, id, quiz->version, quiz->title, settings, *questions, seed, now};
    return repositories.sessions.create(
        session, [&tokens] { return u"%1"_s.arg(tokens.below(CodeCount), 6, 10, QLatin1Char('0')); });
}

HttpResponse opened(engine::LiveSessions &sessions, const StoredSession &session)
{
    sessions.open(session);
    const Result<engine::HostView> view = sessions.host(session.id, session.setup.owner);
    return view ? HttpResponse::json(201, protocol::toJson(view->snapshot))
                : HttpResponse::error(view.error());
}

void start(const SessionsContext &context, const std::shared_ptr<StartsInFlight> &starts,
           const UserProfile &host, const HttpRequest &request, const HttpReply &reply)
{
    const Result<QuizId> quiz = idFromPath<QuizId>(request);
    if (!quiz)
        return reply(HttpResponse::error(quiz.error()));
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return reply(HttpResponse::error(body.error()));
    const Result<SessionSettings> settings = protocol::settingsFromJson(*body);
    if (!settings)
        return reply(HttpResponse::error(settings.error()));
    if (context.sessions.openCount(host.id) + starts->of(host.id) >= context.openSessionsPerHostMax) {
        return reply(HttpResponse::error(
            {ErrorCode::Busy, tr("You have too many open sessions. End some of them first."), {}}));
    }

    starts->begin(host.id);
    context.storage.run(
        context.context,
        [owner = host.id, quiz = *quiz, settings = *settings, &tokens = context.tokens,
         now = context.clock.now()](Repositories &repositories) {
            return createSession(repositories, owner, quiz, settings, tokens, now);
        },
        [&sessions = context.sessions, starts, owner = host.id, reply](const Result<StoredSession> &session) {
            starts->end(owner);
            reply(session ? opened(sessions, *session) : HttpResponse::error(session.error()));
        });
}

// --- joining

void join(const SessionsContext &context, const HttpRequest &request, const HttpReply &reply)
{
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return reply(HttpResponse::error(body.error()));
    const Result<QStringList> nickname = protocol::textFields(*body, {{"nickname"_L1, NicknameTextMax}});
    if (!nickname)
        return reply(HttpResponse::error(nickname.error()));
    if (!context.admitJoin(request.peer)) {
        return reply(HttpResponse::error(
            {ErrorCode::RateLimited, tr("Many are joining from your network. Try again in a moment."), {}}));
    }
    context.sessions.join(
        request.captures.value(0), nickname->front(), [reply](const Result<engine::Admission> &admission) {
            if (!admission)
                return reply(HttpResponse::error(admission.error()));
            const QJsonObject participant{{u"id"_s, qint64{admission->participant.id.value()}},
                                          {u"nickname"_s, admission->participant.nickname}};
            reply(HttpResponse::json(201, {{u"participant"_s, participant},
                                           {u"resume_token"_s, admission->resumeToken},
                                           {u"session"_s, protocol::toJson(admission->snapshot)}}));
        });
}

// --- past sessions

HttpResponse jsonText(const QByteArray &utf8)
{
    HttpResponse response;
    response.contentType = "application/json";
    response.body = utf8;
    return response;
}

Result<HttpResponse> list(Repositories &repositories, UserId host, const HttpRequest &request)
{
    const Result<PageQuery> query = pageFromQuery(request, SessionsPageSizeDefault, SessionsPageSizeMax);
    if (!query)
        return tl::unexpected(query.error());
    const Result<qint64> quiz = numberFromQuery(request, u"quiz"_s, 0, {1, QuizId::Maximum});
    if (!quiz)
        return tl::unexpected(quiz.error());
    const Result<SessionPage> page = repositories.sessions.list(
        host, *quiz > 0 ? std::optional(QuizId(*quiz)) : std::nullopt, query->offset, query->limit);
    if (!page)
        return tl::unexpected(page.error());
    return jsonText(protocol::toUtf8(*page));
}

void addListRoute(Router &router, const SessionsContext &context)
{
    router.add(HttpMethod::Get, u"/api/v1/sessions"_s,
               hostsFromStorage(context.accounts, context.storage, context.context, list));
}

// --- leaderboard and results

Result<engine::LeaderboardQuery> leaderboardQuery(const HttpRequest &request)
{
    const Result<PageQuery> page = pageFromQuery(request, PageSizeDefault, protocol::PageSizeMax);
    if (!page)
        return tl::unexpected(page.error());
    const Result<qint64> around = numberFromQuery(request, u"around"_s, 0, {1, ParticipantId::Maximum});
    if (!around)
        return tl::unexpected(around.error());
    engine::LeaderboardQuery query{page->offset, page->limit, {}};
    if (*around > 0)
        query.around = ParticipantId(*around);
    return query;
}

Result<HttpResponse> leaderboardResponse(const Result<LeaderboardPage> &page)
{
    if (!page)
        return tl::unexpected(page.error());
    return HttpResponse::json(200, protocol::toJson(*page));
}

//! For hosts: the live leaderboard, or that of a session which is over, from storage.
void hostLeaderboard(const SessionsContext &context, UserId host, SessionId id,
                     const engine::LeaderboardQuery &query, const HttpReply &reply)
{
    if (context.sessions.host(id, host))
        return reply(responseOf(leaderboardResponse(context.sessions.leaderboard(id, query))));
    answerFromStorage(context.storage, context.context, reply,
                      [=](Repositories &repositories) -> Result<HttpResponse> {
                          const Result<StoredSession> session = repositories.sessions.find(host, id);
                          if (!session)
                              return tl::unexpected(session.error());
                          return leaderboardResponse(storedLeaderboard(*session, query));
                      });
}

void leaderboard(const SessionsContext &context, const HttpRequest &request, const HttpReply &reply)
{
    const Result<SessionId> id = idFromPath<SessionId>(request);
    if (!id)
        return reply(HttpResponse::error(id.error()));
    const Result<engine::LeaderboardQuery> query = leaderboardQuery(request);
    if (!query)
        return reply(HttpResponse::error(query.error()));

    const Result<engine::Seat> seat = context.sessions.seatOf(request.bearerToken);
    if (seat) {
        if (seat->session != *id)
            return reply(HttpResponse::error({ErrorCode::Forbidden, tr("You are not in this session."), {}}));
        return reply(responseOf(leaderboardResponse(context.sessions.leaderboard(*id, *query))));
    }
    // Nobody's seat: it may be a host's access token. Banned and ended participants are told so.
    if (seat.error().code != ErrorCode::NotAuthenticated)
        return reply(HttpResponse::error(seat.error()));
    context.accounts.authenticate(request.bearerToken,
                                  [=, id = *id, query = *query](const Result<UserProfile> &user) {
                                      if (user)
                                          hostLeaderboard(context, user->id, id, query, reply);
                                      else
                                          reply(HttpResponse::error(user.error()));
                                  });
}

Result<HttpResponse> results(const Result<StoredSession> &session, const QString &format)
{
    if (!session)
        return tl::unexpected(session.error());
    if (format.isEmpty() || format == "json"_L1)
        return jsonText(protocol::toUtf8(sessionResults(*session)));
    if (format != "csv"_L1) {
        const QString problem = tr("The format must be one of: %1.").arg(u"json, csv"_s);
        return failure(ErrorCode::Invalid, problem, {{u"format"_s, problem}});
    }
    HttpResponse response;
    response.contentType = "text/csv; charset=utf-8; header=present";
    response.body = resultsCsv(*session);
    response.headers.emplaceBack("Content-Disposition",
                                 "attachment; filename=\"results-" + session->code.toLatin1() + ".csv\"");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return response;
}

void addResultsRoute(Router &router, const SessionsContext &context)
{
    router.add(HttpMethod::Get, u"/api/v1/sessions/{}/results"_s,
               forHosts(context.accounts, [context](const UserProfile &host, const HttpRequest &request,
                                                    const HttpReply &reply) {
                   const Result<SessionId> id = idFromPath<SessionId>(request);
                   if (!id)
                       return reply(HttpResponse::error(id.error()));
                   answerFromStorage(
                       context.storage, context.context, reply,
                       [owner = host.id, id = *id,
                        format = textFromQuery(request, u"format"_s)](Repositories &repositories) {
                           return results(repositories.sessions.find(owner, id), format);
                       });
               }));
}

} // namespace

void addSessionsRoutes(Router &router, const SessionsContext &context)
{
    const auto starts = std::make_shared<StartsInFlight>();
    router.add(
        HttpMethod::Post, u"/api/v1/quizzes/{}/start"_s,
        forHosts(context.accounts, [context, starts](const UserProfile &host, const HttpRequest &request,
                                                     const HttpReply &reply) {
            start(context, starts, host, request, reply);
        }));
    router.add(HttpMethod::Get, u"/api/v1/sessions/{}"_s,
               [context](const HttpRequest &request, const HttpReply &reply) {
                   const Result<SessionSnapshot> session =
                       context.sessions.summary(request.captures.value(0));
                   reply(session ? publicSession(*session) : HttpResponse::error(session.error()));
               });
    router.add(
        HttpMethod::Post, u"/api/v1/sessions/{}/join"_s,
        [context](const HttpRequest &request, const HttpReply &reply) { join(context, request, reply); });
    router.add(HttpMethod::Get, u"/api/v1/sessions/{}/leaderboard"_s,
               [context](const HttpRequest &request, const HttpReply &reply) {
                   leaderboard(context, request, reply);
               });
    addResultsRoute(router, context);
    addListRoute(router, context);
}

} // namespace podium::net
