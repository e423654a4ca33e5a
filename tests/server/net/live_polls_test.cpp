// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/live_fixture.h"
#include "tests/server/net/raw_live_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMultiMap>

#include <array>

using namespace podium;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString HostToken = u"access token of the host"_s;

//! A server for live connections on loopback, with polls on a real database.
class PollServer final
{
public:
    explicit PollServer(const net::LiveLimits &limits = {})
        : sessions(room.clock, writer, audience, room.tokens),
          joins(room.clock, limits.joinsPerSecond, limits.joinsBurst, limits.addressesMax),
          polls({room.clock, room.storage, *room.writer, pollAudience, room.tokens,
                 [](const engine::SubmittedBallot &, BotCheck) -> Result<void> { return {}; },
                 countingCodes(300'000), room.context}),
          live(
              sessions, audience,
              {polls, pollAudience, [this](const QHostAddress &) { return admitsBallots; }},
              [this](const QString &token, const std::function<void(Result<UserProfile>)> &reply) {
                  Result<UserProfile> user = failure(ErrorCode::NotAuthenticated, u"Sign in."_s);
                  if (token == HostToken)
                      user = UserProfile{room.host, u"host"_s, u"Host"_s, UserRole::Host, {}};
                  QMetaObject::invokeMethod(
                      &room.context, [reply, user] { reply(user); }, Qt::QueuedConnection);
              },
              joins, metrics, room.clock, limits),
          listener(router, metrics, room.clock), timer(polls, room.clock)
    {
        listener.onWebSocket([this](std::unique_ptr<QWebSocket> socket) { live.accept(std::move(socket)); });
        const auto taken = listener.listen(QHostAddress::LocalHost, 0);
        if (!taken)
            qFatal("cannot listen");
        port = *taken;
    }

    //! A poll that is open.
    PollId open(const Poll &poll = samplePoll())
    {
        const PollId id = draft(poll);
        bool isOpen = false;
        polls.open(id, room.host, [&](const Result<StoredPoll> &opened) { isOpen = opened.has_value(); });
        if (!QTest::qWaitFor([&] { return isOpen; }))
            qFatal("The poll does not open.");
        return id;
    }
    PollId draft(const Poll &poll = samplePoll())
    {
        const StoredPoll stored =
            storedPoll(room.database.repositories(), room.host, poll, QString::number(++m_lastCode));
        polls.stored(stored);
        return *stored.poll.id;
    }
    void close(PollId id)
    {
        bool isClosed = false;
        polls.close(id, room.host, [&](const Result<StoredPoll> &closed) { isClosed = closed.has_value(); });
        if (!QTest::qWaitFor([&] { return isClosed; }))
            qFatal("The poll does not close.");
    }
    //! Moves the clock and does what has become due.
    void pass(Ms time)
    {
        room.clock.advance(time);
        polls.advance();
    }

    PollRoom room;
    net::Metrics metrics;
    LoopWriter writer;
    net::LiveAudience audience;
    engine::LiveSessions sessions;
    net::PollAudience pollAudience;
    net::AddressBuckets joins;
    engine::LivePolls polls;
    bool admitsBallots = true;
    net::LiveServer live;
    net::Router router;
    net::HttpListener listener;
    net::EngineTimer timer;
    quint16 port = 0;

private:
    int m_lastCode = 400'000;
};

QJsonObject ballot(PollId poll, int option, const QString &voter, const QString &ballotId)
{
    return {{u"poll"_s, qint64(poll.value())},
            {u"option"_s, option},
            {u"voter_token"_s, voter},
            {u"ballot_id"_s, ballotId}};
}

QJsonObject watchById(PollId poll)
{
    return {{u"poll"_s, qint64(poll.value())}};
}

//! A push or reply without what names the message.
QJsonObject without(QJsonObject object, const QStringList &fields)
{
    for (const QString &field : fields)
        object.remove(field);
    return object;
}

} // namespace

//! Polls over live connections: real sockets, a real database.
class LivePollsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoteIsRecordedAndPushed()
    {
        PollServer server;
        const PollId poll = server.open();
        LiveClient watcher(server.port);
        const QJsonObject watching = watcher.request(u"watch"_s, watchById(poll));
        QCOMPARE(typeOf(watching), u"watching"_s);
        QCOMPARE(watching[u"total"_s].toInt(), 0);
        QCOMPARE(watching[u"counts"_s], (QJsonArray{0, 0, 0}));
        QVERIFY(watching[u"mine"_s].isNull());
        QCOMPARE(watching[u"option_count"_s].toInt(), 3);
        QVERIFY(!watching.contains(u"ballots"_s));

        LiveClient voter(server.port);
        QCOMPARE(without(voter.request(u"vote"_s, ballot(poll, 1, u"anna"_s, u"b-1"_s)), {u"re"_s}),
                 (QJsonObject{{u"type"_s, u"vote_recorded"_s},
                              {u"poll"_s, qint64(poll.value())},
                              {u"option"_s, 1},
                              {u"ballot_id"_s, u"b-1"_s},
                              {u"moved_from"_s, QJsonValue::Null}}));
        QCOMPARE(server.room.database.repositories().ballots.counts(poll).value(),
                 (QList<std::int64_t>{0, 1, 0}));
        QTRY_COMPARE(watcher.pushes(u"tally"_s).size(), 1);
        QCOMPARE(watcher.pushes(u"tally"_s).constFirst(), (QJsonObject{{u"type"_s, u"tally"_s},
                                                                       {u"poll"_s, qint64(poll.value())},
                                                                       {u"total"_s, 1},
                                                                       {u"counts"_s, QJsonArray{0, 1, 0}},
                                                                       {u"status"_s, u"open"_s}}));
        QVERIFY(voter.pushes(u"tally"_s).isEmpty());
    }

    void aSecondVoteMovesTheFirst()
    {
        PollServer server;
        const PollId poll = server.open();
        LiveClient voter(server.port);
        QCOMPARE(typeOf(voter.request(u"vote"_s, ballot(poll, 1, u"anna"_s, u"b-1"_s))), u"vote_recorded"_s);
        QCOMPARE(voter.request(u"vote"_s, ballot(poll, 2, u"anna"_s, u"b-2"_s))[u"moved_from"_s].toInt(), 1);
        // A repetition gets the reply of the first time, over whatever connection.
        LiveClient again(server.port);
        const QJsonObject repeated = again.request(u"vote"_s, ballot(poll, 0, u"anna"_s, u"b-2"_s));
        QCOMPARE(repeated[u"option"_s].toInt(), 2);
        QCOMPARE(repeated[u"moved_from"_s].toInt(), 1);
        QCOMPARE(server.room.database.repositories().ballots.counts(poll).value(),
                 (QList<std::int64_t>{0, 0, 1}));
    }

    void votesOfOneVoterOverTwoConnectionsEndInOne()
    {
        PollServer server;
        const PollId poll = server.open();
        LiveClient first(server.port);
        LiveClient second(server.port);
        QList<qint64> asked;
        for (int round = 0; round < 10; ++round) {
            asked.append(first.ask(u"vote"_s, ballot(poll, round % 3, u"anna"_s, u"first-%1"_s.arg(round))));
            (void)second.ask(u"vote"_s, ballot(poll, (round + 1) % 3, u"anna"_s, u"second-%1"_s.arg(round)));
        }
        QTRY_COMPARE(first.types().count(u"vote_recorded"_s), 10);
        QTRY_COMPARE(second.types().count(u"vote_recorded"_s), 10);
        const auto counts = server.room.database.repositories().ballots.counts(poll).value();
        QCOMPARE(counts[0] + counts[1] + counts[2], 1);
        QVERIFY(server.room.database.repositories().ballots.audit(poll)->isExact());
        QCOMPARE(first.request(u"watch"_s, watchById(poll))[u"total"_s].toInt(), 1);
    }

    void whoHasGoneWatchesNothing()
    {
        PollServer server;
        const PollId poll = server.draft(); // not in memory, so that the watch waits for storage
        {
            LiveClient client(server.port);
            askAsItIsLost(server.live, protocol::Watch{poll, {}});
        }
        QTRY_COMPARE(server.live.connectionCount(), 0);
        QTRY_COMPARE(server.polls.heldCount(), 1);
        constexpr WatcherId First(1);
        QCOMPARE(server.polls.watchCount(First), 0);
    }

    void refusalsHaveTheirCodes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("code");
        const PollId open(1);
        const PollId draft(2);
        const PollId none(99);
        QTest::newRow("vote in no poll") << u"vote"_s << ballot(none, 0, u"a"_s, u"b"_s) << u"not_found"_s;
        QTest::newRow("vote in a draft") << u"vote"_s << ballot(draft, 0, u"a"_s, u"b"_s) << u"poll_closed"_s;
        QTest::newRow("vote for no option") << u"vote"_s << ballot(open, 3, u"a"_s, u"b"_s) << u"invalid"_s;
        QTest::newRow("vote for an option below 0")
            << u"vote"_s << ballot(open, -1, u"a"_s, u"b"_s) << u"bad_message"_s;
        QTest::newRow("watch no poll") << u"watch"_s << watchById(none) << u"not_found"_s;
        QTest::newRow("watch no code")
            << u"watch"_s << QJsonObject{{u"poll"_s, u"000000"_s}} << u"not_found"_s;
        QTest::newRow("watch with a spent token")
            << u"watch"_s << QJsonObject{{u"poll"_s, 1}, {u"access_token"_s, u"old"_s}}
            << u"not_authenticated"_s;
    }
    void refusalsHaveTheirCodes()
    {
        QFETCH(QString, type);
        QFETCH(QJsonObject, fields);
        QFETCH(QString, code);
        PollServer server;
        QCOMPARE(server.open(), PollId(1));
        QCOMPARE(server.draft(), PollId(2));
        LiveClient client(server.port);
        QCOMPARE(codeOf(client.request(type, fields)), code);
        QCOMPARE(typeOf(client.request(u"vote"_s, ballot(PollId(1), 0, u"a"_s, u"b"_s))), u"vote_recorded"_s);
    }

