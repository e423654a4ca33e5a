// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/migration_tests.h"

#include "server/storage/migrator.h"
#include "server/storage/sql_account_repository.h"
#include "server/storage/sql_ballot_repository.h"
#include "server/storage/sql_picture_repository.h"
#include "server/storage/sql_poll_repository.h"
#include "server/storage/sql_quiz_repository.h"
#include "server/storage/sql_session_repository.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"
#include "tests/contract/session_comparison.h"
#include "tests/support/test_database.h"

#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using storage::Connection;
using storage::Migrator;
using storage::Row;

//! A folder of migrations, name -> SQL.
class Migrations final
{
public:
    Migrations(std::initializer_list<std::pair<QString, QByteArray>> files)
    {
        for (const auto &[name, sql] : files)
            add(name, sql);
    }
    Q_DISABLE_COPY_MOVE(Migrations)

    void add(const QString &name, const QByteArray &sql)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(sql) != sql.size())
            qFatal("A migration could not be written");
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

Result<int> migrate(const TestDatabase &database, const QString &folder)
{
    Connection connection(database.address());
    return Migrator(connection, folder).migrate();
}

//! The first column of every row.
QStringList column(const TestDatabase &database, const QString &sql)
{
    QStringList texts;
    Connection connection(database.address());
    const auto selected = connection.open().and_then(
        [&] { return connection.select(sql, {}, [&texts](Row &row) { texts += row.text(); }); });
    return selected ? texts : QStringList{u"failed"_s};
}

//! A database as an earlier version left it.
void loadGolden(Connection &connection, int schema, storage::Dialect dialect)
{
    const QString suffix = dialect == storage::Dialect::SQLite ? u"sqlite"_s : u"postgresql"_s;
    QFile golden(u":/golden/schema_%1.%2.sql"_s.arg(schema).arg(suffix));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QVERIFY(connection.open());
    for (const QString &statement : storage::sqlStatements(QString::fromUtf8(golden.readAll()), dialect))
        QVERIFY2(connection.executeOnce(statement), qPrintable(statement));
}

QStringList versions(const TestDatabase &database)
{
    return column(database, u"SELECT name FROM schema_version ORDER BY version"_s);
}

} // namespace

void MigrationTests::newDatabaseGetsEveryMigrationOnce()
{
    const TestDatabase database(m_dialect);
    Connection connection(database.address());
    Migrator migrator(connection);

    const auto first = migrator.migrate();
    const auto second = migrator.migrate();

    QVERIFY(migrator.knownVersion() >= 1);
    QVERIFY(first && second);
    QCOMPARE(*first, migrator.knownVersion());
    QCOMPARE(*second, 0);
    QCOMPARE(versions(database).size(), migrator.knownVersion());
}

void MigrationTests::laterMigrationsAreAdded()
{
    const TestDatabase database(m_dialect);
    Migrations migrations{
        {u"0001_one.sql"_s, "-- first\nCREATE TABLE one (id $identity,\n  data $bytes);\n"}};
    QCOMPARE(migrate(database, migrations.path()).value(), 1);

    migrations.add(u"0002_two.sql"_s, "INSERT INTO one (data) VALUES (NULL);\nCREATE TABLE two (text text);\n"
                                      "INSERT INTO two (text) VALUES ('a;\tb');");

    QCOMPARE(migrate(database, migrations.path()).value(), 1);
    QCOMPARE(versions(database), QStringList({u"0001_one"_s, u"0002_two"_s}));
    QCOMPARE(column(database, u"SELECT text FROM two"_s), QStringList{u"a;\tb"_s});
}

void MigrationTests::fileOfTheDatabaseGoesFirst()
{
    const TestDatabase database(m_dialect);
    const Migrations migrations{
        {u"0001_one.sql"_s, "CREATE TABLE one (text text);\n"},
        {u"0002_two.sqlite.sql"_s, "INSERT INTO one (text) VALUES ('sqlite');\n"},
        {u"0002_two.postgresql.sql"_s, "INSERT INTO one (text) VALUES ('postgresql');\n"}};

    QCOMPARE(migrate(database, migrations.path()).value(), 2);

    const QString expected = m_dialect == storage::Dialect::SQLite ? u"sqlite"_s : u"postgresql"_s;
    QCOMPARE(column(database, u"SELECT text FROM one"_s), QStringList{expected});
}

void MigrationTests::newerSchemaIsRefusedUnchanged()
{
    const TestDatabase database(m_dialect);
    QVERIFY(storage::prepareDatabase(database.address()));
    Connection connection(database.address());
    QVERIFY(connection.open());
    QVERIFY(connection.execute(
        u"INSERT INTO schema_version (version, name, applied_at) VALUES (9000, '9000_future', 0)"_s));
    const QStringList before = versions(database);

    const auto prepared = storage::prepareDatabase(database.address());

    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::Invalid);
    const QString known = QString::number(Migrator(connection).knownVersion());
    for (const QString &part : {u"9000"_s, known, u"newer Podium"_s})
        QVERIFY2(prepared.error().message.contains(part), qPrintable(prepared.error().message));
    QCOMPARE(versions(database), before);
}

void MigrationTests::failingMigrationChangesNothing()
{
    const TestDatabase database(m_dialect);
    const Migrations migrations{
        {u"0001_one.sql"_s, "CREATE TABLE one (text text);\n"},
        {u"0002_two.sql"_s, "INSERT INTO one (text) VALUES ('x');\nINSERT INTO nowhere VALUES (1);\n"}};

    const auto migrated = migrate(database, migrations.path());

    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, ErrorCode::Internal);
    QCOMPARE(versions(database), QStringList{u"0001_one"_s});
    QCOMPARE(column(database, u"SELECT text FROM one"_s), QStringList{});
}

