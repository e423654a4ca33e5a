// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace podium::test {

//! Two connected sockets; what is sent into one end can be read from the other.
class SocketPair final
{
public:
    SocketPair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends.data()) != 0)
            qFatal("no socket pair");
    }
    //! A pair over TCP, which alone has out-of-band data everywhere.
    static void connectByTcp(std::array<int, 2> &ends)
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        ends[1] = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool connected = ::bind(listener, generic, size) == 0 && ::listen(listener, 1) == 0 &&
                               ::getsockname(listener, generic, &size) == 0 &&
                               ::connect(ends[1], generic, size) == 0;
        ends[0] = ::accept(listener, nullptr, nullptr);
        ::close(listener);
        if (!connected || ends[0] < 0)
            qFatal("no connected sockets");
    }
    explicit SocketPair(void (*connectEnds)(std::array<int, 2> &)) { connectEnds(m_ends); }
    ~SocketPair()
    {
        closeNear();
        closeFar();
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    [[nodiscard]] int near() const { return m_ends[0]; }
    [[nodiscard]] int far() const { return m_ends[1]; }
    void sendToNear() const { QCOMPARE(::write(far(), "x", 1), 1); }
    void readNear() const
    {
        char byte = 0;
        QCOMPARE(::read(near(), &byte, 1), 1);
    }
    void closeNear() { closeEnd(0); }
    void closeFar() { closeEnd(1); }

private:
    void closeEnd(std::size_t end)
    {
        if (m_ends[end] >= 0)
            ::close(m_ends[end]);
        m_ends[end] = -1;
    }
    std::array<int, 2> m_ends{};
};

} // namespace podium::test