    void manyBallotsFromOneAddressAreRefused()
    {
        PollServer server;
        const PollId poll = server.open();
        LiveClient client(server.port);
        server.admitsBallots = false;
        const QJsonObject refused = client.request(u"vote"_s, ballot(poll, 0, u"a"_s, u"b"_s));
        QCOMPARE(codeOf(refused), u"rate_limited"_s);
        QVERIFY(refused[u"retryable"_s].toBool());
    }

    void aConnectionWatchesManyPollsButNotAnyNumber()
    {
        net::LiveLimits limits;
        limits.watchesMax = 2;
        PollServer server(limits);
        LiveClient client(server.port);
        const PollId first = server.open();
        const PollId second = server.open();
        const PollId third = server.open();
        QCOMPARE(typeOf(client.request(u"watch"_s, watchById(first))), u"watching"_s);
        QCOMPARE(typeOf(client.request(u"watch"_s, watchById(second))), u"watching"_s);
        QCOMPARE(codeOf(client.request(u"watch"_s, watchById(third))), u"rate_limited"_s);
        QCOMPARE(typeOf(client.request(u"watch"_s, watchById(second))), u"watching"_s);
        QCOMPARE(typeOf(client.request(u"unwatch"_s, watchById(first))), u"done"_s);
        QCOMPARE(typeOf(client.request(u"watch"_s, watchById(third))), u"watching"_s);
    }

