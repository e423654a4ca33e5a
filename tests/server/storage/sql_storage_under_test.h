// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/group_commit_writer.h"
#include "server/storage/sql_account_repository.h"
#include "server/storage/sql_ballot_repository.h"
#include "server/storage/sql_picture_repository.h"
#include "server/storage/sql_poll_repository.h"
#include "server/storage/sql_quiz_repository.h"
#include "server/storage/sql_session_repository.h"
#include "tests/contract/storage_under_test.h"
#include "tests/support/test_database.h"

namespace podium::test {

//! The SQL repositories and the group-commit writer, on a database of their own.
class SqlStorageUnderTest final : public StorageUnderTest
{
public:
    explicit SqlStorageUnderTest(storage::Dialect dialect);
    Q_DISABLE_COPY_MOVE(SqlStorageUnderTest)

    void clear() override { m_database.clear(); }
    [[nodiscard]] Repositories repositories() override;
    [[nodiscard]] std::unique_ptr<DurableWriter> makeWriter(int waitingMax) override;
    [[nodiscard]] std::unique_ptr<BallotWriter> makeBallotWriter(int waitingMax) override;
    void takeAway() override;
    void giveBack() override { m_database.giveBack(); }
    //! Breaks off everybody's connections but that of the repositories.
    void breakConnections();

    [[nodiscard]] const storage::DatabaseAddress &address() const { return m_database.address(); }

private:
    [[nodiscard]] std::unique_ptr<storage::GroupCommitWriter> makeGroupCommitWriter(int waitingMax);

    TestDatabase m_database;
    storage::Connection m_connection;
    storage::SqlAccountRepository m_accounts;
    storage::SqlQuizRepository m_quizzes;
    storage::SqlPictureRepository m_pictures;
    storage::SqlSessionRepository m_sessions;
    storage::SqlPollRepository m_polls;
    storage::SqlBallotRepository m_ballots;
};

//! Limits that let a test wait for little.
[[nodiscard]] storage::WriterLimits quickLimits();

} // namespace podium::test
