// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accounts.h"
#include "server/accounts/random_tokens.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_storage.h"
#include "tests/support/settled.h"

#include <QTest>

using namespace podium;
using namespace podium::accounts;
using namespace Qt::StringLiterals;
using podium::test::settled;

namespace {

const Origin Here{u"127.0.0.1"_s, true};
const Origin Elsewhere{u"192.0.2.7"_s, false};
const QString SetupCode = u"K7RW-2MPX-9TQD"_s;
const QString Password = u"correct horse"_s;

} // namespace

class AccountsTest final : public QObject
{
    Q_OBJECT

    QObject m_context;
    RandomTokens m_tokens;
    PasswordHasher m_hasher{PasswordHasher::leastCost()};
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<test::MemoryStorage> m_storage;
    std::unique_ptr<Accounts> m_accounts;

    void use(RegistrationPolicy policy)
    {
        m_accounts = std::make_unique<Accounts>(*m_storage, m_hasher, m_tokens, *m_clock,
                                                AccountSettings{policy, SetupCode}, m_context);
    }

    Result<SignIn> registered(const Registration &registration)
    {
        return settled<SignIn>([&](auto reply) { m_accounts->registerAccount(registration, reply); });
    }
    Result<SignIn> registered(const QString &username, const Origin &origin, const QString &accessToken = {})
    {
        Registration registration;
        registration.account = {username, Password, username};
        registration.origin = origin;
        registration.accessToken = accessToken;
        return registered(registration);
    }
    Result<SignIn> loggedIn(const QString &username, const QString &password,
                            const Origin &origin = Elsewhere)
    {
        return settled<SignIn>([&](auto reply) { m_accounts->login(username, password, origin, reply); });
    }
    Result<SignIn> refreshed(const QString &token)
    {
        return settled<SignIn>([&](auto reply) { m_accounts->refresh(token, reply); });
    }
    Result<UserProfile> owner(const QString &token)
    {
        return settled<UserProfile>([&](auto reply) { m_accounts->authenticate(token, reply); });
    }
    template<typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_storage = std::make_unique<test::MemoryStorage>();
        use(RegistrationPolicy::Closed);
    }

    // --- the first account

    void theFirstAccountIsAdmin()
    {
        const auto first = registered(u"ana"_s, Here);
        QVERIFY(first);
        QCOMPARE(first->user.role, UserRole::Admin);
        QCOMPARE(owner(first->accessToken), first->user);
    }

    void theFirstAccountIsNotMadeFromElsewhere()
    {
        QCOMPARE(codeOf(registered(u"ana"_s, Elsewhere)), ErrorCode::Forbidden);
        QCOMPARE(*m_storage->accounts.count(), 0);
    }

    void theSetupCodeLetsItBeMadeFromElsewhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("right");
        QTest::newRow("as printed") << SetupCode << true;
        QTest::newRow("typed carelessly") << u" k7rw 2mpx9tqd "_s << true;
        QTest::newRow("another") << u"K7RW-2MPX-9TQE"_s << false;
        QTest::newRow("its beginning") << u"K7RW"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void theSetupCodeLetsItBeMadeFromElsewhere()
    {
        QFETCH(QString, typed);
        QFETCH(bool, right);
        Registration registration;
        registration.account = {u"ana"_s, Password, u"Ana"_s};
        registration.origin = Elsewhere;
        registration.setupCode = typed;
        QCOMPARE(registered(registration).has_value(), right);
    }

    void withoutASetupCodeNoCodeIsRight()
    {
        m_accounts = std::make_unique<Accounts>(*m_storage, m_hasher, m_tokens, *m_clock, AccountSettings{},
                                                m_context);
        QCOMPARE(codeOf(registered(u"ana"_s, Elsewhere)), ErrorCode::Forbidden);
    }

    void theSetupCodeIsOfNoUseLater()
    {
        QVERIFY(registered(u"ana"_s, Here));
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.origin = Elsewhere;
        registration.setupCode = SetupCode;
        QCOMPARE(codeOf(registered(registration)), ErrorCode::Forbidden);
    }

    void ofTwoFirstAccountsAtOnceOneIsMade()
    {
        Registration ana;
        ana.account = {u"ana"_s, Password, u"Ana"_s};
        ana.origin = Here;
        Registration ben = ana;
        ben.account.username = u"ben"_s;
        QList<bool> made;
        m_accounts->registerAccount(ana, [&](const auto &signIn) { made.append(signIn.has_value()); });
        m_accounts->registerAccount(ben, [&](const auto &signIn) { made.append(signIn.has_value()); });
        QTRY_COMPARE(made.size(), 2);
        QCOMPARE(made.count(true), 1);
        QCOMPARE(*m_storage->accounts.count(), 1);
    }

    void setupCodesAreEasyToTypeAndDiffer()
    {
        const QString code = makeSetupCode(m_tokens);
        static const QRegularExpression pattern(u"^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$"_s);
        QVERIFY2(pattern.match(code).hasMatch(), qPrintable(code));
        QVERIFY(code != makeSetupCode(m_tokens));
    }

    // --- further accounts

    void closedMeansAdminsOnly()
    {
        const auto admin = registered(u"ana"_s, Here);
        QCOMPARE(codeOf(registered(u"ben"_s, Here)), ErrorCode::Forbidden);
        const auto host = registered(u"ben"_s, Elsewhere, admin->accessToken);
        QVERIFY(host);
        QCOMPARE(host->user.role, UserRole::Host);
        QCOMPARE(codeOf(registered(u"cem"_s, Elsewhere, host->accessToken)), ErrorCode::Forbidden);
        QCOMPARE(codeOf(registered(u"cem"_s, Elsewhere, u"no token"_s)), ErrorCode::NotAuthenticated);
    }

    void adminsChooseTheRole()
    {
        Registration registration;
        registration.accessToken = registered(u"ana"_s, Here)->accessToken;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.role = UserRole::Admin;
        QCOMPARE(registered(registration)->user.role, UserRole::Admin);
    }

    void othersDoNotChooseTheRole()
    {
        QVERIFY(registered(u"ana"_s, Here));
        use(RegistrationPolicy::Open);
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.role = UserRole::Admin;
        registration.origin = Elsewhere;
        QCOMPARE(registered(registration)->user.role, UserRole::Host);
    }

    void usernamesAreUniqueWithoutRegardToCase()
    {
        const auto admin = registered(u"ana"_s, Here);
        const auto taken = registered(u"ANA"_s, Here, admin->accessToken);
        QCOMPARE(codeOf(taken), ErrorCode::Invalid);
        QVERIFY(taken.error().fields.contains(u"username"_s));
    }

    void anInvitationServesOnce()
    {
        use(RegistrationPolicy::Invite);
        const auto admin = registered(u"ana"_s, Here);
        const auto invitation =
            settled<Invitation>([&](auto reply) { m_accounts->invite(admin->user, reply); });
        QVERIFY(invitation);

        Registration registration;
        registration.account = {u"ana"_s, Password, u"Ana"_s};
        registration.origin = Elsewhere;
        registration.invitation = invitation->code;
        QCOMPARE(codeOf(registered(registration)), ErrorCode::Invalid);
        registration.account.username = u"ben"_s;
        QVERIFY2(registered(registration), "the taken name must not have cost the invitation");
        registration.account.username = u"cem"_s;
        QCOMPARE(codeOf(registered(registration)), ErrorCode::Forbidden);
    }

    void anInvitationExpires()
    {
        use(RegistrationPolicy::Invite);
        const auto admin = registered(u"ana"_s, Here);
        const auto invitation =
            settled<Invitation>([&](auto reply) { m_accounts->invite(admin->user, reply); });
        m_clock->advance(std::chrono::days(8));
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.invitation = invitation->code;
        QCOMPARE(codeOf(registered(registration)), ErrorCode::Forbidden);
    }

    void onlyAdminsInvite()
    {
        const auto admin = registered(u"ana"_s, Here);
        const auto host = registered(u"ben"_s, Here, admin->accessToken);
        const auto refused = settled<Invitation>([&](auto reply) { m_accounts->invite(host->user, reply); });
        QCOMPARE(codeOf(refused), ErrorCode::Forbidden);
    }

    void manyRegistrationsFromOnePlaceAreSlowedDown()
    {
        QVERIFY(registered(u"ana"_s, Here));
        use(RegistrationPolicy::Open);
        for (int i = 0; i < 10; ++i)
            QVERIFY(registered(u"host %1"_s.arg(i), Elsewhere));
        QCOMPARE(codeOf(registered(u"one more"_s, Elsewhere)), ErrorCode::RateLimited);
        QVERIFY(registered(u"somebody else"_s, {u"192.0.2.8"_s, false}));
    }

    // --- signing in

    void theRightPasswordSignsIn()
    {
        const auto first = registered(u"Ana"_s, Here);
        const auto again = loggedIn(u" ana "_s, Password);
        QVERIFY(again);
        QCOMPARE(again->user, first->user);
        QCOMPARE(again->expiresAt, m_clock->now() + AccessTokenLifetime);
        QVERIFY(again->accessToken != first->accessToken);
    }

    void wrongNameAndWrongPasswordLookTheSame()
    {
        QVERIFY(registered(u"ana"_s, Here));
        const auto wrongPassword = loggedIn(u"ana"_s, u"wrong horse"_s);
        const auto wrongName = loggedIn(u"ben"_s, Password);
        QCOMPARE(codeOf(wrongPassword), ErrorCode::NotAuthenticated);
        QCOMPARE(wrongName, wrongPassword);
    }

    void guessingIsSlowedDown()
    {
        QVERIFY(registered(u"ana"_s, Here));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(codeOf(loggedIn(u"ana"_s, u"wrong horse"_s)), ErrorCode::NotAuthenticated);
        QCOMPARE(codeOf(loggedIn(u"ANA"_s, Password)), ErrorCode::RateLimited);
        QVERIFY2(loggedIn(u"ana"_s, Password, Here), "the owner elsewhere is not locked out");
        m_clock->advance(std::chrono::minutes(1));
        QVERIFY(loggedIn(u"ana"_s, Password));
    }

    void signingInOftenIsNotGuessing()
    {
        QVERIFY(registered(u"ana"_s, Here));
        for (int i = 0; i < 15; ++i)
            QVERIFY(loggedIn(u"ana"_s, Password));
    }

    // --- staying signed in

    void accessTokensExpire()
    {
        const auto signIn = registered(u"ana"_s, Here);
        m_clock->advance(AccessTokenLifetime - Ms{1});
        QVERIFY(owner(signIn->accessToken));
        m_clock->advance(Ms{1});
        QCOMPARE(codeOf(owner(signIn->accessToken)), ErrorCode::NotAuthenticated);
    }

    void aRefreshTokenGivesANewPair()
    {
        const auto first = registered(u"ana"_s, Here);
        m_clock->advance(AccessTokenLifetime);
        const auto second = refreshed(first->refreshToken);
        QVERIFY(second);
        QCOMPARE(owner(second->accessToken), first->user);
        QVERIFY(second->refreshToken != first->refreshToken);
        QVERIFY(refreshed(second->refreshToken));
    }

    void reusingASpentRefreshTokenRevokesTheFamily()
    {
        const auto first = registered(u"ana"_s, Here);
        const auto elsewhere = loggedIn(u"ana"_s, Password);
        const auto second = refreshed(first->refreshToken);
        QVERIFY(second);
        QCOMPARE(codeOf(refreshed(first->refreshToken)), ErrorCode::NotAuthenticated);
        QCOMPARE(codeOf(owner(second->accessToken)), ErrorCode::NotAuthenticated);
        QCOMPARE(codeOf(refreshed(second->refreshToken)), ErrorCode::NotAuthenticated);
        QVERIFY2(owner(elsewhere->accessToken), "another sign-in is another family");
    }

    void refreshTokensExpire()
    {
        const auto signIn = registered(u"ana"_s, Here);
        m_clock->advance(RefreshTokenLifetime);
        QCOMPARE(codeOf(refreshed(signIn->refreshToken)), ErrorCode::NotAuthenticated);
    }

    void tokensServeTheirKindOnly()
    {
        const auto signIn = registered(u"ana"_s, Here);
        QCOMPARE(codeOf(owner(signIn->refreshToken)), ErrorCode::NotAuthenticated);
        QCOMPARE(codeOf(refreshed(signIn->accessToken)), ErrorCode::NotAuthenticated);
        QVERIFY(refreshed(signIn->refreshToken));
    }

    void loggingOutRevokesTheFamily()
    {
        const auto first = registered(u"ana"_s, Here);
        const auto elsewhere = loggedIn(u"ana"_s, Password);
        QVERIFY(settled<void>([&](auto reply) { m_accounts->logout(first->accessToken, reply); }));
        QCOMPARE(codeOf(owner(first->accessToken)), ErrorCode::NotAuthenticated);
        QCOMPARE(codeOf(refreshed(first->refreshToken)), ErrorCode::NotAuthenticated);
        QVERIFY(owner(elsewhere->accessToken));
    }

    void storageNeverSeesATokenOrAPassword()
    {
        const auto signIn = registered(u"ana"_s, Here);
        for (const StoredToken &token : m_storage->accounts.tokens()) {
            QVERIFY(!token.hash.contains(signIn->accessToken.toLatin1()));
            QVERIFY(!token.hash.contains(signIn->refreshToken.toLatin1()));
        }
        const auto user = *m_storage->accounts.findByName(u"ana"_s);
        QVERIFY(!user->passwordHash.contains(Password.toUtf8()));
    }

    void expiredTokensAreRemovedNowAndThen()
    {
        QVERIFY(registered(u"ana"_s, Here));
        QCOMPARE(m_storage->accounts.tokens().size(), 2);
        m_clock->advance(RefreshTokenLifetime);
        QVERIFY(loggedIn(u"ana"_s, Password));
        QCOMPARE(m_storage->accounts.tokens().size(), 2);
    }

    // --- profile

    void theProfileChanges()
    {
        const auto signIn = registered(u"ana"_s, Here);
        const auto picture = m_storage->pictures.add(signIn->user.id, {}, m_clock->now());
        const auto changed = settled<UserProfile>(
            [&](auto reply) { m_accounts->updateProfile(signIn->user.id, u"  Ana B. "_s, *picture, reply); });
        QVERIFY(changed);
        QCOMPARE(changed->displayName, u"Ana B."_s);
        QCOMPARE(changed->avatar, *picture);
        QCOMPARE(owner(signIn->accessToken), *changed);
    }

    void theProfileKeepsToTheRules()
    {
        const auto signIn = registered(u"ana"_s, Here);
        const auto noPicture = settled<UserProfile>(
            [&](auto reply) { m_accounts->updateProfile(signIn->user.id, u"Ana"_s, PictureId(99), reply); });
        QCOMPARE(codeOf(noPicture), ErrorCode::Invalid);
        QVERIFY(noPicture.error().fields.contains(u"avatar"_s));
        const auto noName = settled<UserProfile>(
            [&](auto reply) { m_accounts->updateProfile(signIn->user.id, u" "_s, {}, reply); });
        QCOMPARE(codeOf(noName), ErrorCode::Invalid);
        QVERIFY(noName.error().fields.contains(u"display_name"_s));
    }

    // --- trouble

    void aFullStorageIsBusy()
    {
        const auto signIn = registered(u"ana"_s, Here);
        m_storage->full = true;
        QCOMPARE(codeOf(owner(signIn->accessToken)), ErrorCode::Busy);
        QCOMPARE(codeOf(loggedIn(u"ana"_s, Password)), ErrorCode::Busy);
        QCOMPARE(codeOf(refreshed(signIn->refreshToken)), ErrorCode::Busy);
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "test_accounts.moc"