    void onlyVotersSeeCountsThatAreShownAfterTheVote()
    {
        PollServer server;
        const PollId poll = server.open(pollWith(Visibility::AfterVote));
        LiveClient anna(server.port);
        LiveClient ben(server.port);
        const QJsonObject asAnna{{u"poll"_s, qint64(poll.value())}, {u"voter_token"_s, u"anna"_s}};
        QVERIFY(anna.request(u"watch"_s, asAnna)[u"counts"_s].isNull());
        QVERIFY(ben.request(u"watch"_s, watchById(poll))[u"counts"_s].isNull());
        QCOMPARE(typeOf(anna.request(u"vote"_s, ballot(poll, 1, u"anna"_s, u"b-1"_s))), u"vote_recorded"_s);
        QTRY_COMPARE(anna.pushes(u"tally"_s).size(), 1);
        QCOMPARE(anna.request(u"watch"_s, asAnna)[u"mine"_s].toInt(-1), 1);

        server.pass(1s);
        server.close(poll);
        QTRY_COMPARE(ben.pushes(u"tally"_s).size(), 1);
        QCOMPARE(ben.pushes(u"tally"_s).constFirst()[u"status"_s].toString(), u"closed"_s);
        QCOMPARE(ben.pushes(u"poll_changed"_s).constFirst()[u"status"_s].toString(), u"closed"_s);
    }

    void theHostSeesAllAndWhatBecameOfTheBallots()
    {
        PollServer server;
        const PollId poll = server.open(pollWith(Visibility::Host));
        LiveClient host(server.port);
        const QJsonObject watching =
            host.request(u"watch"_s, {{u"poll"_s, qint64(poll.value())}, {u"access_token"_s, HostToken}});
        QCOMPARE(watching[u"counts"_s], (QJsonArray{0, 0, 0}));
        LiveClient voter(server.port);
        QVERIFY(voter.request(u"watch"_s, watchById(poll))[u"counts"_s].isNull());
        QCOMPARE(typeOf(voter.request(u"vote"_s, ballot(poll, 1, u"anna"_s, u"b-1"_s))), u"vote_recorded"_s);
        QTRY_COMPARE(host.pushes(u"tally"_s).size(), 1);
        QCOMPARE(host.pushes(u"tally"_s).constFirst()[u"ballots"_s],
                 (QJsonObject{{u"received"_s, 1}, {u"stored"_s, 1}, {u"counted"_s, 1}}));
        server.pass(1s);
        server.close(poll);
        QTRY_COMPARE(voter.pushes(u"poll_changed"_s).size(), 1);
        QVERIFY(voter.pushes(u"tally"_s).isEmpty());
    }

