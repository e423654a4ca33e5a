// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accounts_under_test.h"

#include <QTest>

using namespace podium;
using namespace podium::accounts;
using namespace podium::test;
using namespace Qt::StringLiterals;

class SigningInTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountsUnderTest> m_accounts;

private Q_SLOTS:
    void init() { m_accounts = std::make_unique<AccountsUnderTest>(); }

    // --- signing in

    void theRightPasswordSignsIn()
    {
        const auto first = m_accounts->registered(u"Ana"_s, Here);
        const auto again = m_accounts->loggedIn(u" ana "_s, Password);
        QVERIFY(again);
        QCOMPARE(again->user, first->user);
        QCOMPARE(again->expiresAt, m_accounts->clock.now() + AccessTokenLifetime);
        QVERIFY(again->accessToken != first->accessToken);
    }

    void wrongNameAndWrongPasswordLookTheSame()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        const auto wrongPassword = m_accounts->loggedIn(u"ana"_s, u"wrong horse"_s);
        const auto wrongName = m_accounts->loggedIn(u"ben"_s, Password);
        QVERIFY(codeOf(wrongPassword) == ErrorCode::NotAuthenticated);
        QCOMPARE(wrongName, wrongPassword);
    }

    void guessingIsSlowedDown()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        for (int i = 0; i < 10; ++i)
            QVERIFY(codeOf(m_accounts->loggedIn(u"ana"_s, u"wrong horse"_s)) == ErrorCode::NotAuthenticated);
        QVERIFY(codeOf(m_accounts->loggedIn(u"ANA"_s, Password)) == ErrorCode::RateLimited);
        QVERIFY2(m_accounts->loggedIn(u"ana"_s, Password, Here), "the owner elsewhere is not locked out");
        m_accounts->clock.advance(std::chrono::minutes(1));
        QVERIFY(m_accounts->loggedIn(u"ana"_s, Password));
    }

    void signingInOftenIsNotGuessing()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        for (int i = 0; i < 15; ++i)
            QVERIFY(m_accounts->loggedIn(u"ana"_s, Password));
    }

    // --- staying signed in

    void accessTokensExpire()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        m_accounts->clock.advance(AccessTokenLifetime - Ms{1});
        QVERIFY(m_accounts->owner(signIn->accessToken));
        m_accounts->clock.advance(Ms{1});
        QVERIFY(codeOf(m_accounts->owner(signIn->accessToken)) == ErrorCode::NotAuthenticated);
    }

    void aRefreshTokenGivesANewPair()
    {
        const auto first = m_accounts->registered(u"ana"_s, Here);
        m_accounts->clock.advance(AccessTokenLifetime);
        const auto second = m_accounts->refreshed(first->refreshToken);
        QVERIFY(second);
        QCOMPARE(m_accounts->owner(second->accessToken), first->user);
        QVERIFY(second->refreshToken != first->refreshToken);
        QVERIFY(m_accounts->refreshed(second->refreshToken));
    }

    void reusingASpentRefreshTokenRevokesTheFamily()
    {
        const auto first = m_accounts->registered(u"ana"_s, Here);
        const auto elsewhere = m_accounts->loggedIn(u"ana"_s, Password);
        const auto second = m_accounts->refreshed(first->refreshToken);
        QVERIFY(second);
        QVERIFY(codeOf(m_accounts->refreshed(first->refreshToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(codeOf(m_accounts->owner(second->accessToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(codeOf(m_accounts->refreshed(second->refreshToken)) == ErrorCode::NotAuthenticated);
        QVERIFY2(m_accounts->owner(elsewhere->accessToken), "another sign-in is another family");
    }

    void refreshTokensExpire()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        m_accounts->clock.advance(RefreshTokenLifetime);
        QVERIFY(codeOf(m_accounts->refreshed(signIn->refreshToken)) == ErrorCode::NotAuthenticated);
    }

    void tokensServeTheirKindOnly()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        QVERIFY(codeOf(m_accounts->owner(signIn->refreshToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(codeOf(m_accounts->refreshed(signIn->accessToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(m_accounts->refreshed(signIn->refreshToken));
    }

    void loggingOutRevokesTheFamily()
    {
        const auto first = m_accounts->registered(u"ana"_s, Here);
        const auto elsewhere = m_accounts->loggedIn(u"ana"_s, Password);
        QVERIFY(m_accounts->loggedOut(first->accessToken));
        QVERIFY(codeOf(m_accounts->owner(first->accessToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(codeOf(m_accounts->refreshed(first->refreshToken)) == ErrorCode::NotAuthenticated);
        QVERIFY(m_accounts->owner(elsewhere->accessToken));
    }

    void storageNeverSeesATokenOrAPassword()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        for (const StoredToken &token : m_accounts->storage.accounts.tokens()) {
            QVERIFY(!token.hash.contains(signIn->accessToken.toLatin1()));
            QVERIFY(!token.hash.contains(signIn->refreshToken.toLatin1()));
        }
        const auto user = *m_accounts->storage.accounts.findByName(u"ana"_s);
        QVERIFY(!user->passwordHash.contains(Password.toUtf8()));
    }

    void expiredTokensAreRemovedNowAndThen()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        QCOMPARE(m_accounts->storage.accounts.tokens().size(), 2);
        m_accounts->clock.advance(RefreshTokenLifetime);
        QVERIFY(m_accounts->loggedIn(u"ana"_s, Password));
        QCOMPARE(m_accounts->storage.accounts.tokens().size(), 2);
    }

    // --- profile

    void theProfileChanges()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        const auto picture = m_accounts->storage.pictures.add(signIn->user.id, {}, m_accounts->clock.now());
        const auto changed = m_accounts->updated(signIn->user.id, u"  Ana B. "_s, *picture);
        QVERIFY(changed);
        QCOMPARE(changed->displayName, u"Ana B."_s);
        QCOMPARE(changed->avatar, *picture);
        QCOMPARE(m_accounts->owner(signIn->accessToken), *changed);
    }

    void theProfileKeepsToTheRules()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        const auto noPicture = m_accounts->updated(signIn->user.id, u"Ana"_s, PictureId(99));
        QVERIFY(codeOf(noPicture) == ErrorCode::Invalid);
        QVERIFY(noPicture.error().fields.contains(u"avatar"_s));
        const auto noName = m_accounts->updated(signIn->user.id, u" "_s, {});
        QVERIFY(codeOf(noName) == ErrorCode::Invalid);
        QVERIFY(noName.error().fields.contains(u"display_name"_s));
    }

    // --- trouble

    void aFullStorageIsBusy()
    {
        const auto signIn = m_accounts->registered(u"ana"_s, Here);
        m_accounts->storage.full = true;
        QVERIFY(codeOf(m_accounts->owner(signIn->accessToken)) == ErrorCode::Busy);
        QVERIFY(codeOf(m_accounts->loggedIn(u"ana"_s, Password)) == ErrorCode::Busy);
        QVERIFY(codeOf(m_accounts->refreshed(signIn->refreshToken)) == ErrorCode::Busy);
    }
};

QTEST_GUILESS_MAIN(SigningInTest)
#include "test_signing_in.moc"
