// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/router.h"

#include <QTest>

using namespace podium::net;
using namespace Qt::StringLiterals;

class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheHandler_data();
    void findsTheHandler();
    void answersWhatItDoesNotKnow_data();
    void answersWhatItDoesNotKnow();
    void namesTheAllowedMethods();
    void knowsTheBodyLimitOfARoute();
    void listsItsRoutes();

private:
    [[nodiscard]] static Router router(QString *called = nullptr, QStringList *captures = nullptr);
};

Router RouterTest::router(QString *called, QStringList *captures)
{
    Router router;
    const auto add = [&](HttpMethod method, const QString &pattern, qint64 bodyBytesMax) {
        const auto handler = [called, captures, pattern](const HttpRequest &request, const HttpReply &reply) {
            *called = pattern;
            *captures = request.captures;
            reply(HttpResponse::noContent());
        };
        router.add(method, pattern, handler, bodyBytesMax);
    };
    add(HttpMethod::Get, u"/"_s, 0);
    add(HttpMethod::Get, u"/quizzes"_s, 0);
    add(HttpMethod::Post, u"/quizzes"_s, 1'000);
    add(HttpMethod::Get, u"/quizzes/{}"_s, 0);
    add(HttpMethod::Post, u"/quizzes/import"_s, 2'000);
    add(HttpMethod::Get, u"/quizzes/import"_s, 0);
    add(HttpMethod::Get, u"/{}/{}"_s, 0);
    add(HttpMethod::Delete, u"/quizzes/{}"_s, 0);
    add(HttpMethod::Post, u"/polls/{}/options/{}"_s, 0);
    return router;
}

void RouterTest::findsTheHandler_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("captures");
    QTest::newRow("root") << HttpMethod::Get << u"/"_s << u"/"_s << QStringList();
    QTest::newRow("fixed") << HttpMethod::Get << u"/quizzes"_s << u"/quizzes"_s << QStringList();
    QTest::newRow("method") << HttpMethod::Post << u"/quizzes"_s << u"/quizzes"_s << QStringList();
    QTest::newRow("capture") << HttpMethod::Get << u"/quizzes/7"_s << u"/quizzes/{}"_s << QStringList{u"7"_s};
    QTest::newRow("fixed wins") << HttpMethod::Get << u"/quizzes/import"_s << u"/quizzes/import"_s
                                << QStringList();
    QTest::newRow("leftmost fixed wins")
        << HttpMethod::Delete << u"/quizzes/7"_s << u"/quizzes/{}"_s << QStringList{u"7"_s};
    QTest::newRow("two captures") << HttpMethod::Post << u"/polls/7/options/8"_s << u"/polls/{}/options/{}"_s
                                  << QStringList{u"7"_s, u"8"_s};
}

void RouterTest::findsTheHandler()
{
    QFETCH(HttpMethod, method);
    QFETCH(QString, path);
    QString called;
    QStringList captures;
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.captures = {u"left over"_s};
    int status = 0;
    router(&called, &captures).handle(request, [&](const HttpResponse &response) {
        status = response.status;
    });
    QCOMPARE(status, 204);
    QTEST(called, "pattern");
    QTEST(captures, "captures");
}

void RouterTest::answersWhatItDoesNotKnow_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << HttpMethod::Get << u"/nothing"_s << 404;
    QTest::newRow("longer") << HttpMethod::Get << u"/quizzes/7/more"_s << 404;
    QTest::newRow("empty capture") << HttpMethod::Get << u"/quizzes/"_s << 404;
    QTest::newRow("empty path") << HttpMethod::Get << QString() << 404;
    QTest::newRow("wrong method") << HttpMethod::Put << u"/quizzes"_s << 405;
    QTest::newRow("no method of ours") << HttpMethod::Other << u"/quizzes"_s << 405;
}

void RouterTest::answersWhatItDoesNotKnow()
{
    QFETCH(HttpMethod, method);
    QFETCH(QString, path);
    HttpRequest request;
    request.method = method;
    request.path = path;
    int status = 0;
    router().handle(request, [&](const HttpResponse &response) { status = response.status; });
    QTEST(status, "status");
}

void RouterTest::namesTheAllowedMethods()
{
    HttpRequest request;
    request.method = HttpMethod::Put;
    request.path = u"/quizzes"_s;
    HttpResponse answer;
    router().handle(request, [&](const HttpResponse &response) { answer = response; });
    QVERIFY(answer.headers.contains(std::pair<QByteArray, QByteArray>("Allow", "GET, HEAD, POST")));
}

void RouterTest::knowsTheBodyLimitOfARoute()
{
    QCOMPARE(router().bodyBytesMax(HttpMethod::Post, u"/quizzes"_s), 1'000);
    QCOMPARE(router().bodyBytesMax(HttpMethod::Post, u"/quizzes/import"_s), 2'000);
    QCOMPARE(router().bodyBytesMax(HttpMethod::Get, u"/quizzes/7"_s), 0);
    QCOMPARE(router().bodyBytesMax(HttpMethod::Post, u"/nothing"_s), 64 * 1024);
}

void RouterTest::listsItsRoutes()
{
    const auto routes = router().routes();
    QCOMPARE(routes.size(), 9);
    QVERIFY(routes.contains(std::pair(HttpMethod::Delete, u"/quizzes/{}"_s)));
}

QTEST_GUILESS_MAIN(RouterTest)
#include "router_test.moc"
