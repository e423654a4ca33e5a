// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/connection.h"
#include "tests/support/test_database.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using storage::Connection;
using storage::DatabaseAddress;
using storage::Row;
using storage::values;

DatabaseAddress fileAddress(const QString &path)
{
    DatabaseAddress address;
    address.path = path;
    return address;
}

//! All that is logged while it lives.
class LogCapture final
{
public:
    LogCapture()
    {
        s_text.clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { s_text += message + u'\n'; });
    }
    ~LogCapture() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(LogCapture)

    [[nodiscard]] static QString text() { return s_text; }

private:
    inline static QString s_text;
    QtMessageHandler m_before;
};

} // namespace

//! What a connection does with good and bad databases; on SQLite, which is always there.
class DatabaseConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFileIsForItsOwnerOnly();
    void fileInMissingFolderIsNamed();
    void fileThatIsNoDatabaseIsRefused();
    void missingServerIsBusyAndThePasswordStaysSecret();
    void statementWithoutConnectionIsBusy();
    void failedWorkIsRolledBack();
    void manyRowsAreInserted();
    void emptyIsNotNull();
    void lockedDatabaseIsBusy();
    void repeatedComplaintIsLoggedOnce();
};

void DatabaseConnectionTest::newFileIsForItsOwnerOnly()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());

    QVERIFY(connection.open());

    const auto permissions = QFileInfo(database.address().path).permissions();
    QVERIFY(permissions.testFlag(QFile::ReadOwner));
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void DatabaseConnectionTest::fileInMissingFolderIsNamed()
{
    Connection connection(fileAddress(u"/nowhere/to/be/found.sqlite"_s));

    const auto opened = connection.open();

    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(u"/nowhere/to/be/found.sqlite"_s),
             qPrintable(opened.error().message));
}

void DatabaseConnectionTest::fileThatIsNoDatabaseIsRefused()
{
    const TestDatabase database(storage::Dialect::SQLite);
    QFile file(database.address().path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database ").repeated(1'000));
    file.close();
    Connection connection(database.address());

    const auto opened = connection.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Internal);
}

void DatabaseConnectionTest::missingServerIsBusyAndThePasswordStaysSecret()
{
    const auto address =
        DatabaseAddress::parse(u"postgresql://ana:secret@/podium?host=/nowhere/to/be/found"_s);
    QVERIFY(address);
    const LogCapture log;
    Connection connection(*address);

    const auto opened = connection.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Busy);
    for (const QString &text : {opened.error().message, log.text()}) {
        QVERIFY2(text.contains("/nowhere/to/be/found"_L1), qPrintable(text));
        QVERIFY2(!text.contains("secret"_L1), qPrintable(text));
    }
}

void DatabaseConnectionTest::statementWithoutConnectionIsBusy()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());

    const auto executed = connection.execute(u"CREATE TABLE one (text text)"_s);

    QVERIFY(!executed);
    QCOMPARE(executed.error().code, ErrorCode::Busy);
}

void DatabaseConnectionTest::failedWorkIsRolledBack()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());
    QVERIFY(connection.open());
    QVERIFY(connection.execute(u"CREATE TABLE one (text text)"_s));

    const auto written = connection.write([&]() -> Result<void> {
        const auto inserted = connection.execute(u"INSERT INTO one (text) VALUES (?)"_s, values(u"a"_s));
        if (!inserted)
            return tl::unexpected(inserted.error());
        return failure(ErrorCode::NotFound, u"changed my mind"_s);
    });

    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotFound);
    const auto count =
        connection.selectOne(u"SELECT count(*) FROM one"_s, {}, [](Row &row) { return row.count(); });
    QVERIFY(count);
    QCOMPARE(*count, std::optional(0));
}

void DatabaseConnectionTest::manyRowsAreInserted()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());
    QVERIFY(connection.open());
    QVERIFY(connection.execute(u"CREATE TABLE one (number integer, text text)"_s));
    QList<QVariantList> rows;
    QSet<std::int64_t> expected;
    for (int number = 0; number < 250; ++number) {
        rows += values(number, QString::number(number));
        expected += number;
    }

    QSet<std::int64_t> returned;
    const auto inserted =
        connection.insertRows(u"INSERT INTO one (number, text) VALUES"_s, rows, u"RETURNING number"_s,
                              [&returned](Row &row) { returned += row.integer(); });

    QVERIFY(inserted);
    QCOMPARE(returned, expected);
    QVERIFY(connection.insertRows(u"INSERT INTO one (number, text) VALUES"_s, {}));
}

void DatabaseConnectionTest::emptyIsNotNull()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());
    QVERIFY(connection.open());
    QVERIFY(
        connection.execute(u"CREATE TABLE one (text text NOT NULL, bytes blob NOT NULL, number integer)"_s));

    QVERIFY(connection.execute(u"INSERT INTO one (text, bytes, number) VALUES (?, ?, ?)"_s,
                               values(QString(), QByteArray(), std::optional<int>())));

    const auto isEmpty = connection.selectOne(u"SELECT text, bytes, number FROM one"_s, {}, [](Row &row) {
        return row.text().isEmpty() && row.bytes().isEmpty() && !row.optionalCount();
    });
    QVERIFY(isEmpty);
    QCOMPARE(*isEmpty, std::optional(true));
}

void DatabaseConnectionTest::lockedDatabaseIsBusy()
{
    TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address(), Ms(10));
    QVERIFY(connection.open());
    QVERIFY(connection.execute(u"CREATE TABLE one (text text)"_s));

    database.takeAway();
    const auto locked = connection.execute(u"INSERT INTO one (text) VALUES ('a')"_s);
    database.giveBack();

    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::Busy);
    QVERIFY(!connection.isLost());
    QVERIFY(connection.execute(u"INSERT INTO one (text) VALUES ('a')"_s));
}

void DatabaseConnectionTest::repeatedComplaintIsLoggedOnce()
{
    const TestDatabase database(storage::Dialect::SQLite);
    Connection connection(database.address());
    QVERIFY(connection.open());
    const LogCapture log;

    for (int times = 0; times < 100; ++times)
        QVERIFY(!connection.execute(u"INSERT INTO nowhere (text) VALUES ('a')"_s));

    QCOMPARE(log.text().count(u"nowhere"_s), 1);
}

} // namespace podium::test

QTEST_GUILESS_MAIN(podium::test::DatabaseConnectionTest)
#include "test_database_connection.moc"