void MigrationTests::gapInTheNumbersIsRefused()
{
    const TestDatabase database(m_dialect);
    const Migrations migrations{{u"0001_one.sql"_s, "CREATE TABLE one (text text);\n"},
                                {u"0003_three.sql"_s, "CREATE TABLE three (text text);\n"}};

    const auto migrated = migrate(database, migrations.path());

    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, ErrorCode::Internal);
}

void MigrationTests::programsThatStartTogetherMigrateOnce()
{
    const TestDatabase database(m_dialect);
    std::vector<Result<void>> outcomes(4);
    std::vector<std::thread> programs;
    programs.reserve(outcomes.size());
    for (Result<void> &outcome : outcomes)
        programs.emplace_back([&] { outcome = storage::prepareDatabase(database.address()); });
    for (std::thread &program : programs)
        program.join();

    for (const Result<void> &outcome : outcomes)
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    Connection connection(database.address());
    QCOMPARE(versions(database).size(), Migrator(connection).knownVersion());
}

void MigrationTests::schemaOneIsStillRead()
{
    const TestDatabase database(m_dialect);
    Connection connection(database.address());
    loadGolden(connection, 1, m_dialect);

    QVERIFY(storage::prepareDatabase(database.address()));

    const auto user = storage::SqlAccountRepository(connection).findByName(u"ÉMILE"_s);
    QVERIFY(user && user->has_value());
    const UserId owner = (*user)->profile.id;
    QCOMPARE((*user)->profile.displayName, u"éMILE"_s.toUpper());

    auto listed = storage::SqlQuizRepository(connection).list(owner, 0, 10, u"CAPI"_s);
    QVERIFY(listed);
    QCOMPARE(listed->total, 1);
    QCOMPARE(listed->quizzes[0].status, QuizStatus::Started);
    const auto quiz = storage::SqlQuizRepository(connection).find(owner, listed->quizzes[0].id);
    QVERIFY(quiz);
    QCOMPARE(quiz->questions.size(), 3);
    QVERIFY(quiz->questions[1].picture);
    const auto picture = storage::SqlPictureRepository(connection).find(*quiz->questions[1].picture);
    QVERIFY(picture);
    QCOMPARE(picture->bytes, QByteArray("picture"));

    const auto open = storage::SqlSessionRepository(connection).loadOpen();
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    const SessionId id = open->first().id;
    StoredSession expected;
    expected.id = id;
    expected.code = u"123456"_s;
    expected.setup = sampleSession(owner, *quiz);
    expected.setup.settings.pace = Pace::Self;
    expected.setup.settings.scoring = {ScoringRule::Accuracy, true};
    expected.setup.settings.questionCount = 3;
    expected.setup.seed = std::numeric_limits<std::uint64_t>::max();
    expected.stage = StageRecord{id, SessionState::Running, -1, at(10), {}, at(9)};
    expected.locked = true;
    expected.participants = {
        StoredParticipant{joinOf(id, 1), false, false, OpenedRecord{id, ParticipantId(1), 2, at(11)}},
        StoredParticipant{joinOf(id, 2), true, true, {}}};
    expected.answers = {answerOf(id, 2, 1, 1), answerOf(id, 1, 1, 0), answerOf(id, 1, 0, 0)};
    compareSessions(open->first(), expected);

    // Its code is taken, for polls too.
    int next = 123'456;
    storage::SqlPollRepository polls(connection);
    const auto poll = polls.create(
        owner, samplePoll(), [&next] { return QString::number(next++); }, at(1));
    QVERIFY(poll);
    QCOMPARE(poll->poll.code, u"123457"_s);
}

void MigrationTests::schemaTwoIsStillRead()
{
    const TestDatabase database(m_dialect);
    Connection connection(database.address());
    loadGolden(connection, 2, m_dialect);
    QVERIFY(storage::prepareDatabase(database.address()));

    storage::SqlPollRepository polls(connection);
    storage::SqlBallotRepository ballots(connection);
    const auto one = polls.findByCode(u"123456"_s);
    QVERIFY(one);
    Poll expected = samplePoll();
    expected.id = one->poll.id;
    expected.code = u"123456"_s;
    expected.status = PollStatus::Open;
    expected.version = 1;
    QCOMPARE(one->poll, expected);
    QCOMPARE(one->openedAt, std::optional<Timestamp>(OpeningDay));
    QCOMPARE(ballots.counts(*one->poll.id).value(), (QList<std::int64_t>{1, 2, 0}));
    QCOMPARE(ballots.optionOf(*one->poll.id, voterNumber(2)).value(), std::optional(1));

    const auto many = polls.findByCode(u"654321"_s);
    QVERIFY(many);
    QCOMPARE(many->poll.voting, Voting::Unlimited);
    QCOMPARE(many->poll.status, PollStatus::Closed);
    const auto timeline =
        ballots.timeline(*many->poll.id, {TimelineBucketSize::Minute, {}, {}, QTimeZone::utc()});
    QVERIFY(timeline);
    QCOMPARE(timeline->buckets, (QList<TimelineBucket>{{OpeningDay, {{0, {2, 0}}}},
                                                       {OpeningDay + std::chrono::days(20), {{2, {1, 0}}}}}));
    QVERIFY(timeline->minutesFrom);

    for (const PollId id : {*one->poll.id, *many->poll.id}) {
        const auto audit = ballots.audit(id);
        QVERIFY(audit);
        QCOMPARE(audit->differences, QStringList());
        QCOMPARE(audit->counted, 3);
        QCOMPARE(audit->ballots, 3);
    }
}

} // namespace podium::test
