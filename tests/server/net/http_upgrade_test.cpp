// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/listener_fixture.h"
#include "tests/server/net/raw_client.h"

#include <QWebSocket>

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

QByteArray upgradeOf(const QByteArray &path, const QByteArray &extra = {})
{
    return "GET " + path +
           " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
           extra + "\r\n";
}

} // namespace

//! The way from an HTTP request to a live connection, and who does not get it.
class HttpUpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgradesTheLivePath();
    void refusesUpgradesElsewhere_data();
    void refusesUpgradesElsewhere();
    void closesWhoDoesNotShakeHands_data();
    void closesWhoDoesNotShakeHands();
    void countsALiveConnectionUntilItCloses();
    void cutsOffALiveClientThatFloodsWithPings();
};

void HttpUpgradeTest::upgradesTheLivePath()
{
    ListenerFixture server;
    QWebSocket client;
    client.open(QUrl(u"ws://127.0.0.1:%1/live"_s.arg(server.port)));
    QTRY_COMPARE(server.live.size(), 1U);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QString received;
    connect(&client, &QWebSocket::textMessageReceived, this, [&](const QString &text) { received = text; });
    server.live.front()->sendTextMessage(u"welcome"_s);
    QTRY_COMPARE(received, u"welcome"_s);
    QString sent;
    connect(server.live.front().get(), &QWebSocket::textMessageReceived, this,
            [&](const QString &text) { sent = text; });
    client.sendTextMessage(QString(60'000, u'x'));
    QTRY_COMPARE(sent.size(), 60'000);
}

void HttpUpgradeTest::refusesUpgradesElsewhere_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("other path") << upgradeOf("/hello") << 404;
    QTest::newRow("frames before consent") << upgradeOf("/live") + "\x81\x80" << 400;
    QTest::newRow("second handshake behind it") << upgradeOf("/live") + upgradeOf("/live") << 400;
    QTest::newRow("with a body") << upgradeOf("/live", "Content-Length: 3\r\n") + "abc" << 400;
    QTest::newRow("line feeds alone") << upgradeOf("/live").replace("\r\n", "\n") << 400;
}

void HttpUpgradeTest::refusesUpgradesElsewhere()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ListenerFixture server;
    RawClient client(server.port);
    client.send(request);
    NEXT_ANSWER(answer, client);
    QCOMPARE(answer.status, status);
    QVERIFY(server.live.empty());
}

void HttpUpgradeTest::closesWhoDoesNotShakeHands_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray good = upgradeOf("/live");
    QTest::newRow("malformed: no key")
        << QByteArray(good).replace("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "");
    QTest::newRow("malformed: no version") << QByteArray(good).replace("Sec-WebSocket-Version: 13\r\n", "");
    QTest::newRow("invalid: another version") << QByteArray(good).replace("Version: 13", "Version: 99");
}

void HttpUpgradeTest::closesWhoDoesNotShakeHands()
{
    QFETCH(QByteArray, request);
    ListenerFixture server;
    RawClient client(server.port);
    client.send(request);
    QTRY_VERIFY_WITH_TIMEOUT(client.isGone(), 20'000);
    QVERIFY(!client.received.startsWith("HTTP/1.1 101"));
    QVERIFY(server.live.empty());
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

void HttpUpgradeTest::countsALiveConnectionUntilItCloses()
{
    ListenerFixture server;
    auto client = std::make_unique<QWebSocket>();
    client->open(QUrl(u"ws://127.0.0.1:%1/live"_s.arg(server.port)));
    QTRY_COMPARE(server.live.size(), 1U);
    QCOMPARE(server.listener.connectionCount(), 1);
    client->close();
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

void HttpUpgradeTest::cutsOffALiveClientThatFloodsWithPings()
{
    ListenerLimits limits;
    limits.upgradedUnsentBytesMax = 100'000;
    ListenerFixture server(limits);
    RawClient client(server.port);
    client.send(upgradeOf("/live"));
    QTRY_COMPARE(server.live.size(), 1U);
    // Never reads the pongs.
    client.setReadBufferSize(1'000);
    client.disconnect(&client);
    const QByteArray ping = QByteArray("\x89\xfd\0\0\0\0", 6) + QByteArray(125, 'p');
    const QByteArray flood = ping.repeated(1'000);
    connect(&client, &QTcpSocket::bytesWritten, this, [&] {
        if (client.bytesToWrite() == 0)
            client.write(flood);
    });
    client.write(flood);
    QTRY_COMPARE_WITH_TIMEOUT(server.listener.connectionCount(), 0, 20'000);
}

PODIUM_EPOLL_TEST_MAIN(HttpUpgradeTest)
#include "http_upgrade_test.moc"
