// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accounts_under_test.h"

#include <QRegularExpression>
#include <QTest>

using namespace podium;
using namespace podium::accounts;
using namespace podium::test;
using namespace Qt::StringLiterals;

class RegistrationTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountsUnderTest> m_accounts;

private Q_SLOTS:
    void init() { m_accounts = std::make_unique<AccountsUnderTest>(); }

    // --- the first account

    void theFirstAccountIsAdmin()
    {
        const auto first = m_accounts->registered(u"ana"_s, Here);
        QVERIFY(first);
        QCOMPARE(first->user.role, UserRole::Admin);
        QCOMPARE(m_accounts->owner(first->accessToken), first->user);
    }

    void theFirstAccountIsNotMadeFromElsewhere()
    {
        QVERIFY(codeOf(m_accounts->registered(u"ana"_s, Elsewhere)) == ErrorCode::Forbidden);
        QCOMPARE(*m_accounts->storage.accounts.count(), 0);
    }

    void behindAProxyNobodyIsOnThisMachine()
    {
        m_accounts->use({RegistrationPolicy::Closed, SetupCode, true});
        QVERIFY(codeOf(m_accounts->registered(u"ana"_s, Here)) == ErrorCode::Forbidden);
        Registration registration;
        registration.account = {u"ana"_s, Password, u"Ana"_s};
        registration.origin = Here;
        registration.setupCode = SetupCode;
        QVERIFY(m_accounts->registered(registration));
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
        QCOMPARE(m_accounts->registered(registration).has_value(), right);
    }

    void withoutASetupCodeNoCodeIsRight()
    {
        m_accounts->use(AccountSettings{});
        QVERIFY(codeOf(m_accounts->registered(u"ana"_s, Elsewhere)) == ErrorCode::Forbidden);
    }

    void theSetupCodeIsOfNoUseLater()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.origin = Elsewhere;
        registration.setupCode = SetupCode;
        QVERIFY(codeOf(m_accounts->registered(registration)) == ErrorCode::Forbidden);
    }

    void ofTwoFirstAccountsAtOnceOneIsMade()
    {
        Registration ana;
        ana.account = {u"ana"_s, Password, u"Ana"_s};
        ana.origin = Here;
        Registration ben = ana;
        ben.account.username = u"ben"_s;
        QList<bool> made;
        m_accounts->service->registerAccount(ana,
                                             [&](const auto &signIn) { made.append(signIn.has_value()); });
        m_accounts->service->registerAccount(ben,
                                             [&](const auto &signIn) { made.append(signIn.has_value()); });
        QTRY_COMPARE(made.size(), 2);
        QCOMPARE(made.count(true), 1);
        QCOMPARE(*m_accounts->storage.accounts.count(), 1);
    }

    void setupCodesAreEasyToTypeAndDiffer()
    {
        const QString code = makeSetupCode(m_accounts->tokens);
        static const QRegularExpression pattern(u"^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$"_s);
        QVERIFY2(pattern.match(code).hasMatch(), qPrintable(code));
        QVERIFY(code != makeSetupCode(m_accounts->tokens));
    }

    // --- further accounts

    void closedMeansAdminsOnly()
    {
        const auto admin = m_accounts->registered(u"ana"_s, Here);
        QVERIFY(codeOf(m_accounts->registered(u"ben"_s, Here)) == ErrorCode::Forbidden);
        const auto host = m_accounts->registered(u"ben"_s, Elsewhere, admin->accessToken);
        QVERIFY(host);
        QCOMPARE(host->user.role, UserRole::Host);
        QVERIFY(codeOf(m_accounts->registered(u"cem"_s, Elsewhere, host->accessToken)) ==
                ErrorCode::Forbidden);
        QVERIFY(codeOf(m_accounts->registered(u"cem"_s, Elsewhere, u"no token"_s)) ==
                ErrorCode::NotAuthenticated);
    }

    void adminsChooseTheRole()
    {
        Registration registration;
        registration.accessToken = m_accounts->registered(u"ana"_s, Here)->accessToken;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.role = UserRole::Admin;
        QCOMPARE(m_accounts->registered(registration)->user.role, UserRole::Admin);
    }

    void othersDoNotChooseTheRole()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        m_accounts->use(RegistrationPolicy::Open);
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.role = UserRole::Admin;
        registration.origin = Elsewhere;
        QCOMPARE(m_accounts->registered(registration)->user.role, UserRole::Host);
    }

    void usernamesAreUniqueWithoutRegardToCase()
    {
        const auto admin = m_accounts->registered(u"ana"_s, Here);
        const auto taken = m_accounts->registered(u"ANA"_s, Here, admin->accessToken);
        QVERIFY(codeOf(taken) == ErrorCode::Invalid);
        QVERIFY(taken.error().fields.contains(u"username"_s));
    }

    void anInvitationServesOnce()
    {
        m_accounts->use(RegistrationPolicy::Invite);
        const auto admin = m_accounts->registered(u"ana"_s, Here);
        const auto invitation = m_accounts->invited(admin->user);
        QVERIFY(invitation);

        Registration registration;
        registration.account = {u"ana"_s, Password, u"Ana"_s};
        registration.origin = Elsewhere;
        registration.invitation = invitation->code;
        QVERIFY(codeOf(m_accounts->registered(registration)) == ErrorCode::Invalid);
        registration.account.username = u"ben"_s;
        QVERIFY2(m_accounts->registered(registration), "the taken name must not have cost the invitation");
        registration.account.username = u"cem"_s;
        QVERIFY(codeOf(m_accounts->registered(registration)) == ErrorCode::Forbidden);
    }

    void anInvitationExpires()
    {
        m_accounts->use(RegistrationPolicy::Invite);
        const auto admin = m_accounts->registered(u"ana"_s, Here);
        const auto invitation = m_accounts->invited(admin->user);
        m_accounts->clock.advance(std::chrono::days(8));
        Registration registration;
        registration.account = {u"ben"_s, Password, u"Ben"_s};
        registration.invitation = invitation->code;
        QVERIFY(codeOf(m_accounts->registered(registration)) == ErrorCode::Forbidden);
    }

    void onlyAdminsInvite()
    {
        const auto admin = m_accounts->registered(u"ana"_s, Here);
        const auto host = m_accounts->registered(u"ben"_s, Here, admin->accessToken);
        const auto refused = m_accounts->invited(host->user);
        QVERIFY(codeOf(refused) == ErrorCode::Forbidden);
    }

    void manyRegistrationsFromOnePlaceAreSlowedDown()
    {
        QVERIFY(m_accounts->registered(u"ana"_s, Here));
        m_accounts->use(RegistrationPolicy::Open);
        for (int i = 0; i < 10; ++i)
            QVERIFY(m_accounts->registered(u"host %1"_s.arg(i), Elsewhere));
        QVERIFY(codeOf(m_accounts->registered(u"one more"_s, Elsewhere)) == ErrorCode::RateLimited);
        QVERIFY(m_accounts->registered(u"somebody else"_s, {u"192.0.2.8"_s, false}));
    }
};

QTEST_GUILESS_MAIN(RegistrationTest)
#include "test_registration.moc"
