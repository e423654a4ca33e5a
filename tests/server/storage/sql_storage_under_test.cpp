// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/sql_storage_under_test.h"

#include "server/storage/migrator.h"

namespace podium::test {

storage::WriterLimits quickLimits()
{
    storage::WriterLimits limits;
    limits.lockTimeout = Ms(50);
    limits.retryFirst = Ms(1);
    limits.retryMax = Ms(20);
    return limits;
}

SqlStorageUnderTest::SqlStorageUnderTest(storage::Dialect dialect)
    : m_database(dialect), m_connection(m_database.address()), m_accounts(m_connection),
      m_quizzes(m_connection), m_pictures(m_connection), m_sessions(m_connection), m_polls(m_connection),
      m_ballots(m_connection)
{
    if (const auto prepared = storage::prepareDatabase(m_database.address()); !prepared)
        qFatal("%ls", qUtf16Printable(prepared.error().message));
}

Repositories SqlStorageUnderTest::repositories()
{
    if (const auto opened = m_connection.open(); !opened)
        qFatal("%ls", qUtf16Printable(opened.error().message));
    return {m_accounts, m_quizzes, m_pictures, m_sessions, m_polls, m_ballots};
}

std::unique_ptr<DurableWriter> SqlStorageUnderTest::makeWriter(int waitingMax)
{
    return makeGroupCommitWriter(waitingMax);
}

std::unique_ptr<BallotWriter> SqlStorageUnderTest::makeBallotWriter(int waitingMax)
{
    return makeGroupCommitWriter(waitingMax);
}

std::unique_ptr<storage::GroupCommitWriter> SqlStorageUnderTest::makeGroupCommitWriter(int waitingMax)
{
    storage::WriterLimits limits = quickLimits();
    limits.waitingMax = waitingMax;
    return std::make_unique<storage::GroupCommitWriter>(m_database.address(), limits);
}

void SqlStorageUnderTest::takeAway()
{
    m_connection.close(); // it would only find out later that it was broken off
    m_database.takeAway();
}

void SqlStorageUnderTest::breakConnections()
{
    m_connection.close();
    m_database.breakConnections();
}

} // namespace podium::test
