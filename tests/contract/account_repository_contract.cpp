// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/account_repository_contract.h"

#include "tests/contract/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

User anyUser(const QString &username)
{
    User user;
    user.profile.username = username;
    user.profile.displayName = u"Ünïcode 🏆"_s;
    user.profile.role = UserRole::Admin;
    user.passwordHash = "$argon2id$hash";
    return user;
}

StoredToken tokenOf(UserId user, const QByteArray &hash, TokenKind kind, const QByteArray &family,
                    Timestamp expiresAt)
{
    return {hash, kind, user, family, expiresAt, false};
}

bool holds(Repositories repositories, const QByteArray &hash)
{
    const auto token = repositories.accounts.findToken(hash);
    return token && token->has_value();
}

} // namespace

void AccountRepositoryContract::init()
{
    m_storage.clear();
}

void AccountRepositoryContract::createdAccountComesBack()
{
    auto repositories = m_storage.repositories();
    const auto created = repositories.accounts.create(anyUser(u"Ana"_s), false);
    QVERIFY(created);
    QVERIFY(created->profile.id.isValid());

    for (const auto &found :
         {repositories.accounts.find(created->profile.id), repositories.accounts.findByName(u"aNA"_s)}) {
        QVERIFY(found && found->has_value());
        QCOMPARE((*found)->profile, created->profile);
        QCOMPARE((*found)->passwordHash, QByteArray("$argon2id$hash"));
    }
    QCOMPARE(repositories.accounts.count().value(), 1);
}

void AccountRepositoryContract::usernameIsUniqueWithoutRegardToCase_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("same") << u"ana"_s << u"ana"_s;
    QTest::newRow("latin") << u"Ana"_s << u"aNA"_s;
    QTest::newRow("accented") << u"ÉMILE"_s << u"émile"_s;
    QTest::newRow("greek") << u"ΣΟΦΙΑ"_s << u"σοφια"_s;
    QTest::newRow("composed and decomposed") << u"\u00e9mile"_s << u"e\u0301mile"_s;
}

void AccountRepositoryContract::usernameIsUniqueWithoutRegardToCase()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    auto repositories = m_storage.repositories();
    QVERIFY(repositories.accounts.create(anyUser(first), false));

    const auto created = repositories.accounts.create(anyUser(second), false);

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Invalid);
    QVERIFY(created.error().fields.contains(u"username"_s));
    QCOMPARE(repositories.accounts.count().value(), 1);
}

void AccountRepositoryContract::onlyTheFirstAccountIsCreatedAsFirst()
{
    auto repositories = m_storage.repositories();
    QVERIFY(repositories.accounts.create(anyUser(u"ana"_s), true));

    const auto created = repositories.accounts.create(anyUser(u"ben"_s), true);

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Forbidden);
    QCOMPARE(repositories.accounts.count().value(), 1);
}

