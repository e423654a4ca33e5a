// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/live_fixture.h"

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

QJsonObject kickOf(qint64 participant, bool ban)
{
    return {{u"participant"_s, participant}, {u"ban"_s, ban}};
}

qint64 idOf(const QJsonObject &joined)
{
    return joined["participant"_L1]["id"_L1].toInteger();
}

} // namespace

//! Hosts of a session over their connections: who may, the steps, who is in, and who has to go.
class LiveHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHostsWhoComesAndGoes();
    void refusesHosts_data();
    void refusesHosts();
    void refusesStepsFromOthers_data();
    void refusesStepsFromOthers();
    void boundsTheHostsOfASession();
    void takesNoHostWhoHasGone();
    void limitsAccessTokensPerAddress();
    void movesTheSessionOnceForTwoHosts();
    void tellsOneHostWhatTheOtherDid();
    void kicksOut();
    void keepsTheBannedOut();
    void doesNotKickStrangers();
    void endsWithAReplyToTheHost();
};

void LiveHostsTest::tellsHostsWhoComesAndGoes()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    {
        LiveClient client(server);
        client.join(u"Ana"_s);
    }
    QTRY_COMPARE(host.pushes(u"participant"_s).size(), 2);
    const QList<QJsonObject> changes = host.pushes(u"participant"_s);
    QCOMPARE(changes[0]["event"_L1].toString(), u"joined"_s);
    QCOMPARE(changes[0]["participant"_L1]["connected"_L1], QJsonValue(true));
    QCOMPARE(changes[1]["event"_L1].toString(), u"left"_s);
    QCOMPARE(changes[1]["participant"_L1]["connected"_L1], QJsonValue(false));
}

// --- hosts --------------------------------------------------------------------------------------------

void LiveHostsTest::refusesHosts_data()
{
    QTest::addColumn<qint64>("session");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("code");
    QTest::newRow("invalid: another host's session")
        << qint64{1} << LiveFixture::OtherToken << u"forbidden"_s;
    QTest::newRow("invalid: nobody's token") << qint64{1} << u"nobody's"_s << u"not_authenticated"_s;
    QTest::newRow("invalid: a participant's token") << qint64{1} << u"token-1"_s << u"not_authenticated"_s;
    QTest::newRow("invalid: no such session") << qint64{2} << LiveFixture::HostToken << u"not_found"_s;
    QTest::newRow("malformed: session zero") << qint64{0} << LiveFixture::HostToken << u"bad_message"_s;
    QTest::newRow("malformed: empty token") << qint64{1} << QString() << u"bad_message"_s;
}

void LiveHostsTest::refusesHosts()
{
    QFETCH(qint64, session);
    QFETCH(QString, token);
    LiveFixture server;
    LiveClient ana(server);
    ana.join(u"Ana"_s);
    LiveClient client(server);
    const QJsonObject reply =
        client.request(u"host"_s, {{u"session"_s, session}, {u"access_token"_s, token}});
    QTEST(codeOf(reply), "code");
    QCOMPARE(codeOf(client.request(u"start"_s)), u"not_authenticated"_s);
    QCOMPARE(server.audience.hostCount(LiveFixture::Session), 0);
}

void LiveHostsTest::refusesStepsFromOthers_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("fields");
    for (const QString &step :
         {u"start"_s, u"close"_s, u"reveal"_s, u"show_leaderboard"_s, u"next"_s, u"end"_s})
        QTest::newRow(qUtf8Printable(step)) << step << QJsonObject();
    QTest::newRow("kick") << u"kick"_s << kickOf(1, true);
    QTest::newRow("lock") << u"lock"_s << QJsonObject{{u"locked"_s, true}};
}

void LiveHostsTest::refusesStepsFromOthers()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, fields);
    LiveFixture server;
    LiveClient participant(server);
    participant.join(u"Ana"_s);
    LiveClient nobody(server);
    QCOMPARE(codeOf(participant.request(type, fields)), u"forbidden"_s);
    QCOMPARE(codeOf(nobody.request(type, fields)), u"not_authenticated"_s);
    const auto summary = server.sessions.summary(LiveFixture::Code);
    QVERIFY(summary);
    QCOMPARE(summary->state, SessionState::Lobby);
    QVERIFY(!summary->locked);
    QCOMPARE(summary->participantCount, 1);
}

void LiveHostsTest::boundsTheHostsOfASession()
{
    LiveLimits limits;
    limits.hostsPerSessionMax = 2;
    LiveFixture server(limits);
    LiveClient one(server);
    QCOMPARE(typeOf(one.host()), u"hosting"_s);
    {
        LiveClient two(server);
        QCOMPARE(typeOf(two.host()), u"hosting"_s);
        LiveClient three(server);
        QCOMPARE(codeOf(three.host()), u"rate_limited"_s);
    }
    QTRY_COMPARE(server.live.connectionCount(), 1);
    LiveClient four(server);
    QCOMPARE(typeOf(four.host()), u"hosting"_s);
    // Asking once more is no other host.
    QCOMPARE(typeOf(four.host()), u"hosting"_s);
    QCOMPARE(server.audience.hostCount(LiveFixture::Session), 2);
}

