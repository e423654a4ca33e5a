// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/array_literal.h"
#include "server/storage/database_address.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {

using storage::DatabaseAddress;
using storage::Dialect;

//! What names a database, and how arrays are written to PostgreSQL.
class DatabaseAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAddressIsRead_data();
    void goodAddressIsRead();
    void badAddressIsRefused_data();
    void badAddressIsRefused();
    void shownAddressHidesThePassword_data();
    void shownAddressHidesThePassword();
    void arrayIsQuoted();
};

void DatabaseAddressTest::goodAddressIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DatabaseAddress>("expected");
    const auto sqlite = [](const QString &path) {
        DatabaseAddress address;
        address.path = path;
        return address;
    };
    const auto postgresql = [](const QString &host, int port, const QString &database, const QString &user,
                               const QString &password, const QString &options = {}) {
        DatabaseAddress address;
        address.dialect = Dialect::PostgreSQL;
        address.host = host;
        address.port = port;
        address.database = database;
        address.user = user;
        address.password = password;
        address.options = options;
        return address;
    };
    QTest::newRow("sqlite, relative") << u"sqlite:podium.sqlite"_s << sqlite(u"podium.sqlite"_s);
    QTest::newRow("sqlite, absolute")
        << u"sqlite:/var/lib/a b?c%20.db"_s << sqlite(u"/var/lib/a b?c%20.db"_s);
    QTest::newRow("everything") << u"postgresql://ana:secret@db.example:5433/podium"_s
                                << postgresql(u"db.example"_s, 5433, u"podium"_s, u"ana"_s, u"secret"_s);
    QTest::newRow("short name") << u"postgres://db/podium"_s << postgresql(u"db"_s, 0, u"podium"_s, {}, {});
    QTest::newRow("no host") << u"postgresql:///podium"_s << postgresql({}, 0, u"podium"_s, {}, {});
    QTest::newRow("IPv6") << u"postgresql://[::1]:5432/podium"_s
                          << postgresql(u"::1"_s, 5432, u"podium"_s, {}, {});
    QTest::newRow("encoded") << u"postgresql://a%40b:p%3A%2F%40%25@h/d%20b"_s
                             << postgresql(u"h"_s, 0, u"d b"_s, u"a@b"_s, u"p:/@%"_s);
    QTest::newRow("socket as parameter") << u"postgresql://ana@/podium?host=/run/postgresql&port=5433"_s
                                         << postgresql(u"/run/postgresql"_s, 5433, u"podium"_s, u"ana"_s, {});
    QTest::newRow("socket as host") << u"postgresql://%2Frun%2Fpostgresql/podium"_s
                                    << postgresql(u"/run/postgresql"_s, 0, u"podium"_s, {}, {});
    QTest::newRow("encryption") << u"postgresql://h/d?sslmode=verify-full&sslrootcert=/etc/my%20ca.pem"_s
                                << postgresql(u"h"_s, 0, u"d"_s, {}, {},
                                              u";sslmode=verify-full;sslrootcert='/etc/my ca.pem'"_s);
}

void DatabaseAddressTest::goodAddressIsRead()
{
    QFETCH(QString, text);
    QFETCH(DatabaseAddress, expected);
    const auto address = DatabaseAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(*address, expected);
}

void DatabaseAddressTest::badAddressIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named"); // what the message must name
    QTest::newRow("empty") << QString() << u"sqlite:"_s;
    QTest::newRow("only a path") << u"/var/lib/secret.db"_s << u"sqlite:"_s;
    QTest::newRow("other database") << u"mysql://ana:secret@h/d"_s << u"postgresql://"_s;
    QTest::newRow("sqlite without file") << u"sqlite:"_s << u"sqlite:PATH"_s;
    QTest::newRow("sqlite in memory") << u"sqlite::memory:"_s << u"file"_s;
    QTest::newRow("no slashes") << u"postgresql:secret"_s << u"form"_s;
    QTest::newRow("no database") << u"postgresql://ana:secret@h"_s << u"database"_s;
    QTest::newRow("empty database") << u"postgresql://ana:secret@h/"_s << u"database"_s;
    QTest::newRow("port is no number") << u"postgresql://ana:secret@h:x/d"_s << u"port"_s;
    QTest::newRow("port too high") << u"postgresql://ana:secret@h:65536/d"_s << u"port"_s;
    QTest::newRow("port of parameter") << u"postgresql://ana:secret@h/d?port=0"_s << u"port"_s;
    QTest::newRow("slash in password") << u"postgresql://ana:sec/ret@h/d"_s << u"percent-encoded"_s;
    QTest::newRow("at in password") << u"postgresql://ana:sec@secret@h/d"_s << u"percent-encoded"_s;
    QTest::newRow("broken encoding") << u"postgresql://ana:secret%4@h/d"_s << u"password"_s;
    QTest::newRow("encoded NUL") << u"postgresql://ana:secret%00@h/d"_s << u"password"_s;
    QTest::newRow("encoded broken UTF-8") << u"postgresql://ana%ff:secret@h/d"_s << u"user"_s;
    QTest::newRow("unknown parameter") << u"postgresql://ana:secret@h/d?options=x"_s << u"parameter"_s;
    QTest::newRow("unknown sslmode") << u"postgresql://ana:secret@h/d?sslmode=secret"_s << u"sslmode"_s;
    QTest::newRow("option smuggled in")
        << u"postgresql://h/d?sslrootcert=a;service=secret"_s << u"sslrootcert"_s;
}

void DatabaseAddressTest::badAddressIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto address = DatabaseAddress::parse(text);
    QVERIFY(!address);
    const Error &error = address.error();
    QCOMPARE(error.code, ErrorCode::Invalid);
    QVERIFY2(error.message.contains(named), qPrintable(error.message));
    QVERIFY2(!error.message.contains("secret"_L1), qPrintable(error.message));
}

void DatabaseAddressTest::shownAddressHidesThePassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("sqlite") << u"sqlite:a.db"_s << u"sqlite:a.db"_s;
    QTest::newRow("host") << u"postgresql://ana:secret@h:5433/d"_s << u"postgresql://ana@h:5433/d"_s;
    QTest::newRow("IPv6") << u"postgresql://ana:secret@[::1]/d"_s << u"postgresql://ana@[::1]/d"_s;
    QTest::newRow("socket") << u"postgresql://ana:secret@%2Frun/d"_s << u"postgresql://ana@/d?host=/run"_s;
}

void DatabaseAddressTest::shownAddressHidesThePassword()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(DatabaseAddress::parse(text)->display(), shown);
}

void DatabaseAddressTest::arrayIsQuoted()
{
    storage::ArrayLiteral empty;
    QCOMPARE(empty.text(), u"{}"_s);

    storage::ArrayLiteral all;
    all.add(-5);
    all.add(std::int64_t{1} << 60);
    all.add(true);
    all.add(u"NULL"_s);
    all.add(QString());
    all.add(u"a,\"b\"\\{c}"_s);
    all.add(QByteArray("\x01\xff", 2));
    QCOMPARE(all.text(), u"{-5,1152921504606846976,t,\"NULL\",\"\",\"a,\\\"b\\\"\\\\{c}\",\"\\\\x01ff\"}"_s);
}

} // namespace podium::test

QTEST_GUILESS_MAIN(podium::test::DatabaseAddressTest)
#include "test_database_address.moc"
