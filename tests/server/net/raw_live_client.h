// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/net/raw_client.h"

#include <QTest>
#include <QtEndian>

#include <optional>

namespace podium::test {

//! One WebSocket frame (RFC 6455, section 5.2), good or not.
struct Frame
{
    static constexpr char Continuation = 0x0;
    static constexpr char Text = 0x1;
    static constexpr char Binary = 0x2;
    static constexpr char Close = 0x8;
    static constexpr char Ping = 0x9;
    static constexpr char Pong = 0xA;

    char opcode = Text;
    QByteArray payload{};
    bool isFinal = true;
    char reserved = 0; //!< the three bits that no extension uses here

    [[nodiscard]] QByteArray bytes() const
    {
        constexpr char Masked = static_cast<char>(0x80); // as everything from a client has to be
        QByteArray bytes;
        bytes += static_cast<char>((isFinal ? 0x80 : 0) | (reserved << 4) | opcode);
        if (payload.size() < 126) {
            bytes += static_cast<char>(Masked | static_cast<char>(payload.size()));
        } else if (payload.size() <= 0xffff) {
            bytes += static_cast<char>(Masked | 126);
            bytes += QByteArray(2, '\0');
            qToBigEndian(static_cast<quint16>(payload.size()), bytes.data() + 2);
        } else {
            bytes += static_cast<char>(Masked | 127);
            bytes += QByteArray(8, '\0');
            qToBigEndian(static_cast<quint64>(payload.size()), bytes.data() + 2);
        }
        bytes += QByteArray(4, '\0'); // a mask of zeros leaves the payload as it is
        return bytes + payload;
    }
};

//! A live connection whose client writes its frames byte by byte.
class RawLiveClient final
{
public:
    explicit RawLiveClient(quint16 port) : tcp(port)
    {
        tcp.send("GET /live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        RawAnswer answer;
        if (!QTest::qWaitFor([&] { return tcp.take(answer); }) || answer.status != 101)
            qFatal("no live connection");
    }

    void send(const Frame &frame) { tcp.send(frame.bytes()); }
    void send(const QByteArray &text) { send(Frame{.payload = text}); }

    //! The next frame from the server; none when none comes.
    [[nodiscard]] std::optional<Frame> next()
    {
        std::optional<Frame> frame;
        if (!QTest::qWaitFor([&] { return (frame = take()).has_value() || tcp.isGone(); }))
            return std::nullopt;
        return frame;
    }
    //! \brief The code that the server closes with, once it does; texts before it are passed over.
    //! \returns 0 when the connection ends without one, -1 when it does not end.
    [[nodiscard]] int closeCode()
    {
        while (const auto frame = next()) {
            if (frame->opcode == Frame::Close && frame->payload.size() >= 2)
                return qFromBigEndian<quint16>(frame->payload.constData());
        }
        return tcp.isGone() ? 0 : -1;
    }

    RawClient tcp;

private:
    std::optional<Frame> take()
    {
        const QByteArray &bytes = tcp.received;
        if (bytes.size() < 2)
            return std::nullopt;
        qsizetype head = 2;
        quint64 size = bytes.at(1) & 0x7f;
        if (size == 126)
            head = 4;
        else if (size == 127)
            head = 10;
        if (bytes.size() < head)
            return std::nullopt;
        if (size == 126)
            size = qFromBigEndian<quint16>(bytes.constData() + 2);
        else if (size == 127)
            size = qFromBigEndian<quint64>(bytes.constData() + 2);
        if (static_cast<quint64>(bytes.size() - head) < size)
            return std::nullopt;
        const Frame frame{.opcode = static_cast<char>(bytes.at(0) & 0x0f),
                          .payload = bytes.mid(head, static_cast<qsizetype>(size))};
        tcp.received.remove(0, head + static_cast<qsizetype>(size));
        return frame;
    }
};

} // namespace podium::test
