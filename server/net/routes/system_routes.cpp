// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/system_routes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

//! A file that is built into the program, and the path under which it is served.
struct EmbeddedFile
{
    QString path;
    QString resource;
    QByteArray contentType;
};

// The picture puzzles of polls come as data URLs.
constexpr auto ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
                                       "form-action 'none'; frame-ancestors 'none'";

QList<EmbeddedFile> embeddedFiles()
{
    return {
        {u"/"_s, u":/podium/web/index.html"_s, "text/html; charset=utf-8"},
        {u"/web/podium.css"_s, u":/podium/web/podium.css"_s, "text/css; charset=utf-8"},
        {u"/web/podium.js"_s, u":/podium/web/podium.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/api.js"_s, u":/podium/web/api.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/ballot.js"_s, u":/podium/web/ballot.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/connection.js"_s, u":/podium/web/connection.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/poll.js"_s, u":/podium/web/poll.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/poll_views.js"_s, u":/podium/web/poll_views.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/proof.js"_s, u":/podium/web/proof.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/quiz.js"_s, u":/podium/web/quiz.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/seat.js"_s, u":/podium/web/seat.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/views.js"_s, u":/podium/web/views.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/work.js"_s, u":/podium/web/work.js"_s, "text/javascript; charset=utf-8"},
        {u"/web/icon.svg"_s, u":/podium/web/icon.svg"_s, "image/svg+xml"},
        {u"/openapi.json"_s, u":/podium/openapi.json"_s, "application/json"},
    };
}

HttpHandler embeddedFile(const EmbeddedFile &file)
{
    QFile resource(file.resource);
    if (!resource.open(QIODevice::ReadOnly))
        qFatal("The program was built without %s.", qPrintable(file.resource));
    HttpResponse response;
    response.contentType = file.contentType;
    response.body = resource.readAll();
    const QByteArray tag =
        '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex().left(32) + '"';
    response.headers = {
        {"ETag", tag},
        {"Cache-Control", "no-cache"},
        {"Content-Security-Policy", ContentSecurityPolicy},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
    };
    return [response, tag](const HttpRequest &request, const HttpReply &reply) {
        HttpResponse answer = response;
        if (request.ifNoneMatch.contains(tag)) {
            answer.status = 304;
            answer.body.clear();
        }
        reply(std::move(answer));
    };
}

//! Passes on the first of several answers.
HttpReply onlyFirst(const HttpReply &reply)
{
    return [reply, answered = std::make_shared<bool>(false)](HttpResponse response) {
        if (!std::exchange(*answered, true))
            reply(std::move(response));
    };
}

void checkHealth(const SystemContext &context, const HttpReply &reply)
{
    const auto answer = [once = onlyFirst(reply)](bool healthy) {
        once(HttpResponse::json(healthy ? 200 : 503,
                                {{u"status"_s, healthy ? u"ok"_s : u"storage is not answering"_s}}));
    };
    QTimer::singleShot(context.healthWait, &context.context, [answer] { answer(false); });
    context.storage.run(
        context.context, [](Repositories &repositories) { return repositories.accounts.count(); },
        [answer](const Result<int> &count) { answer(count.has_value()); });
}

} // namespace

void addSystemRoutes(Router &router, const SystemContext &context)
{
    for (const EmbeddedFile &file : embeddedFiles())
        router.add(HttpMethod::Get, file.path, embeddedFile(file));
    router.add(HttpMethod::Get, u"/healthz"_s,
               [context](const HttpRequest &, const HttpReply &reply) { checkHealth(context, reply); });
    router.add(HttpMethod::Get, u"/metrics"_s, [context](const HttpRequest &, const HttpReply &reply) {
        context.metrics.setOpenSessions(context.sessions.openCount());
        HttpResponse response;
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = context.metrics.text();
        reply(std::move(response));
    });
}

} // namespace podium::net
