// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/codec.h"

#include <QObject>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <optional>

namespace podium::test {

//! \brief A live server on loopback that does what a test tells it to.
//! Says welcome by itself and keeps every request it got; all else is the script's.
class FakeLiveServer final : public QObject
{
public:
    //! What to reply with; none: silence.
    using Script = std::function<std::optional<protocol::Reply>(const protocol::Request &)>;

    FakeLiveServer() : m_server(QStringLiteral("fake"), QWebSocketServer::NonSecureMode)
    {
        connect(&m_server, &QWebSocketServer::newConnection, this, &FakeLiveServer::accept);
        listen();
    }

    ~FakeLiveServer() override
    {
        for (QWebSocket *socket : findChildren<QWebSocket *>())
            socket->disconnect(this);
    }

    //! Again at the same port after stop().
    bool listen()
    {
        return m_server.listen(QHostAddress::LocalHost, m_port) && (m_port = m_server.serverPort());
    }
    //! Nobody can connect; who is connected is cut off.
    void stop()
    {
        m_server.close();
        drop();
    }
    //! Takes over a connection that somebody else has accepted and not read from.
    void adopt(QTcpSocket *socket)
    {
        m_server.handleConnection(socket);
        Q_EMIT socket->readyRead();
    }
    void setScript(Script script) { m_script = std::move(script); }
    void setGreets(bool greets) { m_greets = greets; }
    void setServerTime(Timestamp time) { m_serverTime = time; }

    //! As serverFromText() would return it.
    [[nodiscard]] QUrl url() const
    {
        QUrl url(QStringLiteral("http://127.0.0.1"));
        url.setPort(m_port);
        return url;
    }
    [[nodiscard]] int connectionCount() const { return m_connections; }
    [[nodiscard]] const QList<protocol::RequestFrame> &requests() const { return m_requests; }
    template<typename T>
    [[nodiscard]] QList<protocol::RequestFrame> requestsOf() const
    {
        QList<protocol::RequestFrame> matching;
        for (const protocol::RequestFrame &frame : m_requests) {
            if (std::holds_alternative<T>(frame.request))
                matching.append(frame);
        }
        return matching;
    }

    void push(const LiveEvent &event) { sendText(protocol::encode(event)); }
    void reply(qint64 re, const protocol::Reply &reply)
    {
        sendText(protocol::encode(protocol::ReplyFrame{re, reply}));
    }
    void sendText(const QByteArray &utf8)
    {
        if (m_socket)
            m_socket->sendTextMessage(QString::fromUtf8(utf8));
    }
    //! The connection breaks without a goodbye.
    void drop()
    {
        if (m_socket)
            m_socket->abort();
    }
    void close(int code)
    {
        if (m_socket)
            m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    }

private:
    void accept()
    {
        ++m_connections;
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);
        QWebSocket *socket = m_socket;
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            if (m_socket == socket)
                m_socket = nullptr;
            socket->deleteLater();
        });
        connect(socket, &QWebSocket::textMessageReceived, this, &FakeLiveServer::receive);
    }

    void receive(const QString &text)
    {
        const auto frame = protocol::decodeRequest(text.toUtf8());
        if (!frame)
            return;
        m_requests.append(*frame);
        std::optional<protocol::Reply> answer;
        if (m_script)
            answer = m_script(frame->request);
        if (!answer && std::holds_alternative<protocol::Hello>(frame->request) && m_greets)
            answer = protocol::Welcome{protocol::Version, QStringLiteral("fake"), m_serverTime};
        if (answer)
            reply(frame->id, *answer);
    }

    QWebSocketServer m_server;
    QWebSocket *m_socket = nullptr; //!< of the latest connection
    Script m_script;
    Timestamp m_serverTime = SystemClock().now();
    QList<protocol::RequestFrame> m_requests;
    quint16 m_port = 0;
    int m_connections = 0;
    bool m_greets = true;
};

} // namespace podium::test
