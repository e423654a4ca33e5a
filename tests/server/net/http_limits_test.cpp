// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/listener_fixture.h"
#include "tests/server/net/raw_client.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

ListenerLimits shortTimes()
{
    ListenerLimits limits;
    limits.headTimeout = Ms{60};
    limits.requestTimeout = Ms{120};
    limits.idleTimeout = Ms{60};
    limits.lingerTimeout = Ms{30};
    return limits;
}

} // namespace

//! What hostile or broken clients do.
class HttpLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadRequests_data();
    void refusesBadRequests();
    void closesAfterARefusal();
    void lingersSoThatTheRefusalArrives();
    void refusesAHugeHeadThatNeverEnds();
    void doesNotReadABodyItRefused();
    void doesNotTakeTheBodyOfOneRequestForAnother();
    void givesUpOnAHeadThatDoesNotCome();
    void givesUpOnABodyThatDoesNotCome();
    void closesAnIdleConnection();
    void cutsOffAReaderThatDoesNotRead();
    void boundsConnectionsAltogether();
    void boundsConnectionsPerAddress();
    void boundsLargeBodiesOnTheirWay_data();
    void boundsLargeBodiesOnTheirWay();
    void boundsLargeAnswersOnTheirWay();
    void boundsRequestsPerAddress();
};

