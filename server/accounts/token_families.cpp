// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/token_families.h"

#include <QCoreApplication>

namespace podium::accounts {
namespace {

tl::unexpected<Error> notSignedIn()
{
    return failure(ErrorCode::NotAuthenticated,
                   QCoreApplication::translate("Accounts", "You are not signed in. Sign in again."));
}

Result<UserProfile> profileOf(AccountRepository &accounts, UserId id)
{
    const Result<std::optional<User>> user = accounts.find(id);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return notSignedIn();
    return (*user)->profile;
}

} // namespace

TokenFamilies::TokenFamilies(const Clock &clock, Tokens &tokens) : m_clock(clock), m_tokens(tokens) {}

Result<SignIn> TokenFamilies::begin(AccountRepository &accounts, const UserProfile &user)
{
    return issue(accounts, user, m_tokens.create().toLatin1());
}

Result<SignIn> TokenFamilies::renew(AccountRepository &accounts, const QString &refreshToken)
{
    const Result<StoredToken> token = valid(accounts, refreshToken, TokenKind::Refresh);
    if (!token)
        return tl::unexpected(token.error());
    const Result<UserProfile> user = profileOf(accounts, token->user);
    if (!user)
        return tl::unexpected(user.error());

    // The new pair is stored before the old token is spent: if storage fails in between, the client still
    // holds a token that works, and the new pair is known to nobody.
    const Result<SignIn> renewed = issue(accounts, *user, token->family);
    if (!renewed)
        return renewed;
    const Result<bool> spent = accounts.spendToken(token->hash);
    if (!spent)
        return tl::unexpected(spent.error());
    if (*spent)
        return renewed;
    if (const Result<void> removed = accounts.removeFamily(token->family); !removed)
        return tl::unexpected(removed.error());
    return notSignedIn();
}

Result<void> TokenFamilies::revoke(AccountRepository &accounts, const QString &accessToken,
                                   const QString &refreshToken) const
{
    Result<StoredToken> token = valid(accounts, accessToken, TokenKind::Access);
    if (!token && token.error().code == ErrorCode::NotAuthenticated)
        token = valid(accounts, refreshToken, TokenKind::Refresh);
    if (!token)
        return tl::unexpected(token.error());
    return accounts.removeFamily(token->family);
}

Result<UserProfile> TokenFamilies::owner(AccountRepository &accounts, const QString &accessToken) const
{
    const Result<StoredToken> token = valid(accounts, accessToken, TokenKind::Access);
    if (!token)
        return tl::unexpected(token.error());
    return profileOf(accounts, token->user);
}

Result<SignIn> TokenFamilies::issue(AccountRepository &accounts, const UserProfile &user,
                                    const QByteArray &family)
{
    const Timestamp now = m_clock.now();
    if (now - m_removedAt >= ExpiredTokenRemovalInterval) {
        if (const Result<void> removed = accounts.removeExpiredTokens(now); !removed)
            return tl::unexpected(removed.error());
        m_removedAt = now;
    }

    const SignIn signIn{user, m_tokens.create(), m_tokens.create(), now + AccessTokenLifetime};
    const Result<void> added = accounts.addTokens({
        {m_tokens.hash(signIn.accessToken), TokenKind::Access, user.id, family, signIn.expiresAt},
        {m_tokens.hash(signIn.refreshToken), TokenKind::Refresh, user.id, family, now + RefreshTokenLifetime},
    });
    if (!added)
        return tl::unexpected(added.error());
    return signIn;
}

Result<StoredToken> TokenFamilies::valid(AccountRepository &accounts, const QString &token,
                                         TokenKind kind) const
{
    const Result<std::optional<StoredToken>> stored = accounts.findToken(m_tokens.hash(token));
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored || (*stored)->kind != kind || (*stored)->expiresAt <= m_clock.now())
        return notSignedIn();
    return **stored;
}

} // namespace podium::accounts
