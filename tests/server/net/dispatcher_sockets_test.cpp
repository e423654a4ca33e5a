// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;

//! Qt's own sockets on the epoll loop.
class DispatcherSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesMegabytesBothWays();
    void tellsARefusedConnection();
    void tellsThatTheOtherSideHasGone();
    void carriesWebSocketMessages();
};

void DispatcherSocketsTest::carriesMegabytesBothWays()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    const QByteArray sent(8 * 1024 * 1024, 'x');
    client.write(sent);
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), sent.size(), 30'000);
    QCOMPARE(client.readAll(), sent);
}

void DispatcherSocketsTest::tellsARefusedConnection()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QTcpSocket client;
    QSignalSpy errors(&client, &QTcpSocket::errorOccurred);
    client.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
}

void DispatcherSocketsTest::tellsThatTheOtherSideHasGone()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    QSignalSpy gone(socket, &QTcpSocket::disconnected);
    client.abort();
    QTRY_COMPARE(gone.size(), 1);
}

void DispatcherSocketsTest::carriesWebSocketMessages()
{
    QWebSocketServer server(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QWebSocketServer::newConnection, this, [&] {
        QWebSocket *socket = server.nextPendingConnection();
        socket->setParent(&server);
        connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
    });
    QWebSocket client;
    QSignalSpy received(&client, &QWebSocket::textMessageReceived);
    connect(&client, &QWebSocket::connected, this, [&] {
        for (int i = 0; i < 1000; ++i)
            client.sendTextMessage(QString::number(i));
    });
    client.open(server.serverUrl());
    QTRY_COMPARE(received.size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(received[i].first().toString(), QString::number(i));
}

PODIUM_EPOLL_TEST_MAIN(DispatcherSocketsTest)
#include "dispatcher_sockets_test.moc"