void LiveHostsTest::takesNoHostWhoHasGone()
{
    LiveFixture server;
    {
        LiveClient client(server);
        askAsItIsLost(server.live, protocol::Host{LiveFixture::Session, LiveFixture::HostToken});
    }
    QTRY_COMPARE(server.live.connectionCount(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(server.audience.hostCount(LiveFixture::Session), 0);
}

void LiveHostsTest::limitsAccessTokensPerAddress()
{
    LiveLimits limits;
    limits.hostsBurst = 2;
    limits.hostsPerSecond = 1;
    LiveFixture server(limits);
    LiveClient guessing(server);
    QCOMPARE(codeOf(guessing.host(u"a guess"_s)), u"not_authenticated"_s);
    QCOMPARE(codeOf(guessing.host(u"another"_s)), u"not_authenticated"_s);
    LiveClient other(server);
    QCOMPARE(codeOf(other.host()), u"rate_limited"_s);
    server.clock.advance(Ms{1'000});
    QCOMPARE(typeOf(other.host()), u"hosting"_s);
}

void LiveHostsTest::movesTheSessionOnceForTwoHosts()
{
    LiveFixture server;
    LiveClient one(server);
    one.host();
    LiveClient two(server);
    two.host();
    server.writer.hold();
    const qint64 first = one.ask(u"start"_s);
    QTRY_COMPARE(server.writer.waiting(), 1);
    const qint64 second = two.ask(u"start"_s);
    QCOMPARE(typeOf(two.request(u"ping"_s)), u"pong"_s);
    server.writer.release();
    QCOMPARE(typeOf(one.replyTo(first)), u"done"_s);
    QCOMPARE(codeOf(two.replyTo(second)), u"too_late"_s);
    QTRY_COMPARE(two.pushes(u"question"_s).size(), 1);
    QCOMPARE(one.pushes(u"question"_s).size(), 1);
}

void LiveHostsTest::tellsOneHostWhatTheOtherDid()
{
    LiveFixture server({}, selfPaced());
    LiveClient one(server);
    one.host();
    LiveClient two(server);
    two.host();
    QCOMPARE(typeOf(one.request(u"lock"_s, {{u"locked"_s, true}})), u"done"_s);
    QTRY_COMPARE(two.pushes(u"session"_s).size(), 1);
    QCOMPARE(two.pushes(u"session"_s).last()["locked"_L1], QJsonValue(true));
    QCOMPARE(typeOf(one.request(u"start"_s)), u"done"_s);
    QTRY_COMPARE(two.pushes(u"session"_s).size(), 2);
    QCOMPARE(two.pushes(u"session"_s).last()["state"_L1].toString(), u"running"_s);
}

// --- going out ----------------------------------------------------------------------------------------

void LiveHostsTest::kicksOut()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    LiveClient ana(server);
    const QJsonObject joined = ana.join(u"Ana"_s);
    QCOMPARE(typeOf(host.request(u"kick"_s, kickOf(idOf(joined), false))), u"done"_s);
    QTRY_COMPARE(ana.closeCode(), 4001);
    QCOMPARE(host.pushes(u"participant"_s).last()["event"_L1].toString(), u"kicked"_s);

    LiveClient again(server);
    QCOMPARE(codeOf(again.resume(joined["resume_token"_L1].toString())), u"not_authenticated"_s);
    const QJsonObject anew = again.join(u"Ana"_s);
    QCOMPARE(typeOf(anew), u"joined"_s);
    QVERIFY(idOf(anew) != idOf(joined));
}

void LiveHostsTest::keepsTheBannedOut()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    LiveClient ana(server);
    const QJsonObject joined = ana.join(u"Ana"_s);
    QCOMPARE(typeOf(host.request(u"kick"_s, kickOf(idOf(joined), true))), u"done"_s);
    QTRY_COMPARE(ana.closeCode(), 4001);

    LiveClient again(server);
    QCOMPARE(codeOf(again.resume(joined["resume_token"_L1].toString())), u"banned"_s);
    QCOMPARE(codeOf(again.join(u"ANA"_s)), u"banned"_s);
}

void LiveHostsTest::doesNotKickStrangers()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    QCOMPARE(codeOf(host.request(u"kick"_s, kickOf(7, false))), u"not_found"_s);
}

void LiveHostsTest::endsWithAReplyToTheHost()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    LiveClient other(server);
    other.host();
    QCOMPARE(typeOf(host.request(u"end"_s)), u"done"_s);
    QTRY_COMPARE(host.closeCode(), 4000);
    QTRY_COMPARE(other.closeCode(), 4000);
    QCOMPARE(other.types().last(), u"ended"_s);
    QTRY_COMPARE(server.live.connectionCount(), 0);

    LiveClient late(server);
    QCOMPARE(codeOf(late.host()), u"session_closed"_s);
    QCOMPARE(codeOf(late.join(u"Ana"_s)), u"session_closed"_s);
}

PODIUM_EPOLL_TEST_MAIN(LiveHostsTest)
#include "live_hosts_test.moc"