void AccountRepositoryContract::unknownAccountIsNone()
{
    auto repositories = m_storage.repositories();
    const auto byId = repositories.accounts.find(UserId(4'711));
    QVERIFY(byId && !byId->has_value());
    const auto byName = repositories.accounts.findByName(u"nobody"_s);
    QVERIFY(byName && !byName->has_value());
}

void AccountRepositoryContract::profileChanges()
{
    auto repositories = m_storage.repositories();
    const User host = storedHost(repositories);
    const PictureId avatar = storedPicture(repositories, host.profile.id);

    QVERIFY(repositories.accounts.updateProfile(host.profile.id, u"New name"_s, avatar));

    auto found = repositories.accounts.find(host.profile.id);
    QVERIFY(found && found->has_value());
    QCOMPARE((*found)->profile.displayName, u"New name"_s);
    QCOMPARE((*found)->profile.avatar, std::optional(avatar));

    QVERIFY(repositories.accounts.updateProfile(host.profile.id, u"New name"_s, std::nullopt));
    found = repositories.accounts.find(host.profile.id);
    QVERIFY(found && found->has_value());
    QVERIFY(!(*found)->profile.avatar);
}

void AccountRepositoryContract::profileOfNobodyIsNotFound()
{
    const auto changed =
        m_storage.repositories().accounts.updateProfile(UserId(4'711), u"Name"_s, std::nullopt);
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::NotFound);
}

void AccountRepositoryContract::avatarMustBeStored()
{
    auto repositories = m_storage.repositories();
    const User host = storedHost(repositories);

    const auto changed =
        repositories.accounts.updateProfile(host.profile.id, u"New name"_s, PictureId(4'711));

    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Invalid);
    QVERIFY(changed.error().fields.contains(u"avatar"_s));
}

void AccountRepositoryContract::tokenComesBack_data()
{
    QTest::addColumn<bool>("isRefresh");
    QTest::newRow("access") << false;
    QTest::newRow("refresh") << true;
}

void AccountRepositoryContract::tokenComesBack()
{
    QFETCH(bool, isRefresh);
    auto repositories = m_storage.repositories();
    const UserId user = storedHost(repositories).profile.id;
    const QByteArray hash("\0\x01\xff\\'", 5);
    const auto kind = isRefresh ? TokenKind::Refresh : TokenKind::Access;

    QVERIFY(repositories.accounts.addTokens({tokenOf(user, hash, kind, "family", at(10))}));

    const auto found = repositories.accounts.findToken(hash);
    QVERIFY(found && found->has_value());
    const StoredToken &token = **found;
    QCOMPARE(token.hash, hash);
    QCOMPARE(token.kind, kind);
    QCOMPARE(token.user, user);
    QCOMPARE(token.family, QByteArray("family"));
    QCOMPARE(token.expiresAt, at(10));
    QVERIFY(!token.spent);
}

void AccountRepositoryContract::refreshTokenIsSpentOnce()
{
    auto repositories = m_storage.repositories();
    const UserId user = storedHost(repositories).profile.id;
    QVERIFY(repositories.accounts.addTokens({tokenOf(user, "hash", TokenKind::Refresh, "f", at(10))}));

    QCOMPARE(repositories.accounts.spendToken("hash").value(), true);
    QCOMPARE(repositories.accounts.spendToken("hash").value(), false);
    const auto found = repositories.accounts.findToken("hash");
    QVERIFY(found && found->has_value());
    QVERIFY((*found)->spent);
}

void AccountRepositoryContract::accessTokenIsNotSpent()
{
    auto repositories = m_storage.repositories();
    const UserId user = storedHost(repositories).profile.id;
    QVERIFY(repositories.accounts.addTokens({tokenOf(user, "hash", TokenKind::Access, "f", at(10))}));

    QCOMPARE(repositories.accounts.spendToken("hash").value(), false);
}

void AccountRepositoryContract::familyIsRemovedTogether()
{
    auto repositories = m_storage.repositories();
    const UserId user = storedHost(repositories).profile.id;
    QVERIFY(repositories.accounts.addTokens({tokenOf(user, "a", TokenKind::Access, "one", at(10)),
                                             tokenOf(user, "b", TokenKind::Refresh, "one", at(10)),
                                             tokenOf(user, "c", TokenKind::Refresh, "other", at(10))}));

    QVERIFY(repositories.accounts.removeFamily("one"));

    QVERIFY(!holds(repositories, "a"));
    QVERIFY(!holds(repositories, "b"));
    QVERIFY(holds(repositories, "c"));
}

void AccountRepositoryContract::expiredTokensAreRemoved()
{
    auto repositories = m_storage.repositories();
    const UserId user = storedHost(repositories).profile.id;
    QVERIFY(repositories.accounts.addTokens({tokenOf(user, "past", TokenKind::Access, "f", at(9)),
                                             tokenOf(user, "now", TokenKind::Access, "f", at(10)),
                                             tokenOf(user, "future", TokenKind::Access, "f", at(11))}));

    QVERIFY(repositories.accounts.removeExpiredTokens(at(10)));

    QVERIFY(!holds(repositories, "past"));
    QVERIFY(!holds(repositories, "now"));
    QVERIFY(holds(repositories, "future"));
}

void AccountRepositoryContract::invitationServesOnce()
{
    auto repositories = m_storage.repositories();
    QVERIFY(repositories.accounts.addInvitation("hash", at(10)));

    QCOMPARE(repositories.accounts.spendInvitation("hash", at(9)).value(), true);
    QCOMPARE(repositories.accounts.spendInvitation("hash", at(9)).value(), false);
}

void AccountRepositoryContract::expiredInvitationDoesNotServe()
{
    auto repositories = m_storage.repositories();
    QVERIFY(repositories.accounts.addInvitation("hash", at(10)));

    QCOMPARE(repositories.accounts.spendInvitation("hash", at(10)).value(), false);
}

} // namespace podium::test
