// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace podium::test {

//! \brief A network between windows and a server that a test can hold up or cut: what comes in at url() goes
//! to the server, byte for byte, and back.
class CuttableWire final : public QObject
{
public:
    //! \param server where it leads to.
    explicit CuttableWire(const QUrl &server) : m_target(server)
    {
        connect(&m_entrance, &QTcpServer::newConnection, this, &CuttableWire::join);
        if (!m_entrance.listen(QHostAddress::LocalHost))
            qFatal("There is no port for the wire.");
    }

    [[nodiscard]] QUrl url() const
    {
        QUrl url(QStringLiteral("http://127.0.0.1"));
        url.setPort(m_entrance.serverPort());
        return url;
    }

    //! From now on nothing that the server says gets through, until cut() or release().
    void holdReplies() { m_holdsReplies = true; }
    //! From now on nothing gets through to the server, until cut() or release().
    void holdRequests() { m_holdsRequests = true; }
    //! What was held up goes on its way.
    void release()
    {
        m_holdsReplies = false;
        m_holdsRequests = false;
        for (QTcpSocket *const line : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly))
            Q_EMIT line->readyRead();
    }
    //! All connections break, with what was held up; later ones get through.
    void cut()
    {
        m_holdsReplies = false;
        m_holdsRequests = false;
        for (QTcpSocket *const line : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly))
            line->abort();
    }

private:
    void join()
    {
        QTcpSocket *const window = m_entrance.nextPendingConnection();
        window->setParent(this);
        auto *const server = new QTcpSocket(this);
        server->connectToHost(m_target.host(), quint16(m_target.port()));
        forward(window, server, m_holdsRequests);
        forward(server, window, m_holdsReplies);
    }

    //! \param holds outlives the sockets.
    void forward(QTcpSocket *from, QTcpSocket *to, const bool &holds)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to, &holds] {
            if (!holds)
                to->write(from->readAll());
        });
        connect(from, &QTcpSocket::disconnected, to, [from, to] {
            to->disconnectFromHost();
            from->deleteLater();
        });
    }

    QUrl m_target;
    QTcpServer m_entrance;
    bool m_holdsReplies = false;
    bool m_holdsRequests = false;
};

} // namespace podium::test