    void aWatchedDraftOpensBySchedule()
    {
        PollServer server;
        Poll poll = pollWith(Visibility::Live);
        poll.opensAt = server.room.clock.now() + 10s;
        const PollId id = server.draft(poll);
        LiveClient client(server.port);
        QCOMPARE(client.request(u"watch"_s, watchById(id))[u"poll"_s][u"status"_s].toString(), u"draft"_s);
        server.pass(10s);
        QTRY_COMPARE(client.pushes(u"poll_changed"_s).size(), 1);
        QCOMPARE(client.pushes(u"poll_changed"_s).constFirst()[u"status"_s].toString(), u"open"_s);
        QCOMPARE(typeOf(client.request(u"vote"_s, ballot(id, 1, u"anna"_s, u"b-1"_s))), u"vote_recorded"_s);
    }

    void whoLeavesIsForgotten()
    {
        PollServer server;
        const PollId poll = server.draft(pollWith(Visibility::Live));
        const QString code = server.room.database.repositories().polls.find(poll)->poll.code;
        auto client = std::make_unique<LiveClient>(server.port);
        QCOMPARE(typeOf(client->request(u"watch"_s, {{u"poll"_s, code}})), u"watching"_s);
        QVERIFY(server.polls.watchCount(WatcherId(1)) == 1);
        client.reset();
        QTRY_COMPARE(server.live.connectionCount(), 0);
        QCOMPARE(server.polls.watchCount(WatcherId(1)), 0);
    }

    void whoLeavesWhileTheWatchIsLookedUpIsForgottenToo()
    {
        PollServer server;
        const PollId poll = server.open();
        auto client = std::make_unique<LiveClient>(server.port);
        (void)client->ask(u"watch"_s, {{u"poll"_s, qint64(poll.value())}, {u"access_token"_s, HostToken}});
        client->socket().flush();
        client->socket().abort();
        client.reset();
        QTRY_COMPARE(server.live.connectionCount(), 0);
        QTRY_COMPARE(server.polls.watchCount(WatcherId(1)), 0);
    }

    void slowReadersGetTheNewestTallyOfEachPoll()
    {
        net::LiveLimits limits;
        limits.queueBytesMax = 1024 * 1024 * 1024;
        PollServer server(limits);
        const PollId poll = server.open();
        RawLiveClient slow(server.port);
        slow.send(R"({"type":"hello","id":1,"protocol":1,"client":"raw"})");
        slow.send(R"({"type":"watch","id":2,"poll":1})");
        while (const auto frame = slow.next()) {
            if (frame->payload.contains(R"("watching")"))
                break;
        }
        slow.tcp.setReadBufferSize(1);
        slow.tcp.blockSignals(true);

        constexpr std::array Everybody{WatcherId(1)};
        // More than the kernel takes off the server's hands for a client that does not read.
        constexpr int FillingPolls = 200;
        const QList<std::int64_t> many(50'000, 7);
        for (int filling = 0; filling < FillingPolls; ++filling)
            server.pollAudience.toWatchers(Everybody, PollTally{PollId(1'000 + filling), 7, many});
        const PollId other(poll.value() + 1);
        for (int total = 1; total <= 1'000; ++total) {
            server.pollAudience.toWatchers(Everybody, PollTally{poll, total, {total}});
            server.pollAudience.toWatchers(Everybody, PollTally{other, 2 * total, {2 * total}});
        }
        server.pollAudience.toWatchers(Everybody, PollChanged{poll, PollStatus::Closed});

        slow.tcp.blockSignals(false);
        slow.tcp.setReadBufferSize(0);
        slow.tcp.received += slow.tcp.readAll();
        QMultiMap<qint64, int> totals;
        while (const auto frame = slow.next()) {
            const QJsonObject push = QJsonDocument::fromJson(frame->payload).object();
            if (typeOf(push) == u"poll_changed")
                break;
            totals.insert(push[u"poll"_s].toInteger(), push[u"total"_s].toInt());
        }
        QCOMPARE(totals.values(poll.value()), QList<int>{1'000});
        QCOMPARE(totals.values(other.value()), QList<int>{2'000});
        QCOMPARE(totals.size(), FillingPolls + 2);
    }
};

PODIUM_EPOLL_TEST_MAIN(LivePollsTest)
#include "live_polls_test.moc"
