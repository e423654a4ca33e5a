// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/storage_tests.h"

#include "tests/contract/account_repository_contract.h"
#include "tests/contract/ballot_repository_contract.h"
#include "tests/contract/ballot_rules_contract.h"
#include "tests/contract/ballot_writer_contract.h"
#include "tests/contract/durable_writer_contract.h"
#include "tests/contract/poll_repository_contract.h"
#include "tests/contract/quiz_repository_contract.h"
#include "tests/contract/session_repository_contract.h"
#include "tests/server/storage/group_commit_writer_tests.h"
#include "tests/server/storage/migration_tests.h"
#include "tests/server/storage/sql_storage_under_test.h"
#include "tests/server/storage/storage_thread_tests.h"

#include <QCoreApplication>
#include <QTest>

namespace podium::test {
namespace {

//! Stands in for all suites where the database is missing.
class MissingDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySuite() { QSKIP("PODIUM_TEST_POSTGRESQL is not set"); }
};

} // namespace

int runStorageTests(storage::Dialect dialect, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!isAvailable(dialect)) {
        MissingDatabase missing;
        return QTest::qExec(&missing, argc, argv);
    }

    SqlStorageUnderTest storage(dialect);
    AccountRepositoryContract accounts(storage);
    QuizRepositoryContract quizzes(storage);
    SessionRepositoryContract sessions(storage);
    PollRepositoryContract polls(storage);
    BallotRepositoryContract ballots(storage);
    DurableWriterContract writer(storage);
    BallotRulesContract ballotRules(storage);
    BallotWriterContract ballotWriter(storage);
    GroupCommitWriterTests groupCommit(storage);
    StorageThreadTests thread(storage);
    MigrationTests migrations(dialect);

    int failures = 0;
    for (QObject *suite :
         std::initializer_list<QObject *>{&accounts, &quizzes, &sessions, &polls, &ballots, &writer,
                                          &ballotRules, &ballotWriter, &groupCommit, &thread, &migrations})
        failures += QTest::qExec(suite, argc, argv);
    return failures;
}

} // namespace podium::test

#include "storage_tests.moc"
