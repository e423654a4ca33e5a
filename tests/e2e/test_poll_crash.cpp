// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/server_address.h"
#include "server/storage/migrator.h"
#include "server/storage/sql_account_repository.h"
#include "server/storage/sql_ballot_repository.h"
#include "server/storage/sql_poll_repository.h"
#include "shared/base/clock.h"
#include "tests/e2e/databases.h"
#include "tests/e2e/voting_crowd.h"
#include "tests/support/server_process.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

constexpr int Rounds = 20;
constexpr int Voters = 40;
constexpr int Options = 5;
constexpr int BallotsPerRound = 300; //!< acknowledged before the server is killed
constexpr int PatienceMs = 30'000;

struct KeptPoll
{
    PollId id;
    QString code;
    Voting voting = Voting::OneChangeable;
};

//! What an audit says, in numbers.
struct Audited
{
    bool isExact = false;
    std::int64_t counted = -1;
    std::int64_t timeline = -1;
    std::int64_t ballots = -1;
};

Audited audit(const ServerProcess &server, const KeptPoll &poll)
{
    const auto finished = server.run({u"poll"_s, u"audit"_s, poll.code});
    static const QRegularExpression figures(
        u"(\\d+) votes counted, (\\d+) in the timeline, (\\d+) in the ballots"_s);
    const auto match = figures.match(finished.output);
    if (!match.hasMatch()) {
        qWarning("%s%s", qUtf8Printable(finished.output), qUtf8Printable(finished.errors));
        return {};
    }
    return {finished.exitCode == 0, match.captured(1).toLongLong(), match.captured(2).toLongLong(),
            match.captured(3).toLongLong()};
}

} // namespace

//! The server is killed again and again while ballots pour in: what it has acknowledged is what it counts, no
//! vote less and none twice.
class TestPollCrash final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProcess> m_server;
    QList<KeptPoll> m_polls;

    //! Two open polls, in which each voter has one vote and any number of them.
    void storePolls()
    {
        const auto prepared = storage::prepareDatabase(m_database->address());
        QVERIFY2(prepared, prepared ? "" : qUtf8Printable(prepared.error().message));
        storage::Connection connection(m_database->address());
        QVERIFY(connection.open());
        storage::SqlAccountRepository accounts(connection);
        storage::SqlPollRepository polls(connection);
        User host;
        host.profile.username = u"host"_s;
        host.profile.displayName = u"Host"_s;
        host.profile.role = UserRole::Host;
        host.passwordHash = "unusable";
        const auto owner = accounts.create(host, false);
        QVERIFY(owner);

        const Timestamp longAgo = SystemClock().now() - std::chrono::hours(1);
        m_polls.clear();
        for (const auto &[voting, code] :
             {std::pair(Voting::OneChangeable, u"100001"_s), std::pair(Voting::Unlimited, u"100002"_s)}) {
            Poll poll;
            poll.title = u"Who wins?"_s;
            poll.voting = voting;
            for (int option = 0; option < Options; ++option)
                poll.options.append({QString::number(option), {}});
            const auto codes = [code = code] { return code; };
            const auto stored = polls.create(owner->profile.id, poll, codes, longAgo);
            QVERIFY(stored);
            QVERIFY(polls.open(*stored->poll.id, codes, longAgo));
            m_polls.append({*stored->poll.id, code, voting});
        }
    }

    [[nodiscard]] QList<std::int64_t> storedCounts(const KeptPoll &poll) const
    {
        storage::Connection connection(m_database->address());
        if (!connection.open())
            return {};
        return storage::SqlBallotRepository(connection).counts(poll.id).value_or(QList<std::int64_t>());
    }

    //! The counts that the running server shows.
    [[nodiscard]] QList<std::int64_t> shownCounts(const KeptPoll &poll) const
    {
        client::LiveConnection connection;
        std::optional<QList<std::int64_t>> counts;
        connection.setAttachStep([&] {
            connection.requestNow(protocol::Watch{poll.id, {}}, [&](const Result<protocol::Reply> &reply) {
                if (reply)
                    counts = std::get<protocol::Watching>(*reply).counts;
                connection.attached();
            });
        });
        connection.open(client::liveUrl(m_server->url()));
        (void)QTest::qWaitFor([&] { return counts.has_value(); }, PatienceMs);
        return counts.value_or(QList<std::int64_t>());
    }

private Q_SLOTS:
    void whatIsAcknowledgedIsWhatIsCounted_data() { addDatabaseRows(); }
    void whatIsAcknowledgedIsWhatIsCounted()
    {
        QFETCH(storage::Dialect, dialect);
        PODIUM_NEED_DATABASE(dialect);
        m_database = std::make_unique<TestDatabase>(dialect);
        m_server = std::make_unique<ServerProcess>(textOf(*m_database));
        storePolls();
        if (QTest::currentTestFailed())
            return;
        const QStringList noLimit{u"--max-ballots-per-address"_s, u"1000000"_s};
        QVERIFY(m_server->start(noLimit));

        VotingCrowd crowd(m_server->url(), {{m_polls[0].id, Options}, {m_polls[1].id, Options}}, Voters);
        for (int round = 1; round <= Rounds; ++round) {
            const std::int64_t before = crowd.acknowledged();
            crowd.vote();
            QVERIFY(QTest::qWaitFor([&] { return crowd.acknowledged() >= before + BallotsPerRound; },
                                    PatienceMs));
            m_server->kill();
            QVERIFY(crowd.waiting() > 0); // it was killed in the middle of them

            // Whatever arrived in the very last moment, the counts fit the ballots, and nothing
            // acknowledged is missing.
            for (const KeptPoll &poll : m_polls) {
                const Audited found = audit(*m_server, poll);
                QVERIFY(found.isExact);
                QCOMPARE(found.ballots, found.counted);
                QCOMPARE(found.timeline, found.counted);
                const auto &acknowledged = crowd.votesIn(poll.id);
                QVERIFY(found.counted >= (poll.voting == Voting::Unlimited ? acknowledged.ballots
                                                                           : acknowledged.voters.size()));
            }

            // Once everybody has repeated what was under way, all is acknowledged and counted once.
            crowd.rest();
            QVERIFY(m_server->start(noLimit));
            QVERIFY(QTest::qWaitFor([&] { return crowd.waiting() == 0; }, PatienceMs));
            QCOMPARE(crowd.refusals(), QStringList());
            QCOMPARE(crowd.acknowledged(), crowd.sent());
            for (const KeptPoll &poll : m_polls) {
                const QList<std::int64_t> expected = crowd.votesIn(poll.id).counts(poll.voting, Options);
                QCOMPARE(storedCounts(poll), expected);
                QCOMPARE(shownCounts(poll), expected);
                QVERIFY(audit(*m_server, poll).isExact);
            }
        }
        QVERIFY(crowd.acknowledged() >= Rounds * BallotsPerRound);
    }

    void cleanup()
    {
        m_server.reset();
        m_database.reset();
    }
};

QTEST_GUILESS_MAIN(TestPollCrash)
#include "test_poll_crash.moc"