void HttpLimitsTest::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    row("no request line", "\r\n\r\nabc\r\n\r\n", 400);
    row("two words", "GET /hello\r\n\r\n", 400);
    row("four words", "GET /hello x HTTP/1.1\r\n\r\n", 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 400);
    row("absolute target", "GET http://x/hello HTTP/1.1\r\n\r\n", 400);
    row("space before the line", " GET /hello HTTP/1.1\r\n\r\n", 400);
    row("header without colon", "GET /hello HTTP/1.1\r\nnonsense\r\n\r\n", 400);
    row("space before colon", "GET /hello HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("folded header", "GET /hello HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
    row("nameless header", "GET /hello HTTP/1.1\r\n: b\r\n\r\n", 400);
    row("NUL", QByteArray("GET /hello HTTP/1.1\r\nA: b\0c\r\n\r\n", 32), 400);
    row("lone carriage return", "GET /hello HTTP/1.1\r\nA: b\rB: c\r\n\r\n", 400);
    row("length twice", "POST /length HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", 400);
    row("length not a number", "POST /length HTTP/1.1\r\nContent-Length: ten\r\n\r\n", 400);
    row("negative length", "POST /length HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
    row("signed length", "POST /length HTTP/1.1\r\nContent-Length: +1\r\n\r\na", 400);
    row("length list", "POST /length HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\na", 400);
    row("endless length", "POST /length HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400);
    row("empty length", "POST /length HTTP/1.1\r\nContent-Length:\r\n\r\n", 400);
    row("chunked", "POST /length HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
    row("gzip, chunked", "POST /length HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 411);
    row("body too large", "POST /length HTTP/1.1\r\nContent-Length: 65537\r\n\r\n", 413);
    row("body too large for an upload", "POST /upload HTTP/1.1\r\nContent-Length: 10485761\r\n\r\n", 413);
    row("head too long", "GET /hello HTTP/1.1\r\nA: " + QByteArray(17'000, 'a') + "\r\n\r\n", 431);
    row("too many headers", "GET /hello HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n", 431);
    row("endless empty lines", QByteArray("\r\n").repeated(9'000), 431);
}

void HttpLimitsTest::refusesBadRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ListenerFixture server;
    RawClient client(server.port);
    client.send(request);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.hasHeader("Connection: close"));
    const QJsonObject error = QJsonDocument::fromJson(answer.body).object()[u"error"_s].toObject();
    QVERIFY(!error[u"code"_s].toString().isEmpty());
    QVERIFY(!error[u"message"_s].toString().isEmpty());
    QVERIFY(server.seen.isEmpty());
}

void HttpLimitsTest::closesAfterARefusal()
{
    ListenerFixture server(shortTimes());
    RawClient client(server.port);
    client.send("nonsense\r\n\r\n" + Hello);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 400);
    QTRY_VERIFY(client.isGone());
    QVERIFY(client.received.isEmpty());
    QVERIFY(server.seen.isEmpty());
}

void HttpLimitsTest::lingersSoThatTheRefusalArrives()
{
    // A client that sends all of its 5 MB before it looks at the answer still gets to see it.
    ListenerFixture server;
    RawClient client(server.port);
    client.write("POST /length HTTP/1.1\r\nContent-Length: 5000000\r\n\r\n");
    client.write(QByteArray(5'000'000, 'x'));
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 413);
    QTRY_COMPARE(client.bytesToWrite(), 0);
    QVERIFY(!client.isGone());
}

void HttpLimitsTest::refusesAHugeHeadThatNeverEnds()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("GET /hello HTTP/1.1\r\n");
    RawAnswer answer;
    for (int i = 0; i < 1'000 && !client.take(answer); ++i) {
        client.send("A: " + QByteArray(100, 'a') + "\r\n");
        QCoreApplication::processEvents();
    }
    QCOMPARE(answer.status, 431);
}

void HttpLimitsTest::doesNotReadABodyItRefused()
{
    ListenerFixture server(shortTimes());
    RawClient client(server.port);
    client.write("POST /length HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n");
    client.write(QByteArray(1'000'000, 'x'));
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 413);
    QTRY_VERIFY(client.isGone());
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

void HttpLimitsTest::doesNotTakeTheBodyOfOneRequestForAnother()
{
    ListenerFixture server;
    RawClient client(server.port);
    client.send("POST /length HTTP/1.1\r\nContent-Length: " + QByteArray::number(Hello.size()) + "\r\n\r\n" +
                Hello);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.body, QByteArray::number(Hello.size()));
    client.send("POST /length HTTP/1.1\r\nContent-Length: 1\r\n\r\nx");
    NEXT_ANSWER(next, client);
    QCOMPARE(next.body, "1");
    QCOMPARE(server.seen.size(), 2);
}

void HttpLimitsTest::givesUpOnAHeadThatDoesNotCome()
{
    ListenerFixture server(shortTimes());
    RawClient client(server.port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\n");
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 408);
    QTRY_VERIFY(client.isGone());
}

void HttpLimitsTest::givesUpOnABodyThatDoesNotCome()
{
    ListenerFixture server(shortTimes());
    RawClient client(server.port);
    client.send("POST /length HTTP/1.1\r\nContent-Length: 10\r\n\r\n12345");
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, 408);
    QTRY_VERIFY(client.isGone());
    QVERIFY(server.seen.isEmpty());
}

void HttpLimitsTest::closesAnIdleConnection()
{
    ListenerFixture server(shortTimes());
    RawClient silent(server.port);
    RawClient client(server.port);
    client.send(Hello);
    NEXT_ANSWER(answer, client);
    QTRY_VERIFY(silent.isGone());
    QTRY_VERIFY(client.isGone());
    QVERIFY(client.received.isEmpty());
}

void HttpLimitsTest::cutsOffAReaderThatDoesNotRead()
{
    ListenerFixture server(shortTimes());
    RawClient client(server.port);
    client.setReadBufferSize(1'000);
    client.disconnect(&client);
    client.send("GET /download HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.listener.connectionCount(), 1);
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

void HttpLimitsTest::boundsConnectionsAltogether()
{
    ListenerLimits limits;
    limits.connectionsMax = 2;
    ListenerFixture server(limits);
    RawClient one(server.port);
    RawClient two(server.port);
    QTRY_COMPARE(server.listener.connectionCount(), 2);
    RawClient three(server.port);
    NEXT_ANSWER(refused, three);
    QCOMPARE(refused.status, 503);
    QTRY_VERIFY(three.isGone());
    one.abort();
    QTRY_COMPARE(server.listener.connectionCount(), 1);
    RawClient four(server.port);
    four.send(Hello);
    NEXT_ANSWER(answer, four);
    QCOMPARE(answer.status, 200);
}

void HttpLimitsTest::boundsConnectionsPerAddress()
{
    ListenerLimits limits;
    limits.connectionsPerAddressMax = 1;
    ListenerFixture server(limits);
    RawClient one(server.port);
    QTRY_COMPARE(server.listener.connectionCount(), 1);
    RawClient two(server.port);
    NEXT_ANSWER(refused, two);
    QCOMPARE(refused.status, 503);
}

void HttpLimitsTest::boundsLargeBodiesOnTheirWay_data()
{
    QTest::addColumn<qint64>("bytesMax");
    QTest::addColumn<qint64>("bytesPerAddressMax");
    QTest::newRow("all together") << qint64{1'500'000} << qint64{5'000'000};
    QTest::newRow("per address") << qint64{5'000'000} << qint64{1'500'000};
}

void HttpLimitsTest::boundsLargeBodiesOnTheirWay()
{
    QFETCH(qint64, bytesMax);
    QFETCH(qint64, bytesPerAddressMax);
    ListenerLimits limits;
    limits.largeBytesMax = bytesMax;
    limits.largeBytesPerAddressMax = bytesPerAddressMax;
    ListenerFixture server(limits);
    const QByteArray head = "POST /upload HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n";
    RawClient first(server.port);
    first.send("POST /upload HTTP/1.1\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");
    QTRY_VERIFY(first.received.contains("100 Continue"));
    first.received.clear();

    RawClient second(server.port);
    second.send(head);
    NEXT_ANSWER(refused, second);
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.hasHeader("Retry-After: 1"));
    RawClient small(server.port);
    small.send("POST /upload HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    NEXT_ANSWER(taken, small);
    QCOMPARE(taken.status, 200);

    // Whether it comes to its end or not, a body makes room again.
    first.send(QByteArray(1'000'000, 'x'));
    NEXT_ANSWER(answer, first);
    QCOMPARE(answer.body, "1000000");
    for (int i = 0; i < 3; ++i) {
        RawClient gone(server.port);
        gone.send("POST /upload HTTP/1.1\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");
        QTRY_VERIFY(gone.received.contains("100 Continue"));
        gone.abort();
        QTRY_COMPARE(server.listener.connectionCount(), 2 + (second.isGone() ? 0 : 1));
    }
}

void HttpLimitsTest::boundsLargeAnswersOnTheirWay()
{
    ListenerLimits limits;
    limits.largeBytesPerAddressMax = ListenerFixture::DownloadBytes + 1;
    ListenerFixture server(limits);
    RawClient slow(server.port);
    slow.setReadBufferSize(1);
    slow.disconnect(&slow);
    slow.send("GET /download HTTP/1.1\r\n\r\n");
    RawClient other(server.port);
    QTRY_VERIFY(slow.bytesAvailable() > 0);
    other.send("GET /download HTTP/1.1\r\n\r\n");
    NEXT_ANSWER(refused, other);
    QCOMPARE(refused.status, 503);
    other.send(Hello);
    NEXT_ANSWER(small, other);
    QCOMPARE(small.body, "hello");

    slow.abort();
    QTRY_COMPARE(server.listener.connectionCount(), 1);
    other.send("GET /download HTTP/1.1\r\n\r\n");
    RawAnswer whole;
    QTRY_VERIFY_WITH_TIMEOUT(other.take(whole), 30'000);
    QCOMPARE(whole.body.size(), ListenerFixture::DownloadBytes);
}

void HttpLimitsTest::boundsRequestsPerAddress()
{
    ListenerLimits limits;
    limits.requestsPerSecond = 1;
    limits.requestsBurst = 2;
    ListenerFixture server(limits);
    RawClient client(server.port);
    for (int i = 0; i < 2; ++i) {
        client.send(Hello);
        NEXT_ANSWER(answer, client);
        QCOMPARE(answer.status, 200);
    }
    client.send(Hello);
    NEXT_ANSWER(refused, client);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.hasHeader("Retry-After: 1"));
    server.clock.advance(Ms{1'000});
    RawClient again(server.port);
    again.send(Hello);
    NEXT_ANSWER(answer, again);
    QCOMPARE(answer.status, 200);
}

PODIUM_EPOLL_TEST_MAIN(HttpLimitsTest)
#include "http_limits_test.moc"
