// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

storage::DatabaseAddress serverAddress()
{
    const auto address = storage::DatabaseAddress::parse(qEnvironmentVariable(PostgreSqlVariable));
    if (!address || address->dialect != storage::Dialect::PostgreSQL)
        qFatal("%s is not a postgresql:// address", PostgreSqlVariable);
    return *address;
}

} // namespace

bool isAvailable(storage::Dialect dialect)
{
    if (dialect == storage::Dialect::SQLite || !qEnvironmentVariableIsEmpty(PostgreSqlVariable))
        return true;
    qWarning("\n*** NOTHING IS TESTED ON POSTGRESQL: %s is not set.\n"
             "*** sh tests/support/postgresql.sh start DIR starts a server and prints what to set it to.\n",
             PostgreSqlVariable);
    return false;
}

TestDatabase::TestDatabase(storage::Dialect dialect)
{
    if (dialect == storage::Dialect::SQLite) {
        if (!m_folder.isValid())
            qFatal("No temporary folder: %ls", qUtf16Printable(m_folder.errorString()));
        m_address.path = m_folder.filePath(u"podium.sqlite"_s);
        return;
    }
    m_address = serverAddress();
    m_server = std::make_unique<storage::Connection>(m_address);
    m_address.database = u"podium_test_%1_%2"_s.arg(QCoreApplication::applicationPid())
                             .arg(QRandomGenerator::global()->generate(), 8, 16, QChar(u'0'));
    run(*m_server, u"CREATE DATABASE %1"_s.arg(m_address.database));
}

TestDatabase::~TestDatabase()
{
    if (m_server)
        run(*m_server, u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_address.database));
}

void TestDatabase::clear()
{
    storage::Connection connection(m_address);
    run(connection, u"BEGIN"_s);
    // From the rows that refer to others to those referred to.
    for (const QString &table :
         {u"timeline"_s, u"known_ballot"_s, u"ballot"_s, u"tally"_s, u"answer"_s, u"participant"_s,
          u"session_question"_s, u"open_code"_s, u"poll_option"_s, u"poll"_s, u"session"_s, u"question"_s,
          u"quiz"_s, u"picture"_s, u"invitation"_s, u"auth_token"_s, u"account"_s})
        run(connection, u"DELETE FROM "_s + table);
    run(connection, u"COMMIT"_s);
}

void TestDatabase::takeAway()
{
    if (!m_server) {
        m_lock = std::make_unique<storage::Connection>(m_address);
        run(*m_lock, u"BEGIN IMMEDIATE"_s);
        return;
    }
    run(*m_server, u"ALTER DATABASE %1 ALLOW_CONNECTIONS FALSE"_s.arg(m_address.database));
    // A connection that was let in just before shows in pg_stat_activity a little later; until then it holds
    // a lock on the database.
    run(*m_server, uR"(DO $$
        BEGIN
            WHILE EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.objid
                          WHERE pg_locks.classid = 'pg_database'::regclass
                            AND pg_database.datname = '%1')
            LOOP
                PERFORM pg_sleep(0.002);
            END LOOP;
        END $$)"_s.arg(m_address.database));
    breakConnections();
}

void TestDatabase::giveBack()
{
    m_lock.reset();
    if (m_server)
        run(*m_server, u"ALTER DATABASE %1 ALLOW_CONNECTIONS TRUE"_s.arg(m_address.database));
}

void TestDatabase::breakConnections()
{
    if (!m_server)
        return;
    // Waits until each has ended: none of them may still be at work afterwards.
    run(*m_server,
        u"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(
            m_address.database));
}

void TestDatabase::run(storage::Connection &connection, const QString &sql)
{
    auto done = connection.open();
    if (done)
        done = connection.executeOnce(sql);
    if (!done)
        qFatal("%ls: %ls", qUtf16Printable(sql), qUtf16Printable(done.error().message));
}

} // namespace podium::test
