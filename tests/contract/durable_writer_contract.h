// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every DurableWriter does, seen through the sessions that come back from storage.
class DurableWriterContract final : public QObject
{
    Q_OBJECT

public:
    explicit DurableWriterContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void cleanup();

    void everyKindOfRecordComesBack();
    void answersComeBackInTheirOrder();
    void doneRunsLaterAndInOrder();
    void acknowledgedRecordIsStored();
    void lastStageCounts();
    void lastOpenedQuestionCounts();
    void kickedNicknameIsFree();
    void endedSessionGivesItsCodeBack();

    void repeatedRecordIsStoredOnce_data();
    void repeatedRecordIsStoredOnce();
    void refusedRecordTakesNobodyDown_data();
    void refusedRecordTakesNobodyDown();

    void recordsWaitWhileStorageIsAway();
    void tooManyWaitingAreBusy();

private:
    [[nodiscard]] StoredSession reloaded(SessionId id);

    StorageUnderTest &m_storage;
};

} // namespace podium::test
