// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/account_repository.h"
#include "server/ports/tokens.h"

namespace podium::accounts {

//! What signing in gives.
struct SignIn
{
    UserProfile user;
    QString accessToken;
    QString refreshToken;
    Timestamp expiresAt; //!< of the access token

    bool operator==(const SignIn &) const = default;
};

inline constexpr Ms AccessTokenLifetime = std::chrono::hours(1);
inline constexpr Ms RefreshTokenLifetime = std::chrono::days(30);
inline constexpr Ms ExpiredTokenRemovalInterval = std::chrono::hours(1);

//! \brief Access and refresh tokens. Blocking; used on the storage thread only.
//!
//! All tokens that descend from one sign-in are a family. A refresh token serves once; who shows a spent one
//! holds a copy, so the whole family is revoked and both, owner and thief, have to sign in again. Tokens are
//! random and stored hashed. Expired ones are removed now and then, spent ones only when they expire.
class TokenFamilies final
{
public:
    TokenFamilies(const Clock &clock, Tokens &tokens);
    Q_DISABLE_COPY_MOVE(TokenFamilies)

    [[nodiscard]] Result<SignIn> begin(AccountRepository &accounts, const UserProfile &user);
    //! NotAuthenticated when the token is unknown, expired, spent or no refresh token.
    [[nodiscard]] Result<SignIn> renew(AccountRepository &accounts, const QString &refreshToken);
    //! \brief Revokes the access token's family, or when that token does not serve any more, the refresh
    //! token's. NotAuthenticated when neither serves.
    [[nodiscard]] Result<void> revoke(AccountRepository &accounts, const QString &accessToken,
                                      const QString &refreshToken) const;
    //! Whose token this is. NotAuthenticated when it is unknown, expired or no access token.
    [[nodiscard]] Result<UserProfile> owner(AccountRepository &accounts, const QString &accessToken) const;

private:
    [[nodiscard]] Result<SignIn> issue(AccountRepository &accounts, const UserProfile &user,
                                       const QByteArray &family);
    [[nodiscard]] Result<StoredToken> valid(AccountRepository &accounts, const QString &token,
                                            TokenKind kind) const;

    const Clock &m_clock;
    Tokens &m_tokens;
    Timestamp m_removedAt{};
};

} // namespace podium::accounts
