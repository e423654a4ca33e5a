// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/listener_fixture.h"
#include "tests/server/net/raw_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

//! What kind clients do.
class HttpListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersARequest();
    void takesRequestsInPieces();
    void takesLineFeedsAlone();
    void handsOnWhatTheRequestSays();
    void knowsRequestsThatSomebodyElseMakes_data();
    void knowsRequestsThatSomebodyElseMakes();
    void answersManyRequestsOnOneConnection();
    void answersHeadWithoutBody();
    void closesWhenTheClientAsksForIt_data();
    void closesWhenTheClientAsksForIt();
    void takesABodyOfTenMegabytes();
    void tellsAWaitingClientToGoOn();
    void answersLater();
    void forgetsAnAnswerWhoseClientHasGone();
    void answersOnlyOnce();
    void answersPipelinedRequestsInOrder();
    void closesBehindAnAnswerWhenMoreCameMeanwhile();
    void sendsLargeAnswersWhole();
    void putsSecurityHeadersOnEveryAnswer_data();
    void putsSecurityHeadersOnEveryAnswer();
    void letsARouteSetItsOwnHeaders();
    void stopsAccepting();
    void saysWhyItCannotListen();
    void countsConnections();
};

void HttpListenerTest::answersARequest()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send(Hello);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "hello");
    QVERIFY(answer.hasHeader("Content-Type: text/plain"));
    QVERIFY(answer.hasHeader("Connection: keep-alive"));
}

void HttpListenerTest::takesRequestsInPieces()
{
    ListenerFixture server;
    RawClient client(server.port);
    const QByteArray request = "POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12345";
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        // Each byte arrives on its own.
        QTRY_COMPARE(client.bytesToWrite(), 0);
        QCoreApplication::processEvents();
    }
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.body, "5");
    QCOMPARE(server.seen.first().body, "12345");
}

void HttpListenerTest::takesLineFeedsAlone()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("POST /length HTTP/1.1\nHost: x\nContent-Length: 3\n\nabc");
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.body, "3");
}

void HttpListenerTest::handsOnWhatTheRequestSays()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("POST /length?q=a%20b&n=1 HTTP/1.1\r\nHost: x\r\nAUTHORIZATION: bearer abc.def\r\n"
                "Content-Type: application/json\r\nIf-None-Match: \"e\"\r\nContent-Length: "
                "2\r\n\r\n{}");
    NEXT_ANSWER(answer, client);
    QCOMPARE(server.seen.size(), 1);
    const HttpRequest request = server.seen.first();
    QCOMPARE(request.method, HttpMethod::Post);
    QCOMPARE(request.path, u"/length"_s);
    QCOMPARE(request.query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"a b"_s);
    QCOMPARE(request.query.queryItemValue(u"n"_s), u"1"_s);
    QCOMPARE(request.body, "{}");
    QCOMPARE(request.bearerToken, u"abc.def"_s);
    QCOMPARE(request.ifNoneMatch, "\"e\"");
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!request.isIndirect);
}

void HttpListenerTest::knowsRequestsThatSomebodyElseMakes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("a web page") << "Origin: http://pages.example"_ba;
    QTest::newRow("a page without an address") << "Origin: null"_ba;
    QTest::newRow("a proxy") << "Forwarded: for=192.0.2.60"_ba;
    QTest::newRow("a proxy of the old way") << "X-Forwarded-For: 192.0.2.60"_ba;
    QTest::newRow("a proxy that names itself") << "Via: 1.1 proxy"_ba;
}

void HttpListenerTest::knowsRequestsThatSomebodyElseMakes()
{
    QFETCH(QByteArray, header);
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n");
    NEXT_ANSWER(answer, client);
    QCOMPARE(server.seen.size(), 1);
    QVERIFY(server.seen.first().isIndirect);
}

void HttpListenerTest::answersManyRequestsOnOneConnection()
{
    ListenerFixture server;
    RawClient client(server.port);
    for (int i = 0; i < 200; ++i) {
        client.send(i % 2 ? Hello : "POST /length HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
        NEXT_ANSWER(answer, client);
        QCOMPARE(answer.body, i % 2 ? "hello" : "3");
    }
    QCOMPARE(server.listener.connectionCount(), 1);
}

void HttpListenerTest::answersHeadWithoutBody()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    RawAnswer answer;
    QTRY_VERIFY(client.take(answer, false));
    QVERIFY(answer.hasHeader("Content-Length: 5"));
    client.send(Hello);
    NEXT_ANSWER(next, client);
    QCOMPARE(next.body, "hello");
}

void HttpListenerTest::closesWhenTheClientAsksForIt_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    QTest::newRow("close") << QByteArray("GET /hello HTTP/1.1\r\nConnection: close\r\n\r\n") << true;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /hello HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("HTTP/1.0 keep-alive")
        << QByteArray("GET /hello HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n") << false;
}

void HttpListenerTest::closesWhenTheClientAsksForIt()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    ListenerLimits limits;
    limits.lingerTimeout = Ms{30};
    ListenerFixture server(limits);
    RawClient client(server.port);
    client.send(request);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.hasHeader("Connection: close"), closes);
    if (closes)
        QTRY_VERIFY(client.isGone());
    else
        QVERIFY(!client.isGone());
}

void HttpListenerTest::takesABodyOfTenMegabytes()
{
    ListenerFixture server;
    RawClient client(server.port);
    const QByteArray size = QByteArray::number(ListenerFixture::UploadBytesMax);
    client.send("POST /upload HTTP/1.1\r\nContent-Length: " + size + "\r\n\r\n");
    client.send(QByteArray(ListenerFixture::UploadBytesMax, 'u'));
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.body, size);
    client.send(Hello);
    NEXT_ANSWER(next, client);
    QCOMPARE(next.body, "hello");
}

