// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/storage_thread.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::test {
namespace {

using storage::DatabaseAddress;
using storage::StorageThread;

//! A database server that takes connections, says nothing, and ends them after a while.
class SilentDatabase final
{
public:
    explicit SilentDatabase(Ms silence)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, silence] {
            ++m_attempts;
            QTcpSocket *const socket = m_server.nextPendingConnection();
            QTimer::singleShot(silence, socket, [socket] { socket->abort(); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }

    [[nodiscard]] DatabaseAddress address() const
    {
        return *DatabaseAddress::parse(
            u"postgresql://ana@127.0.0.1:%1/podium?sslmode=disable"_s.arg(m_server.serverPort()));
    }
    [[nodiscard]] int attempts() const { return m_attempts; }

private:
    QTcpServer m_server;
    int m_attempts = 0;
};

} // namespace

//! What waits for a database that lets everybody wait.
class UnreachableDatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAttemptServesAllThatWaits()
    {
        SilentDatabase database(1s);
        StorageThread thread(database.address());
        QObject context;
        QList<ErrorCode> outcomes;
        constexpr int Works = 20;
        for (int number = 0; number < Works; ++number) {
            thread.run(
                context, [](Repositories &repositories) { return repositories.accounts.count(); },
                [&outcomes](const Result<int> &count) {
                    outcomes += count ? ErrorCode::Internal : count.error().code;
                });
        }
        QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), Works, 60'000);
        QCOMPARE(outcomes, QList<ErrorCode>(Works, ErrorCode::Busy));
        QCOMPARE(database.attempts(), 1);
    }
};

} // namespace podium::test

QTEST_GUILESS_MAIN(podium::test::UnreachableDatabaseTest)
#include "test_unreachable_database.moc"
