// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/storage/sql_storage_under_test.h"

namespace podium::test {

//! What the storage thread promises about the work it is given.
class StorageThreadTests final : public QObject
{
    Q_OBJECT

public:
    explicit StorageThreadTests(SqlStorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void cleanup();
    void outcomeComesToTheThreadOfItsContext();
    void workRunsInItsOrder();
    void tooMuchWaitingIsBusy();
    void stopFinishesWhatWasTaken();
    void busyWhileTheDatabaseIsAway();

private:
    SqlStorageUnderTest &m_storage;
};

} // namespace podium::test
