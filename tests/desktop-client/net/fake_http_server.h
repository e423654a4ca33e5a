// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop-client/net/fake_live_server.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <optional>

namespace podium::test {

struct FakeRequest
{
    QByteArray method;
    QByteArray target; //!< path and query as sent
    QByteArray authorization;
    QByteArray contentType;
    QByteArray body;
};

struct FakeResponse
{
    int status = 200;
    QByteArray body;
    QByteArray headers = {}; //!< whole lines, each with CRLF
};

//! \brief An HTTP server on loopback that answers as a test tells it to; one request per connection.
class FakeHttpServer final : public QObject
{
public:
    //! None: silence, for ever.
    using Script = std::function<std::optional<FakeResponse>(const FakeRequest &)>;

    FakeHttpServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                ++m_disconnections;
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        });
    }

    //! Requests for /live go there, as at a real server, where both have one port.
    void setLiveServer(FakeLiveServer *live) { m_live = live; }
    void setScript(Script script) { m_script = std::move(script); }
    void stop() { m_server.close(); }
    [[nodiscard]] QUrl url() const
    {
        QUrl url(QStringLiteral("http://127.0.0.1"));
        url.setPort(m_server.serverPort());
        return url;
    }
    [[nodiscard]] const QList<FakeRequest> &requests() const { return m_requests; }
    [[nodiscard]] int requestCount(const QByteArray &target) const
    {
        return static_cast<int>(std::count_if(m_requests.cbegin(), m_requests.cend(),
                                              [&target](const auto &r) { return r.target == target; }));
    }
    [[nodiscard]] int disconnectionCount() const { return m_disconnections; }

private:
    void read(QTcpSocket &socket)
    {
        if (m_live && socket.peek(9) == "GET /live") {
            socket.disconnect(this);
            m_live->adopt(&socket);
            return;
        }
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        FakeRequest request;
        qsizetype length = 0;
        const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (name == "content-length")
                length = value.toLongLong();
            else if (name == "authorization")
                request.authorization = value;
            else if (name == "content-type")
                request.contentType = value;
        }
        if (buffer.size() < headEnd + 4 + length)
            return;
        request.body = buffer.mid(headEnd + 4, length);
        buffer.clear();
        m_requests.append(request);
        const std::optional<FakeResponse> response = m_script ? m_script(request) : std::nullopt;
        if (!response)
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(response->status) + " X\r\nConnection: close\r\n" +
                     response->headers + "Content-Length: " + QByteArray::number(response->body.size()) +
                     "\r\n\r\n" + response->body);
        socket.disconnectFromHost();
    }

    FakeLiveServer *m_live = nullptr;
    Script m_script;
    QList<FakeRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    int m_disconnections = 0;
    QTcpServer m_server; //!< goes first: its sockets say goodbye to all of the above
};

} // namespace podium::test
