// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every AccountRepository does.
class AccountRepositoryContract final : public QObject
{
    Q_OBJECT

public:
    explicit AccountRepositoryContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
    void createdAccountComesBack();
    void usernameIsUniqueWithoutRegardToCase_data();
    void usernameIsUniqueWithoutRegardToCase();
    void onlyTheFirstAccountIsCreatedAsFirst();
    void unknownAccountIsNone();
    void profileChanges();
    void profileOfNobodyIsNotFound();
    void avatarMustBeStored();
    void tokenComesBack_data();
    void tokenComesBack();
    void refreshTokenIsSpentOnce();
    void accessTokenIsNotSpent();
    void familyIsRemovedTogether();
    void expiredTokensAreRemoved();
    void invitationServesOnce();
    void expiredInvitationDoesNotServe();

private:
    StorageUnderTest &m_storage;
};

} // namespace podium::test
