// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/host_paced_flow.h"
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/live_fixture.h"

#include <QJsonArray>

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 First = LiveFixture::FirstQuestion;

//! A session whose first question takes answers, with its host and one participant.
struct Running
{
    explicit Running(const SessionSettings &settings = hostPaced())
        : server(LiveLimits(), settings), host(server), ana(server)
    {
        host.host();
        token = ana.join(u"Ana"_s)["resume_token"_L1].toString();
        host.request(u"start"_s);
        if (!QTest::qWaitFor([this] { return !ana.pushes(u"question"_s).isEmpty(); }))
            qFatal("no question");
        server.pass(engine::HostPacedFlow::OpensAfter);
    }

    LiveFixture server;
    LiveClient host;
    LiveClient ana;
    QString token;
};

} // namespace

//! Participants of a session over their connections: coming in, answering, looking at the leaderboard.
class LiveParticipantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsSomebodyIn();
    void knowsNoSuchCode_data();
    void knowsNoSuchCode();
    void takesOneParticipantAConnection();
    void takesOneJoinAtATime();
    void limitsJoinsPerAddress();
    void givesTheSeatBack();
    void seatsNobodyWhoHasGone();
    void refusesAWrongToken_data();
    void refusesAWrongToken();
    void closesTheOlderConnectionOfAParticipant();
    void recordsAnAnswer();
    void answersARepeatedAnswerAgain();
    void answersARepeatOnAnotherConnection();
    void answersBothWhenAnAnswerIsRepeatedAtOnce();
    void showsTheResultToWhoComesBack();
    void tellsParticipantsTheEndBeforeItCloses();
    void showsTheLeaderboardToWhoIsIn();
};

// --- coming in ----------------------------------------------------------------------------------------

void LiveParticipantsTest::letsSomebodyIn()
{
    LiveFixture server;
    LiveClient client(server);
    const QJsonObject joined = client.join(u"  Ana "_s);
    QCOMPARE(typeOf(joined), u"joined"_s);
    QCOMPARE(joined["participant"_L1]["nickname"_L1].toString(), u"Ana"_s);
    QCOMPARE(joined["resume_token"_L1].toString(), u"token-1"_s);
    QCOMPARE(joined["session"_L1]["code"_L1].toString(), LiveFixture::Code);
    QCOMPARE(joined["session"_L1]["state"_L1].toString(), u"lobby"_s);
    QCOMPARE(joined["rank"_L1].toInt(), 1);
}

void LiveParticipantsTest::knowsNoSuchCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("good: six digits, nobody's") << u"654321"_s;
    QTest::newRow("invalid: too short") << u"12345"_s;
    QTest::newRow("invalid: letters") << u"abcdef"_s;
    QTest::newRow("invalid: digits of another script") << u"१२३४५६"_s;
    QTest::newRow("invalid: empty") << QString();
}

void LiveParticipantsTest::knowsNoSuchCode()
{
    QFETCH(QString, code);
    LiveFixture server;
    LiveClient client(server);
    QCOMPARE(codeOf(client.request(u"join"_s, {{u"code"_s, code}, {u"nickname"_s, u"Ana"_s}})),
             u"not_found"_s);
}

void LiveParticipantsTest::takesOneParticipantAConnection()
{
    LiveFixture server;
    LiveClient client(server);
    client.join(u"Ana"_s);
    QCOMPARE(codeOf(client.join(u"Bo"_s)), u"invalid"_s);
    QCOMPARE(codeOf(client.resume(u"token-1"_s)), u"invalid"_s);
    QCOMPARE(codeOf(client.host()), u"invalid"_s);
    QCOMPARE(server.sessions.summary(LiveFixture::Code)->participantCount, 1);
}

void LiveParticipantsTest::takesOneJoinAtATime()
{
    LiveFixture server;
    LiveClient client(server);
    const auto ask = [&](const QString &nickname) {
        return client.ask(u"join"_s, {{u"code"_s, LiveFixture::Code}, {u"nickname"_s, nickname}});
    };
    const qint64 first = ask(u"Ana"_s);
    const qint64 second = ask(u"Bo"_s);
    QCOMPARE(typeOf(client.replyTo(first)), u"joined"_s);
    QCOMPARE(codeOf(client.replyTo(second)), u"invalid"_s);
    QCOMPARE(server.sessions.summary(LiveFixture::Code)->participantCount, 1);
}

