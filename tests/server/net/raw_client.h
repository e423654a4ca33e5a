// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace podium::test {

//! What a server sent back, taken apart.
struct RawAnswer
{
    int status = 0; //!< 0: not complete yet
    QByteArray head;
    QByteArray body;
    [[nodiscard]] bool hasHeader(const QByteArray &line) const
    {
        return head.contains("\r\n" + line + "\r\n");
    }
};

//! A client that sends exactly the bytes it is told to, and keeps what comes back.
class RawClient final : public QTcpSocket
{
public:
    explicit RawClient(quint16 port)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress::LocalHost, port);
        waitForConnected(); // the kernel connects, whether or not the server's loop runs
    }

    void send(const QByteArray &bytes)
    {
        write(bytes);
        flush();
    }
    [[nodiscard]] bool isGone() const { return state() == UnconnectedState; }

    //! \brief Moves the first answer into `answer` once it is complete; nothing happens to one that is
    //! filled. \param withBody false for the answer to HEAD. \returns whether `answer` is filled.
    [[nodiscard]] bool take(RawAnswer &answer, bool withBody = true)
    {
        if (answer.status != 0)
            return true;
        const qsizetype headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return false;
        const QByteArray head = received.first(headEnd + 2);
        qsizetype length = 0;
        const QByteArray name = "\r\nContent-Length: ";
        const qsizetype value = head.indexOf(name) + name.size();
        if (withBody && value >= name.size())
            length = head.mid(value, head.indexOf('\r', value) - value).toLongLong();
        if (received.size() < headEnd + 4 + length)
            return false;
        answer = {head.mid(9, 3).toInt(), head, received.mid(headEnd + 4, length)};
        received.remove(0, headEnd + 4 + length);
        return true;
    }

    QByteArray received;
};

//! Waits for the next complete answer of `client` and puts it into `answer`.
#define NEXT_ANSWER(answer, client)                                                                          \
    podium::test::RawAnswer answer;                                                                          \
    QTRY_VERIFY2((client).take(answer), (client).received.left(300).constData())

} // namespace podium::test
