// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/account_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! Accounts in the tables account, auth_token and invitation.
class SqlAccountRepository final : public AccountRepository
{
public:
    explicit SqlAccountRepository(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(SqlAccountRepository)

    Result<int> count() override;
    Result<User> create(const User &user, bool onlyIfFirst) override;
    Result<std::optional<User>> findByName(const QString &username) override;
    Result<std::optional<User>> find(UserId id) override;
    Result<void> updateProfile(UserId id, const QString &displayName,
                               std::optional<PictureId> avatar) override;

    Result<void> addTokens(const QList<StoredToken> &tokens) override;
    Result<std::optional<StoredToken>> findToken(const QByteArray &hash) override;
    Result<bool> spendToken(const QByteArray &hash) override;
    Result<void> removeFamily(const QByteArray &family) override;
    Result<void> removeExpiredTokens(Timestamp now) override;

    Result<void> addInvitation(const QByteArray &hash, Timestamp expiresAt) override;
    Result<bool> spendInvitation(const QByteArray &hash, Timestamp now) override;

private:
    [[nodiscard]] Result<User> insert(const User &user);

    Connection &m_connection;
};

} // namespace podium::storage
