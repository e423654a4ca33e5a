// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every PollRepository does.
class PollRepositoryContract final : public QObject
{
    Q_OBJECT

public:
    explicit PollRepositoryContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void createdPollComesBack();
    void tenThousandOptionsComeBack();
    void pollsAreListedByTheirLastChange();
    void titlesAreSearched();
    void codesAreUniqueAmongSessionsAndPolls();
    void oneHostCannotTakeAllCodes();
    void closedPollGivesItsCodeBack();
    void reopenedPollTakesItsCodeBackOrANewOne();
    void codeFindsTheOpenPollFirst();
    void updateSavesWhatTheHostWrites();
    void updateOfAnotherVersionIsAConflict();
    void openedPollKeepsItsVotingAndItsOptions();
    void picturesMustExist();
    void somebodyElsesPollIsNotFound();
    void removedPollIsGone();
    void openingAndClosing();
    void openingDropsAScheduleThatLiesBehind();
    void pendingPollsAreThoseThatWait();

private:
    StorageUnderTest &m_storage;
    UserId m_owner;
};

} // namespace podium::test