void LiveParticipantsTest::limitsJoinsPerAddress()
{
    LiveLimits limits;
    limits.joinsBurst = 2;
    LiveFixture server(limits);
    LiveClient one(server);
    LiveClient two(server);
    LiveClient three(server);
    QCOMPARE(typeOf(one.join(u"Ana"_s)), u"joined"_s);
    const QString token = two.join(u"Bo"_s)["resume_token"_L1].toString();
    const QJsonObject refusal = three.join(u"Cleo"_s);
    QCOMPARE(codeOf(refusal), u"rate_limited"_s);
    QCOMPARE(refusal["retryable"_L1], QJsonValue(true));
    // Who is in may always come back.
    QCOMPARE(typeOf(three.resume(token)), u"joined"_s);
}

void LiveParticipantsTest::givesTheSeatBack()
{
    LiveFixture server;
    QJsonObject before;
    {
        LiveClient client(server);
        before = client.join(u"Ana"_s);
    }
    QTRY_COMPARE(server.live.connectionCount(), 0);
    LiveClient again(server);
    const QJsonObject joined = again.resume(before["resume_token"_L1].toString());
    QCOMPARE(typeOf(joined), u"joined"_s);
    QCOMPARE(joined["participant"_L1], before["participant"_L1]);
    QCOMPARE(joined["resume_token"_L1], before["resume_token"_L1]);
}

void LiveParticipantsTest::seatsNobodyWhoHasGone()
{
    LiveFixture server;
    {
        LiveClient client(server);
        askAsItIsLost(server.live, protocol::Join{LiveFixture::Code, u"Ana"_s});
    }
    QTRY_COMPARE(server.live.connectionCount(), 0);
    const auto participants = [&] {
        return server.sessions.host(LiveFixture::Session, Room::Host)->participants;
    };
    QTRY_COMPARE(participants().size(), 1);
    QVERIFY(!participants().constFirst().connected);
}

void LiveParticipantsTest::refusesAWrongToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("code");
    QTest::newRow("invalid: nobody's") << u"token-99"_s << u"not_authenticated"_s;
    QTest::newRow("invalid: an access token") << LiveFixture::HostToken << u"not_authenticated"_s;
    QTest::newRow("malformed: empty") << QString() << u"bad_message"_s;
    QTest::newRow("malformed: too long") << QString(257, u't') << u"bad_message"_s;
}

void LiveParticipantsTest::refusesAWrongToken()
{
    QFETCH(QString, token);
    LiveFixture server;
    LiveClient ana(server);
    ana.join(u"Ana"_s);
    LiveClient client(server);
    QTEST(codeOf(client.resume(token)), "code");
    QVERIFY(ana.isOpen());
}

void LiveParticipantsTest::closesTheOlderConnectionOfAParticipant()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    LiveClient older(server);
    const QString token = older.join(u"Ana"_s)["resume_token"_L1].toString();
    LiveClient newer(server);
    QCOMPARE(typeOf(newer.resume(token)), u"joined"_s);
    QTRY_COMPARE(older.closeCode(), 4003);
    QTRY_COMPARE(server.live.connectionCount(), 2);

    // Nobody has left: the one who was replaced does not count any more.
    host.request(u"start"_s);
    QTRY_COMPARE(newer.pushes(u"question"_s).size(), 1);
    QVERIFY(older.pushes(u"question"_s).isEmpty());
    for (const QJsonObject &change : host.pushes(u"participant"_s))
        QVERIFY(change["event"_L1].toString() != u"left"_s);
}

void LiveParticipantsTest::recordsAnAnswer()
{
    Running session;
    const QJsonObject reply = session.ana.answer(First, 1, u"a-1"_s);
    QCOMPARE(typeOf(reply), u"answer_recorded"_s);
    QCOMPARE(reply["question"_L1].toInteger(), First);
    QCOMPARE(reply["answer_id"_L1].toString(), u"a-1"_s);
    QVERIFY(!reply.contains("correct"_L1));
    QTRY_COMPARE(session.host.pushes(u"closed"_s).size(), 1);
    QCOMPARE(codeOf(session.host.answer(First, 1, u"h-1"_s)), u"not_authenticated"_s);
}

void LiveParticipantsTest::answersARepeatedAnswerAgain()
{
    Running session;
    const QJsonObject first = session.ana.answer(First, 1, u"a-1"_s);
    QJsonObject again = session.ana.answer(First, 2, u"a-1"_s);
    again[u"re"_s] = first["re"_L1];
    QCOMPARE(again, first);
    QCOMPARE(codeOf(session.ana.answer(First, 2, u"a-2"_s)), u"already_answered"_s);
}

