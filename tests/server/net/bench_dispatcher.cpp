// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/event_dispatcher.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <vector>

//! Messages per second that one thread echoes over many sockets, on the epoll event loop and on Qt's own.
//! A client thread keeps one message of 64 bytes under way on each of a fixed number of busy sockets.

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MessageBytes = 64;

//! Echoes everything, in a thread of its own with the given event loop.
class EchoServer final
{
public:
    explicit EchoServer(QAbstractEventDispatcher *dispatcher)
    {
        if (dispatcher)
            m_thread.setEventDispatcher(dispatcher);
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~EchoServer()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(EchoServer)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        m_server->setListenBacklogSize(4096);
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
            QTcpSocket *socket = m_server->nextPendingConnection();
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write(socket->readAll());
                socket->flush();
            });
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        m_port = m_server->serverPort();
    }

    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
};

std::vector<int> connectClients(int count, quint16 port)
{
    std::vector<int> clients;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < count; ++i) {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int on = 1;
        if (client < 0 || ::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect client %d", i);
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        clients.push_back(client);
    }
    return clients;
}

//! Sends one message on each busy client and another whenever one comes back, for `seconds`.
double messagesPerSecond(const std::vector<int> &clients, int busy, int seconds)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const std::array<char, MessageBytes> message{};
    const int step = std::max(1, static_cast<int>(clients.size()) / busy);
    for (int i = 0; i < busy; ++i) {
        const int client = clients[static_cast<std::size_t>(i) * step];
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = client;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, client, &event);
        if (::write(client, message.data(), message.size()) < 0)
            qFatal("cannot write");
    }
    std::array<epoll_event, 512> events;
    std::array<char, MessageBytes> echo{};
    qint64 messages = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < seconds * 1000) {
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            if (::read(events[i].data.fd, echo.data(), echo.size()) <= 0 ||
                ::write(events[i].data.fd, message.data(), message.size()) < 0)
                qFatal("the echo server has gone");
            ++messages;
        }
    }
    ::close(epoll);
    return static_cast<double>(messages) / seconds;
}

void measure(const char *name, int sockets, int seconds, QAbstractEventDispatcher *dispatcher)
{
    EchoServer server(dispatcher);
    const std::vector<int> clients = connectClients(sockets, server.port());
    const double rate = messagesPerSecond(clients, std::min(sockets, 500), seconds);
    std::printf("%-6s %6d sockets  %9.0f messages/s\n", name, sockets, rate);
    std::fflush(stdout);
    for (const int client : clients)
        ::close(client);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Echo rate of the epoll event loop and of Qt's own."_s);
    parser.addHelpOption();
    const QCommandLineOption seconds(u"seconds"_s, u"How long each measurement takes."_s, u"n"_s, u"5"_s);
    parser.addOption(seconds);
    parser.process(application);

    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);

    for (const int sockets : {500, 5'000}) {
        measure("Qt", sockets, parser.value(seconds).toInt(), nullptr);
        measure("epoll", sockets, parser.value(seconds).toInt(), new podium::net::EpollEventDispatcher);
    }
    return 0;
}
