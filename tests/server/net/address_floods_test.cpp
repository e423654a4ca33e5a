// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/listener_fixture.h"
#include "tests/server/net/raw_client.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace podium;
using test::ListenerFixture;

namespace {

constexpr char Hello[] = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

sockaddr_in loopback(const char *address, quint16 port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    inet_pton(AF_INET, address, &place.sin_addr);
    return place;
}

//! A blocking connection from an address of one's own choice; -1 when it was refused.
int connectedFrom(const char *address, quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in from = loopback(address, 0);
    const sockaddr_in to = loopback("127.0.0.1", port);
    const timeval patience{10, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&from), sizeof from) != 0 ||
        ::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

//! The status of one answer to one request; 0 when the connection was closed instead.
int ask(int descriptor)
{
    if (::send(descriptor, Hello, sizeof Hello - 1, MSG_NOSIGNAL) < 0)
        return 0;
    QByteArray answer;
    char buffer[2'048];
    while (!answer.contains("\r\n\r\n")) {
        const ssize_t got = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (got <= 0)
            return 0;
        answer.append(buffer, got);
    }
    return answer.mid(9, 3).toInt();
}

//! Asks without a pause from one address, on a connection that is made anew whenever it is closed.
class Flood final
{
public:
    Flood(const char *address, quint16 port)
        : m_thread([this, address, port] {
              while (!m_stopping) {
                  const int descriptor = connectedFrom(address, port);
                  while (!m_stopping) {
                      const int status = ask(descriptor);
                      if (status != 200) {
                          ++m_refused;
                          break;
                      }
                  }
                  ::close(descriptor);
              }
              m_finished = true;
          })
    {}
    ~Flood()
    {
        stop();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Flood)

    //! It ends once the answer that it waits for has come.
    void stop() { m_stopping = true; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] int refused() const { return m_refused; }

private:
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_finished = false;
    std::atomic<int> m_refused = 0;
    std::thread m_thread;
};

//! What somebody else, at their own address, gets meanwhile.
struct Service
{
    int answered = 0;
    qint64 medianMicroseconds = 0;
};

Service serviceFor(const char *address, quint16 port, int requests)
{
    QEventLoop loop; // QTest's own waiting sleeps between its turns, and would be what is measured
    Service service;
    std::thread client([&] {
        std::vector<qint64> times;
        const int descriptor = connectedFrom(address, port);
        for (int i = 0; i < requests; ++i) {
            QElapsedTimer timer;
            timer.start();
            service.answered += ask(descriptor) == 200 ? 1 : 0;
            times.push_back(timer.nsecsElapsed() / 1'000);
        }
        ::close(descriptor);
        std::nth_element(times.begin(), times.begin() + requests / 2, times.end());
        service.medianMicroseconds = times[static_cast<std::size_t>(requests) / 2];
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    client.join();
    return service;
}

} // namespace

//! One address must not take the server away from the others. Real sockets, each address its own.
class AddressFloodsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSchoolBehindOneAddressIsLetIn()
    {
        // 500 pupils open the page with all its files within a second, and vote.
        ListenerFixture fixture;
        const Service service = serviceFor("127.0.0.2", fixture.port, 500 * 14);
        QCOMPARE(service.answered, 500 * 14);
    }

    void aFloodFromOneAddressDoesNotSlowTheOthers()
    {
        net::ListenerLimits limits;
        limits.requestsBurst = 400;
        ListenerFixture fixture(limits); // on a clock that stands still: nothing is refilled
        std::vector<std::unique_ptr<Flood>> floods;
        for (int i = 0; i < 4; ++i)
            floods.push_back(std::make_unique<Flood>("127.0.0.2", fixture.port));
        const auto refused = [&] {
            int all = 0;
            for (const auto &flood : floods)
                all += flood->refused();
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(refused() > 100, 30'000);
        const int before = refused();
        const Service service = serviceFor("127.0.0.3", fixture.port, 300);
        QCOMPARE(service.answered, 300);
        QVERIFY(refused() > before);
        QVERIFY2(service.medianMicroseconds < 50'000,
                 qPrintable(QString::number(service.medianMicroseconds)));
        for (const auto &flood : floods)
            flood->stop();
        for (const auto &flood : floods)
            QTRY_VERIFY_WITH_TIMEOUT(flood->isFinished(), 30'000);
    }
};

PODIUM_EPOLL_TEST_MAIN(AddressFloodsTest)
#include "address_floods_test.moc"