void LiveParticipantsTest::answersARepeatOnAnotherConnection()
{
    Running session;
    session.server.writer.hold();
    session.ana.ask(u"answer"_s, {{u"question"_s, First}, {u"option"_s, 1}, {u"answer_id"_s, u"a-1"_s}});
    QTRY_COMPARE(session.server.writer.waiting(), 1);
    session.ana.socket().abort();
    QTRY_COMPARE(session.server.live.connectionCount(), 1);
    session.server.writer.release();
    QTRY_COMPARE(session.server.writer.waiting(), 0);

    LiveClient again(session.server);
    const QJsonObject joined = again.resume(session.token);
    QCOMPARE(joined["session"_L1]["answered_option"_L1].toInt(-1), 1);
    const QJsonObject reply = again.answer(First, 1, u"a-1"_s);
    QCOMPARE(typeOf(reply), u"answer_recorded"_s);
}

void LiveParticipantsTest::answersBothWhenAnAnswerIsRepeatedAtOnce()
{
    Running session;
    session.server.writer.hold();
    const QJsonObject answer{{u"question"_s, First}, {u"option"_s, 1}, {u"answer_id"_s, u"a-1"_s}};
    const qint64 first = session.ana.ask(u"answer"_s, answer);
    const qint64 second = session.ana.ask(u"answer"_s, answer);
    QCOMPARE(typeOf(session.ana.request(u"ping"_s)), u"pong"_s);
    QCOMPARE(session.server.writer.waiting(), 1);
    session.server.writer.release();
    QCOMPARE(typeOf(session.ana.replyTo(first)), u"answer_recorded"_s);
    QCOMPARE(typeOf(session.ana.replyTo(second)), u"answer_recorded"_s);
}

void LiveParticipantsTest::showsTheResultToWhoComesBack()
{
    Running session;
    session.ana.answer(First, 1, u"a-1"_s);
    QTRY_COMPARE(session.host.pushes(u"closed"_s).size(), 1);
    QCOMPARE(typeOf(session.host.request(u"reveal"_s)), u"done"_s);
    QTRY_COMPARE(session.ana.pushes(u"reveal"_s).size(), 1);
    QJsonObject pushed = session.ana.pushes(u"reveal"_s).first();
    pushed.remove(u"type"_s);

    LiveClient again(session.server);
    const QJsonObject joined = again.resume(session.token);
    QCOMPARE(joined["reveal"_L1].toObject(), pushed);
    QCOMPARE(joined["session"_L1]["question"_L1]["id"_L1].toInteger(), First);
    QCOMPARE(joined["session"_L1]["answered_option"_L1].toInt(-1), 1);
}

void LiveParticipantsTest::tellsParticipantsTheEndBeforeItCloses()
{
    Running session;
    QCOMPARE(typeOf(session.host.request(u"end"_s)), u"done"_s);
    QTRY_COMPARE(session.ana.closeCode(), 4000);
    const QStringList heard = session.ana.types();
    QCOMPARE(heard.last(), u"ended"_s);
    QCOMPARE(heard.at(heard.size() - 2), u"podium"_s);
}

void LiveParticipantsTest::showsTheLeaderboardToWhoIsIn()
{
    Running session;
    LiveClient bo(session.server);
    bo.join(u"Bo"_s);
    const QJsonObject page{{u"offset"_s, 0}, {u"limit"_s, 10}};
    QCOMPARE(session.ana.request(u"leaderboard"_s, page)["total"_L1].toInt(), 2);
    QCOMPARE(session.host.request(u"leaderboard"_s, page)["entries"_L1].toArray().size(), 2);
    const QJsonObject around = session.ana.request(u"leaderboard"_s, {{u"around"_s, 2}, {u"limit"_s, 1}});
    QCOMPARE(around["entries"_L1].toArray().size(), 1);
    QCOMPARE(around["entries"_L1][0]["nickname"_L1].toString(), u"Bo"_s);
    QCOMPARE(codeOf(session.ana.request(u"leaderboard"_s, {{u"around"_s, 99}})), u"not_found"_s);
    LiveClient nobody(session.server);
    QCOMPARE(codeOf(nobody.request(u"leaderboard"_s, page)), u"not_authenticated"_s);
}

PODIUM_EPOLL_TEST_MAIN(LiveParticipantsTest)
#include "live_participants_test.moc"
