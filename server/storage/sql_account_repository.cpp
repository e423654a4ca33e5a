// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_account_repository.h"

#include "server/storage/column_names.h"
#include "server/storage/columns.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SqlAccountRepository", text);
}

User userFrom(Row &row)
{
    User user;
    user.profile.id = row.id<UserId>();
    user.profile.username = row.text();
    user.profile.displayName = row.text();
    user.profile.role = columnValue<UserRole>(row.text());
    user.profile.avatar = row.optionalId<PictureId>();
    user.passwordHash = row.bytes();
    return user;
}

//! What a statement returns that has nothing to say but whether it worked.
Result<void> withoutCount(const Result<int> &changed)
{
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

Result<bool> whetherChanged(const Result<int> &changed)
{
    return changed.map([](int rows) { return rows > 0; });
}

} // namespace

Result<int> SqlAccountRepository::count()
{
    const auto count =
        m_connection.selectOne(u"SELECT count(*) FROM account"_s, {}, [](Row &row) { return row.count(); });
    return count.map([](const std::optional<int> &number) { return number.value_or(0); });
}

Result<User> SqlAccountRepository::create(const User &user, bool onlyIfFirst)
{
    return m_connection.write([&]() -> Result<User> {
        if (!onlyIfFirst)
            return insert(user);
        // SQLite lets in one writer at a time anyway.
        if (m_connection.dialect() == Dialect::PostgreSQL) {
            if (auto locked = m_connection.executeOnce(u"LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE"_s);
                !locked)
                return tl::unexpected(std::move(locked).error());
        }
        const auto existing = count();
        if (!existing)
            return tl::unexpected(existing.error());
        if (*existing > 0)
            return failure(ErrorCode::Forbidden, tr("There is an account already; sign in with it."));
        return insert(user);
    });
}

Result<User> SqlAccountRepository::insert(const User &user)
{
    const UserProfile &profile = user.profile;
    const auto id = m_connection.selectOne(
        u"INSERT INTO account (username, username_key, display_name, role, avatar_id, password_hash)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (username_key) DO NOTHING"
        " RETURNING id"_s,
        values(profile.username, caseFolded(profile.username), profile.displayName, columnName(profile.role),
               profile.avatar, user.passwordHash),
        [](Row &row) { return row.id<UserId>(); });
    if (!id)
        return tl::unexpected(id.error());
    if (!*id) {
        return failure(ErrorCode::Invalid, tr("This user name is taken; choose another."),
                       {{u"username"_s, tr("is taken")}});
    }
    User created = user;
    created.profile.id = **id;
    return created;
}

Result<std::optional<User>> SqlAccountRepository::findByName(const QString &username)
{
    return m_connection.selectOne(u"SELECT id, username, display_name, role, avatar_id, password_hash"
                                  " FROM account WHERE username_key = ?"_s,
                                  values(caseFolded(username)), userFrom);
}

Result<std::optional<User>> SqlAccountRepository::find(UserId id)
{
    return m_connection.selectOne(u"SELECT id, username, display_name, role, avatar_id, password_hash"
                                  " FROM account WHERE id = ?"_s,
                                  values(id), userFrom);
}

Result<void> SqlAccountRepository::updateProfile(UserId id, const QString &displayName,
                                                 std::optional<PictureId> avatar)
{
    return m_connection.write([&]() -> Result<void> {
        if (avatar) {
            const auto picture =
                m_connection.selectOne(u"SELECT id FROM picture WHERE id = ?"_s, values(*avatar),
                                       [](Row &row) { return row.count(); });
            if (!picture)
                return tl::unexpected(picture.error());
            if (!*picture)
                return failure(ErrorCode::Invalid, tr("There is no such picture."),
                               {{u"avatar"_s, tr("is not a stored picture")}});
        }
        const auto changed =
            m_connection.execute(u"UPDATE account SET display_name = ?, avatar_id = ? WHERE id = ?"_s,
                                 values(displayName, avatar, id));
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed == 0)
            return failure(ErrorCode::NotFound, tr("There is no such account."));
        return {};
    });
}

Result<void> SqlAccountRepository::addTokens(const QList<StoredToken> &tokens)
{
    QList<QVariantList> rows;
    for (const StoredToken &token : tokens) {
        rows += values(token.hash, columnName(token.kind), token.user, token.family, token.expiresAt,
                       token.spent);
    }
    return m_connection.write([&] {
        return m_connection.insertRows(
            u"INSERT INTO auth_token (hash, kind, account_id, family, expires_at, spent) VALUES"_s, rows);
    });
}

Result<std::optional<StoredToken>> SqlAccountRepository::findToken(const QByteArray &hash)
{
    return m_connection.selectOne(
        u"SELECT kind, account_id, family, expires_at, spent FROM auth_token WHERE hash = ?"_s, values(hash),
        [&hash](Row &row) {
            StoredToken token;
            token.hash = hash;
            token.kind = columnValue<TokenKind>(row.text());
            token.user = row.id<UserId>();
            token.family = row.bytes();
            token.expiresAt = row.time();
            token.spent = row.boolean();
            return token;
        });
}

Result<bool> SqlAccountRepository::spendToken(const QByteArray &hash)
{
    return whetherChanged(m_connection.execute(
        u"UPDATE auth_token SET spent = TRUE WHERE hash = ? AND kind = 'refresh' AND NOT spent"_s,
        values(hash)));
}

Result<void> SqlAccountRepository::removeFamily(const QByteArray &family)
{
    return withoutCount(m_connection.execute(u"DELETE FROM auth_token WHERE family = ?"_s, values(family)));
}

Result<void> SqlAccountRepository::removeExpiredTokens(Timestamp now)
{
    return withoutCount(m_connection.execute(u"DELETE FROM auth_token WHERE expires_at <= ?"_s, values(now)));
}

Result<void> SqlAccountRepository::addInvitation(const QByteArray &hash, Timestamp expiresAt)
{
    return withoutCount(m_connection.execute(u"INSERT INTO invitation (hash, expires_at) VALUES (?, ?)"_s,
                                             values(hash, expiresAt)));
}

Result<bool> SqlAccountRepository::spendInvitation(const QByteArray &hash, Timestamp now)
{
    return whetherChanged(m_connection.execute(u"DELETE FROM invitation WHERE hash = ? AND expires_at > ?"_s,
                                               values(hash, now)));
}

} // namespace podium::storage
