// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/quizzes_routes.h"

#include "server/net/routes/quiz_checks.h"
#include "server/net/routes/quiz_files.h"
#include "server/net/routes/requests.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

// The largest quiz within the limits, whatever it is written in, as plain JSON.
constexpr qint64 QuizBytesMax = 72 * 1024 * 1024;
constexpr int PageSizeDefault = 20;
constexpr int PageSizeMax = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("Quizzes", text);
}

Result<HttpResponse> quizResponse(int status, const Result<Quiz> &quiz)
{
    if (!quiz)
        return tl::unexpected(quiz.error());
    return HttpResponse::json(status, protocol::toJson(*quiz));
}

//! What a host wants of one quiz; runs on the storage thread.
using OneQuizWork =
    std::function<Result<HttpResponse>(Repositories &, UserId host, QuizId, const HttpRequest &)>;

HttpHandler hostWork(const QuizzesContext &context, HostWork work)
{
    return hostsFromStorage(context.accounts, context.storage, context.context, std::move(work));
}

HttpHandler oneQuizWork(const QuizzesContext &context, const OneQuizWork &work)
{
    return hostWork(
        context,
        [work](Repositories &repositories, UserId host, const HttpRequest &request) -> Result<HttpResponse> {
            const Result<QuizId> id = idFromPath<QuizId>(request);
            if (!id)
                return tl::unexpected(id.error());
            return work(repositories, host, *id, request);
        });
}

Result<HttpResponse> list(Repositories &repositories, UserId host, const HttpRequest &request)
{
    const Result<PageQuery> query = pageFromQuery(request, PageSizeDefault, PageSizeMax);
    if (!query)
        return tl::unexpected(query.error());
    const Result<StoredQuizPage> page =
        repositories.quizzes.list(host, query->offset, query->limit, titlePartFromQuery(request));
    if (!page)
        return tl::unexpected(page.error());
    return HttpResponse::json(200, protocol::toJson(protocol::QuizPage{page->quizzes, page->total}));
}

Result<HttpResponse> create(Repositories &repositories, UserId host, const HttpRequest &request,
                            Timestamp now)
{
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return tl::unexpected(body.error());
    const Result<Quiz> quiz = checkedQuiz(*body, repositories.pictures);
    if (!quiz)
        return tl::unexpected(quiz.error());
    return quizResponse(201, repositories.quizzes.create(host, *quiz, now));
}

Result<HttpResponse> update(Repositories &repositories, UserId host, QuizId id, const HttpRequest &request,
                            Timestamp now)
{
    // Before the body is looked at: to others this quiz does not exist, whatever they send.
    if (const Result<Quiz> owned = repositories.quizzes.find(host, id); !owned)
        return tl::unexpected(owned.error());
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return tl::unexpected(body.error());
    if (body->value("version"_L1).isUndefined()) {
        const QString problem = tr("The version that was changed must be there.");
        return failure(ErrorCode::Invalid, problem, {{u"version"_s, problem}});
    }
    Result<Quiz> quiz = checkedQuiz(*body, repositories.pictures);
    if (!quiz)
        return tl::unexpected(quiz.error());
    quiz->id = id;
    return quizResponse(200, repositories.quizzes.update(host, *quiz, now));
}

Result<HttpResponse> remove(Repositories &repositories, UserId host, QuizId id)
{
    if (const Result<void> removed = repositories.quizzes.remove(host, id); !removed)
        return tl::unexpected(removed.error());
    return HttpResponse::noContent();
}

Result<HttpResponse> importFile(Repositories &repositories, UserId host, const HttpRequest &request,
                                Timestamp now)
{
    const Result<protocol::ImportResult> read =
        readQuizFile(textFromQuery(request, u"format"_s), textFromQuery(request, u"title"_s), request.body);
    if (!read)
        return tl::unexpected(read.error());
    const Result<Quiz> quiz = repositories.quizzes.create(host, read->quiz, now);
    if (!quiz)
        return tl::unexpected(quiz.error());
    return HttpResponse::json(201, protocol::toJson({*quiz, read->imported, read->problems}));
}

Result<HttpResponse> exportFile(Repositories &repositories, UserId host, QuizId id,
                                const HttpRequest &request)
{
    const Result<Quiz> quiz = repositories.quizzes.find(host, id);
    if (!quiz)
        return tl::unexpected(quiz.error());
    const Result<QuizFile> file = writeQuizFile(textFromQuery(request, u"format"_s), *quiz);
    if (!file)
        return tl::unexpected(file.error());
    HttpResponse response;
    response.contentType = file->contentType;
    response.body = file->content;
    response.headers.emplaceBack("Content-Disposition", contentDisposition(file->name));
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return response;
}

} // namespace

void addQuizzesRoutes(Router &router, const QuizzesContext &context)
{
    const Clock &clock = context.clock;
    router.add(HttpMethod::Get, u"/api/v1/quizzes"_s, hostWork(context, list));
    router.add(HttpMethod::Post, u"/api/v1/quizzes"_s,
               hostWork(context,
                        [&clock](Repositories &repositories, UserId host, const HttpRequest &request) {
                            return create(repositories, host, request, clock.now());
                        }),
               QuizBytesMax);
    router.add(HttpMethod::Post, u"/api/v1/quizzes/import"_s,
               hostWork(context,
                        [&clock](Repositories &repositories, UserId host, const HttpRequest &request) {
                            return importFile(repositories, host, request, clock.now());
                        }),
               QuizBytesMax);

    const QString oneQuiz = u"/api/v1/quizzes/{}"_s;
    router.add(
        HttpMethod::Get, oneQuiz,
        oneQuizWork(context, [](Repositories &repositories, UserId host, QuizId id, const HttpRequest &) {
            return quizResponse(200, repositories.quizzes.find(host, id));
        }));
    router.add(
        HttpMethod::Put, oneQuiz,
        oneQuizWork(context,
                    [&clock](Repositories &repositories, UserId host, QuizId id, const HttpRequest &request) {
                        return update(repositories, host, id, request, clock.now());
                    }),
        QuizBytesMax);
    router.add(HttpMethod::Delete, oneQuiz,
               oneQuizWork(context, [](Repositories &repositories, UserId host, QuizId id,
                                       const HttpRequest &) { return remove(repositories, host, id); }));
    router.add(HttpMethod::Get, u"/api/v1/quizzes/{}/export"_s, oneQuizWork(context, exportFile));
}

} // namespace podium::net