void HttpListenerTest::tellsAWaitingClientToGoOn()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("POST /length HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("abc");
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.body, "3");
}

void HttpListenerTest::answersLater()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    QVERIFY(client.received.isEmpty());
    server.waiting.first()(HttpResponse::noContent());
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 204);
    client.send(Hello);
    NEXT_ANSWER(next, client);
    QCOMPARE(next.body, "hello");
}

void HttpListenerTest::forgetsAnAnswerWhoseClientHasGone()
{
    ListenerFixture server;
    auto client = std::make_unique<RawClient>(server.port);
    client->send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    client->abort();
    QTRY_COMPARE(server.listener.connectionCount(), 0);
    server.waiting.first()(HttpResponse::noContent());
    RawClient other(server.port);
    other.send(Hello);
    NEXT_ANSWER(answer, other);
    QCOMPARE(answer.status, 200);
}

void HttpListenerTest::answersOnlyOnce()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    server.waiting.first()(HttpResponse::noContent());
    NEXT_ANSWER(answer, client);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 2);
    // The first reply is spent; it must not answer the second request.
    server.waiting.first()(HttpResponse::json(200, {}));
    server.waiting.last()(HttpResponse::noContent());
    NEXT_ANSWER(next, client);
    QCOMPARE(next.status, 204);
    QVERIFY(client.received.isEmpty());
}

void HttpListenerTest::answersPipelinedRequestsInOrder()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send(Hello + "POST /length HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc" + Hello);
    NEXT_ANSWER(first, client);
    QCOMPARE(first.body, "hello");
    NEXT_ANSWER(second, client);
    QCOMPARE(second.body, "3");
    NEXT_ANSWER(third, client);
    QCOMPARE(third.body, "hello");
}

void HttpListenerTest::closesBehindAnAnswerWhenMoreCameMeanwhile()
{
    ListenerLimits limits;
    limits.lingerTimeout = Ms{30};
    ListenerFixture server(limits);
    RawClient client(server.port);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    client.send(Hello);
    // An answer to another client says that the server has seen the second request too.
    RawClient other(server.port);
    other.send(Hello);
    NEXT_ANSWER(between, other);
    server.waiting.first()(HttpResponse::noContent());
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.hasHeader("Connection: close"));
    QTRY_VERIFY(client.isGone());
    QVERIFY(client.received.isEmpty());
    QCOMPARE(server.seen.size(), 1);
}

void HttpListenerTest::sendsLargeAnswersWhole()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /download HTTP/1.1\r\n\r\n");
    RawAnswer answer;
    QTRY_VERIFY_WITH_TIMEOUT(client.take(answer), 30'000);
    QCOMPARE(answer.body.size(), ListenerFixture::DownloadBytes);
}

void HttpListenerTest::putsSecurityHeadersOnEveryAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("good") << Hello << 200;
    QTest::newRow("unknown path") << QByteArray("GET /nothing HTTP/1.1\r\n\r\n") << 404;
    QTest::newRow("wrong method") << QByteArray("PUT /hello HTTP/1.1\r\n\r\n") << 405;
    QTest::newRow("malformed") << QByteArray("nonsense\r\n\r\n") << 400;
}

void HttpListenerTest::putsSecurityHeadersOnEveryAnswer()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ListenerFixture server;
    RawClient client(server.port);
    client.send(request);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.hasHeader("X-Content-Type-Options: nosniff"));
    QVERIFY(answer.hasHeader("X-Frame-Options: DENY"));
    QVERIFY(answer.hasHeader("Cache-Control: no-store"));
    QVERIFY(answer.head.contains("\r\nContent-Security-Policy: "));
    QVERIFY(!answer.head.toLower().contains("access-control-allow-origin"));
}

void HttpListenerTest::letsARouteSetItsOwnHeaders()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    HttpResponse response = HttpResponse::json(200, {});
    response.headers = {{"cache-control", "public, max-age=31536000, immutable"},
                        {"Content-Disposition", "attachment; filename=\"a\r\nSet-Cookie: b\""}};
    server.waiting.first()(response);
    NEXT_ANSWER(answer, client);
    QVERIFY(answer.hasHeader("cache-control: public, max-age=31536000, immutable"));
    QVERIFY(!answer.head.contains("no-store"));
    QVERIFY(!answer.head.contains("\r\nSet-Cookie"));
}

void HttpListenerTest::stopsAccepting()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /later HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.waiting.size(), 1);
    server.listener.stopAccepting();
    RawClient late(server.port);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    server.waiting.first()(HttpResponse::noContent());
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 204);
}

void HttpListenerTest::saysWhyItCannotListen()
{
    ListenerFixture server;
    ListenerFixture other;
    const auto taken = other.listener.listen(QHostAddress::LocalHost, server.port);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Invalid);
    QVERIFY(taken.error().message.contains(QString::number(server.port)));
}

void HttpListenerTest::countsConnections()
{
    ListenerFixture server;
    {
        RawClient one(server.port);
        RawClient two(server.port);
        QTRY_COMPARE(server.listener.connectionCount(), 2);
        one.abort();
        QTRY_COMPARE(server.listener.connectionCount(), 1);
    }
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

PODIUM_EPOLL_TEST_MAIN(HttpListenerTest)
#include "http_listener_test.moc"
