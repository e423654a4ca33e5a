// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include "server/net/routes/codes_routes.h"
#include "server/net/routes/pictures_routes.h"
#include "server/net/routes/polls_routes.h"
#include "server/net/routes/quizzes_routes.h"
#include "server/net/routes/sessions_routes.h"
#include "server/net/routes/system_routes.h"
#include "server/net/routes/users_routes.h"
#include "server/net/routes/voting_routes.h"
#include "server/storage/migrator.h"
#include "tests/support/settled.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

const QString Password = u"correct horse"_s;

net::HttpRequest requestOf(const Call &call)
{
    const QUrl url(call.target);
    net::HttpRequest request;
    request.method = call.method;
    request.path = url.path();
    request.query = QUrlQuery(url);
    request.body = call.body;
    request.bearerToken = call.token;
    request.ifNoneMatch = call.ifNoneMatch;
    request.peer = call.peer;
    request.isIndirect = call.isIndirect;
    return request;
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(response.body).object();
}

QString Answer::errorCode() const
{
    return json()["error"_L1]["code"_L1].toString();
}

QStringList Answer::errorFields() const
{
    return json()["error"_L1]["fields"_L1].toObject().keys();
}

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

ApiUnderTest::ApiUnderTest(accounts::AccountSettings settings, int openSessionsPerHostMax,
                           const net::VotingLimits &votingLimits)
{
    if (const auto prepared = storage::prepareDatabase(database.address()); !prepared)
        qFatal("%ls", qUtf16Printable(prepared.error().message));
    storage = std::make_unique<storage::StorageThread>(database.address());
    writer = std::make_unique<storage::GroupCommitWriter>(database.address());
    accounts =
        std::make_unique<accounts::Accounts>(*storage, hasher, tokens, clock, std::move(settings), context);
    sessions = std::make_unique<engine::LiveSessions>(clock, *writer, pushes, tokens);
    timer = std::make_unique<net::EngineTimer>(*sessions, clock);

    net::addUsersRoutes(router, {*accounts, *storage, pictures, clock, context});
    net::addPicturesRoutes(router, {*accounts, *storage, pictures, clock, context});
    net::addQuizzesRoutes(router, {*accounts, *storage, clock, context});
    net::addSessionsRoutes(router,
                           {*accounts, *storage, *sessions, tokens, clock, context,
                            [this](const QHostAddress &) { return admitJoins; }, openSessionsPerHostMax});
    const auto codes = [this] { return u"%1"_s.arg(tokens.below(1'000'000), 6, 10, QLatin1Char('0')); };
    bot_check::BotCheckSettings checkSettings;
    checkSettings.maxNumber = 500;
    checkSettings.newAnswer = [] { return PuzzleAnswer; };
    checks = std::make_unique<bot_check::BotChecks>(clock, checkSettings);
    polls = std::make_unique<engine::LivePolls>(engine::LivePolls::Ports{
        clock, *storage, *writer, watchers, tokens, net::ballotCheck(*checks), codes, context});
    pollTimer = std::make_unique<net::EngineTimer>(*polls, clock);
    admission = std::make_unique<net::VotingAdmission>(clock, votingLimits);
    net::addPollsRoutes(router, {*accounts, *storage, *polls, codes, clock, context});
    net::addVotingRoutes(router, {*accounts, *polls, *checks, *admission, context});
    net::addCodesRoutes(router, {*sessions, *polls});
    net::addSystemRoutes(router, {*storage, *sessions, metrics, context, Ms{500}});
}

ApiUnderTest::~ApiUnderTest()
{
    storage->stop();
}

Answer ApiUnderTest::send(const Call &call)
{
    const auto response = settled<net::HttpResponse>([&](const auto &reply) {
        router.handle(requestOf(call), [reply](net::HttpResponse answer) { reply(std::move(answer)); });
    });
    if (!response)
        qFatal("No answer to %ls", qUtf16Printable(call.target));
    return {*response};
}

