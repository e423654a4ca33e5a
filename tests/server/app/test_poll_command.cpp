// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"
#include "tests/server/storage/sql_storage_under_test.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

//! podium-server poll audit, on databases with and without faults.
class TestPollCommand final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SqlStorageUnderTest> m_storage;

    int audit(const QString &code)
    {
        return runCommand(
            u"podium-server"_s, app::commands(),
            {u"poll"_s, u"audit"_s, code, u"--database"_s, u"sqlite:"_s + m_storage->address().path});
    }

    void change(const QString &sql)
    {
        storage::Connection connection(m_storage->address());
        QVERIFY(connection.open());
        QVERIFY(connection.executeOnce(sql));
    }

private Q_SLOTS:
    void init()
    {
        m_storage = std::make_unique<SqlStorageUnderTest>(storage::Dialect::SQLite);
        const UserId owner = storedHost(m_storage->repositories()).profile.id;
        const PollId one = openPoll(m_storage->repositories(), owner, 3, Voting::OneChangeable, u"111111"_s);
        const PollId many = openPoll(m_storage->repositories(), owner, 3, Voting::Unlimited, u"222222"_s);
        const auto writer = m_storage->makeBallotWriter(1'000);
        Casts casts(*writer);
        for (int voter = 0; voter < 30; ++voter) {
            casts.cast(ballotOf(one, voter, voter % 2));
            casts.cast(ballotOf(one, voter, voter % 3, u"b-2"_s));
            casts.cast(ballotOf(many, voter % 4, voter % 3, QString::number(voter)));
        }
        QVERIFY(casts.settle());
        QCOMPARE(casts.count(), casts.size());
    }

    void exactCountsAreWell()
    {
        QCOMPARE(audit(u"111111"_s), int(ExitOk));
        QCOMPARE(audit(u"222222"_s), int(ExitOk));
    }

    void aCountThatIsOffFails_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a count") << u"UPDATE tally SET votes = votes + 1 WHERE option = 1"_s;
        QTest::newRow("counts that add up nevertheless")
            << u"UPDATE tally SET votes = votes + CASE option WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END"_s;
        QTest::newRow("a count that is missing") << u"DELETE FROM tally WHERE option = 2"_s;
        QTest::newRow("the timeline") << u"UPDATE timeline SET votes = votes - 1 WHERE option = 0"_s;
        QTest::newRow("the timeline's place") << u"UPDATE timeline SET start_at = start_at + 60000"_s;
        QTest::newRow("lost ballots") << u"DELETE FROM ballot WHERE option = 0"_s;
    }
    void aCountThatIsOffFails()
    {
        QFETCH(QString, sql);
        change(sql);
        QCOMPARE(audit(u"111111"_s), int(ExitFailed));
    }

    void lostBallotsOfAnUnlimitedPollFail()
    {
        change(u"DELETE FROM known_ballot WHERE option = 0"_s);
        QCOMPARE(audit(u"111111"_s), int(ExitOk));
        QCOMPARE(audit(u"222222"_s), int(ExitFailed));
    }

    void unknownCodeFails() { QCOMPARE(audit(u"333333"_s), int(ExitFailed)); }

    void codeIsNeeded()
    {
        QCOMPARE(runCommand(u"podium-server"_s, app::commands(), {u"poll"_s, u"audit"_s}), int(ExitUsage));
    }

    void helpIsThere()
    {
        QCOMPARE(runCommand(u"podium-server"_s, app::commands(), {u"poll"_s, u"audit"_s, u"--help"_s}),
                 int(ExitOk));
    }
};

QTEST_GUILESS_MAIN(TestPollCommand)
#include "test_poll_command.moc"
