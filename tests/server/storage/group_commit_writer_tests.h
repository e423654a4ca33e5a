// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/storage/sql_storage_under_test.h"

namespace podium::test {

//! What the group-commit writer does beyond the contract of every durable writer.
class GroupCommitWriterTests final : public QObject
{
    Q_OBJECT

public:
    explicit GroupCommitWriterTests(SqlStorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void cleanup();

    void oneCommitTakesAllThatWaits();
    void batchesKeepToTheirSize();
    void manyRefusedRecordsAreFoundInOneCommit();

    void drainCommitsAndAnswersEverything();
    void drainAnswersBusyWhileTheDatabaseIsAway();
    void drainedWriterIsBusy();
    void destructorCommitsAndDropsAnswers();

    void slowIsToldWhileTheDatabaseIsAway();
    void brokenConnectionGoesUnnoticed();
    void recordsAndBallotsShareCommits();
    void brokenConnectionsCountNoBallotTwice();
    void writerStartsWhileTheDatabaseIsAway();

private:
    [[nodiscard]] std::unique_ptr<storage::GroupCommitWriter> makeWriter(int batchMax = 10'000);
    [[nodiscard]] qsizetype participantCount();

    SqlStorageUnderTest &m_storage;
    UserId m_owner;
    SessionId m_session;
};

} // namespace podium::test
