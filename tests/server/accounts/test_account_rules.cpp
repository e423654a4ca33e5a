// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/account_rules.h"
#include "server/accounts/add_user.h"
#include "tests/support/memory_storage.h"

#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using accounts::NewAccount;

class AccountRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAccountsPass_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("displayName");
        QTest::newRow("plain") << u"ana"_s << u"12345678"_s << u"Ana"_s;
        QTest::newRow("one character") << u"x"_s << u"12345678"_s << u"X"_s;
        QTest::newRow("64 characters") << QString(64, u'a') << u"12345678"_s << QString(80, u'a');
        QTest::newRow("mail address") << u"ana.b+quiz@example.org"_s << u"12345678"_s << u"Ana"_s;
        QTest::newRow("other scripts")
            << u"\u5c71\u7530"_s << u"\u65e5\u672c\u8a9e\u306e\u5408\u8a00\u8449!"_s
            << u"\u5c71\u7530 \u592a\u90ce"_s;
        QTest::newRow("characters beyond the first plane")
            << u"\U0001F981"_s.repeated(64) << u"12345678"_s << u"\U0001F981"_s.repeated(80);
        QTest::newRow("1024 characters of password") << u"ana"_s << QString(1'024, u'x') << u"Ana"_s;
    }
    void goodAccountsPass()
    {
        QFETCH(QString, username);
        QFETCH(QString, password);
        QFETCH(QString, displayName);
        const auto checked = accounts::checkedAccount({username, password, displayName});
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
        QCOMPARE(checked->username, username);
        QCOMPARE(checked->displayName, displayName);
    }

    void badAccountsNameTheField_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("displayName");
        QTest::addColumn<QStringList>("fields");
        const QString good = u"12345678"_s;
        QTest::newRow("no username") << QString() << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("blank username") << u" \t "_s << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("invisible username") << u"\u200d"_s << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("long username") << QString(65, u'a') << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("line break") << u"an\na"_s << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("null character")
            << u"an"_s + QChar(0) << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("half a character")
            << u"an"_s + QChar(0xD83E) << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("direction override")
            << u"an\u202ea"_s << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("zero width space") << u"an\u200ba"_s << good << u"Ana"_s << QStringList{u"username"_s};
        QTest::newRow("short password") << u"ana"_s << u"1234567"_s << u"Ana"_s << QStringList{u"password"_s};
        QTest::newRow("long password")
            << u"ana"_s << QString(1'025, u'x') << u"Ana"_s << QStringList{u"password"_s};
        QTest::newRow("long display name")
            << u"ana"_s << good << QString(81, u'a') << QStringList{u"display_name"_s};
        QTest::newRow("everything") << QString() << QString() << u"\a"_s
                                    << QStringList{u"display_name"_s, u"password"_s, u"username"_s};
    }
    void badAccountsNameTheField()
    {
        QFETCH(QString, username);
        QFETCH(QString, password);
        QFETCH(QString, displayName);
        QFETCH(QStringList, fields);
        const auto checked = accounts::checkedAccount({username, password, displayName});
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Invalid);
        QCOMPARE(checked.error().fields.keys(), fields);
    }

    void namesAreTrimmedAndComposed()
    {
        const auto checked =
            accounts::checkedAccount({u"  jose\u0301 "_s, u"12345678"_s, u" Jos\u00e9   B "_s});
        QVERIFY(checked);
        QCOMPARE(checked->username, u"jos\u00e9"_s);
        QCOMPARE(checked->displayName, u"Jos\u00e9 B"_s);
    }

    void withoutADisplayNameItIsTheUsername()
    {
        QCOMPARE(accounts::checkedAccount({u"ana"_s, u"12345678"_s, {}})->displayName, u"ana"_s);
    }

    void theCommandLineMakesAccountsOfEitherRole_data()
    {
        QTest::addColumn<UserRole>("role");
        QTest::newRow("admin") << UserRole::Admin;
        QTest::newRow("host") << UserRole::Host;
    }
    void theCommandLineMakesAccountsOfEitherRole()
    {
        QFETCH(UserRole, role);
        test::MemoryAccounts repository;
        const accounts::PasswordHasher hasher(accounts::PasswordHasher::leastCost());
        const auto added = accounts::addUser(repository, hasher, {u"ana"_s, u"12345678"_s, {}, role});
        QVERIFY(added);
        QCOMPARE(added->role, role);
        QCOMPARE((*repository.findByName(u"Ana"_s))->profile, *added);
        QVERIFY((*repository.findByName(u"ana"_s))->passwordHash.startsWith("$argon2id$"));
    }

    void theCommandLineKeepsToTheRules()
    {
        test::MemoryAccounts repository;
        const accounts::PasswordHasher hasher(accounts::PasswordHasher::leastCost());
        const auto tooShort = accounts::addUser(repository, hasher, {u"ana"_s, u"1234567"_s, {}});
        QVERIFY(!tooShort);
        QVERIFY(tooShort.error().fields.contains(u"password"_s));

        QVERIFY(accounts::addUser(repository, hasher, {u"ana"_s, u"12345678"_s, {}}));
        const auto taken = accounts::addUser(repository, hasher, {u"ANA"_s, u"12345678"_s, {}});
        QVERIFY(!taken);
        QVERIFY(taken.error().fields.contains(u"username"_s));
        QCOMPARE(*repository.count(), 1);
    }
};

QTEST_GUILESS_MAIN(AccountRulesTest)
#include "test_account_rules.moc"
