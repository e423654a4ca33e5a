// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/domain/user.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace podium {

//! An account as storage keeps it.
struct User
{
    UserProfile profile;
    QByteArray passwordHash; //!< Argon2id, in its text form
};

enum class TokenKind { Access, Refresh };

//! A stored token. Tokens that descend from one sign-in form a family.
struct StoredToken
{
    QByteArray hash;
    TokenKind kind = TokenKind::Access;
    UserId user;
    QByteArray family;
    Timestamp expiresAt;
    bool spent = false; //!< refresh tokens: already exchanged
};

//! \brief Accounts and their tokens. Blocking; called on the storage thread only. Every method is one
//! transaction. Internal or Busy when storage fails; other errors as named.
class AccountRepository
{
public:
    virtual ~AccountRepository() = default;

    [[nodiscard]] virtual Result<int> count() = 0;
    //! \param onlyIfFirst create nothing and return Forbidden unless there is no account yet.
    //! \returns Invalid (field "username") when the name is taken.
    [[nodiscard]] virtual Result<User> create(const User &user, bool onlyIfFirst) = 0;
    [[nodiscard]] virtual Result<std::optional<User>> findByName(const QString &username) = 0;
    [[nodiscard]] virtual Result<std::optional<User>> find(UserId id) = 0;
    [[nodiscard]] virtual Result<void> updateProfile(UserId id, const QString &displayName,
                                                     std::optional<PictureId> avatar) = 0;

    [[nodiscard]] virtual Result<void> addTokens(const QList<StoredToken> &tokens) = 0;
    [[nodiscard]] virtual Result<std::optional<StoredToken>> findToken(const QByteArray &hash) = 0;
    //! \brief Marks a refresh token as spent. \returns false when it already was: somebody reuses it.
    [[nodiscard]] virtual Result<bool> spendToken(const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<void> removeFamily(const QByteArray &family) = 0;
    [[nodiscard]] virtual Result<void> removeExpiredTokens(Timestamp now) = 0;

    //! Invitation codes of the `invite` policy, stored hashed.
    [[nodiscard]] virtual Result<void> addInvitation(const QByteArray &hash, Timestamp expiresAt) = 0;
    //! \returns false when there is no such invitation or it has expired; it serves once.
    [[nodiscard]] virtual Result<bool> spendInvitation(const QByteArray &hash, Timestamp now) = 0;
};

} // namespace podium