Answer ApiUnderTest::get(const QString &target, const QString &token)
{
    return send({net::HttpMethod::Get, target, token, {}});
}

Answer ApiUnderTest::post(const QString &target, const QByteArray &body, const QString &token)
{
    return send({net::HttpMethod::Post, target, token, body});
}

Answer ApiUnderTest::post(const QString &target, const QJsonObject &body, const QString &token)
{
    return post(target, QJsonDocument(body).toJson(), token);
}

Answer ApiUnderTest::put(const QString &target, const QJsonObject &body, const QString &token)
{
    return send({net::HttpMethod::Put, target, token, QJsonDocument(body).toJson()});
}

Answer ApiUnderTest::remove(const QString &target, const QString &token)
{
    return send({net::HttpMethod::Delete, target, token, {}});
}

QString ApiUnderTest::admin()
{
    if (m_admin.isEmpty()) {
        const Answer made = post(u"/api/v1/users/register"_s, QJsonObject{{u"username"_s, u"admin"_s},
                                                                          {u"password"_s, Password},
                                                                          {u"display_name"_s, u"Admin"_s}});
        if (made.status() != 201)
            qFatal("%s", made.response.body.constData());
        m_admin = made.json()["access_token"_L1].toString();
    }
    return m_admin;
}

QString ApiUnderTest::host(const QString &username)
{
    const Answer made =
        post(u"/api/v1/users/register"_s,
             QJsonObject{{u"username"_s, username}, {u"password"_s, Password}, {u"display_name"_s, username}},
             admin());
    if (made.status() != 201)
        qFatal("%s", made.response.body.constData());
    return made.json()["access_token"_L1].toString();
}

qint64 ApiUnderTest::quiz(const QString &token, int questionCount)
{
    QJsonArray questions;
    for (int i = 0; i < questionCount; ++i)
        questions.append(questionJson(u"Question %1"_s.arg(i)));
    const Answer made = post(u"/api/v1/quizzes"_s, quizJson(u"A quiz"_s, questions), token);
    if (made.status() != 201)
        qFatal("%s", made.response.body.constData());
    return made.json()["id"_L1].toInteger();
}

QJsonObject ApiUnderTest::poll(const QString &token, const QJsonObject &fields)
{
    QJsonObject body{
        {u"title"_s, u"A poll"_s},
        {u"options"_s, QJsonArray{QJsonObject{{u"text"_s, u"Tea"_s}}, QJsonObject{{u"text"_s, u"Coffee"_s}},
                                  QJsonObject{{u"text"_s, u"Water"_s}}}}};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        body.insert(field.key(), field.value());
    const Answer made = post(u"/api/v1/polls"_s, body, token);
    if (made.status() != 201)
        qFatal("%s", made.response.body.constData());
    return made.json();
}

QJsonObject ApiUnderTest::session(const QString &token, const QJsonObject &settings)
{
    const Answer started = post(u"/api/v1/quizzes/%1/start"_s.arg(quiz(token)), settings, token);
    if (started.status() != 201)
        qFatal("%s", started.response.body.constData());
    return started.json();
}

void ApiUnderTest::command(qint64 session, HostStep step)
{
    const auto done =
        settled<void>([&](const auto &reply) { sessions->command(SessionId(session), step, reply); });
    if (!done)
        qFatal("%ls", qUtf16Printable(done.error().message));
}

QJsonObject questionJson(const QString &text, int correctOption, QStringList options)
{
    if (options.isEmpty())
        options = {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s};
    QJsonArray array;
    for (const QString &option : std::as_const(options))
        array.append(QJsonObject{{u"text"_s, option}});
    return {{u"text"_s, text}, {u"options"_s, array}, {u"correct_option"_s, correctOption}};
}

QJsonObject quizJson(const QString &title, const QJsonArray &questions)
{
    return {{u"title"_s, title}, {u"questions"_s, questions}};
}

} // namespace podium::test
