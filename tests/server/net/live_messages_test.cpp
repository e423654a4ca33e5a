// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/epoll_main.h"
#include "tests/server/net/live_fixture.h"
#include "tests/server/net/raw_live_client.h"

#include <QJsonDocument>

using namespace podium;
using namespace podium::test;
using namespace podium::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Hello = R"({"type":"hello","id":1,"protocol":1,"client":"raw"})";
const QByteArray Ping = R"({"type":"ping","id":7})";

//! A ping of exactly this many bytes, most of them in a field that the server does not know.
QByteArray pingOf(qsizetype bytes)
{
    const QByteArray empty = R"({"type":"ping","id":7,"padding":""})";
    return QByteArray(empty).insert(empty.size() - 2, QByteArray(bytes - empty.size(), 'x'));
}

QJsonObject object(const Frame &frame)
{
    return QJsonDocument::fromJson(frame.payload).object();
}

} // namespace

//! What a client may send and what becomes of the rest.
class LiveMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsHelloFirst_data();
    void wantsHelloFirst();
    void greets();
    void closesOnAnotherProtocol();
    void closesWhoNeverSaysHello();
    void answersFrames_data();
    void answersFrames();
    void goesOnAfterARefusedMessage_data();
    void goesOnAfterARefusedMessage();
    void goesOnAfterARefusedFrame_data();
    void goesOnAfterARefusedFrame();
    void closesOnBrokenFrames_data();
    void closesOnBrokenFrames();
    void closesAfterTwentyBadMessages();
    void forgivesBadMessagesAmongGoodOnes();
    void limitsTheRateOfMessages();
    void refillsTheRateOfMessages();
    void limitsRequestsInFlight();
};

void LiveMessagesTest::wantsHelloFirst_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("fields");
    const auto row = [](const char *name, const QString &type, const QJsonObject &fields = {}) {
        QTest::newRow(name) << type << fields;
    };
    row("ping", u"ping"_s);
    row("join", u"join"_s, {{u"code"_s, LiveFixture::Code}, {u"nickname"_s, u"Ana"_s}});
    row("resume", u"resume"_s, {{u"resume_token"_s, u"token-1"_s}});
    row("host", u"host"_s, {{u"session"_s, 1}, {u"access_token"_s, LiveFixture::HostToken}});
    row("answer", u"answer"_s, {{u"question"_s, 101}, {u"option"_s, 1}, {u"answer_id"_s, u"a"_s}});
    row("start", u"start"_s);
    row("kick", u"kick"_s, {{u"participant"_s, 1}, {u"ban"_s, true}});
    row("leaderboard", u"leaderboard"_s, {{u"offset"_s, 0}, {u"limit"_s, 10}});
}

void LiveMessagesTest::wantsHelloFirst()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, fields);
    LiveFixture server;
    LiveClient client(server, false);
    QCOMPARE(codeOf(client.request(type, fields)), u"bad_message"_s);
    QCOMPARE(server.sessions.summary(LiveFixture::Code)->participantCount, 0);
    QCOMPARE(typeOf(client.request(u"hello"_s, {{u"protocol"_s, 1}, {u"client"_s, u"test"_s}})),
             u"welcome"_s);
}

void LiveMessagesTest::greets()
{
    LiveFixture server;
    LiveClient client(server, false);
    const QJsonObject welcome = client.request(u"hello"_s, {{u"protocol"_s, 1}, {u"client"_s, u"test"_s}});
    QCOMPARE(typeOf(welcome), u"welcome"_s);
    QCOMPARE(welcome["protocol"_L1].toInt(), 1);
    QVERIFY(welcome["server"_L1].toString().startsWith("podium-server/"_L1));
    QCOMPARE(welcome["server_time"_L1].toInteger(), server.clock.now().time_since_epoch().count());
}

void LiveMessagesTest::closesOnAnotherProtocol()
{
    LiveFixture server;
    LiveClient client(server, false);
    const QJsonObject reply = client.request(u"hello"_s, {{u"protocol"_s, 2}, {u"client"_s, u"test"_s}});
    QCOMPARE(codeOf(reply), u"unsupported_protocol"_s);
    QCOMPARE(reply["retryable"_L1], QJsonValue(false));
    QTRY_COMPARE(client.closeCode(), 4002);
}

void LiveMessagesTest::closesWhoNeverSaysHello()
{
    LiveLimits limits;
    limits.pingInterval = Ms{250};
    LiveFixture server(limits);
    LiveClient silent(server, false);
    LiveClient greeting(server);
    QTRY_COMPARE(silent.closeCode(), 4002);
    QVERIFY(greeting.isOpen());
}

// --- frames -------------------------------------------------------------------------------------------

void LiveMessagesTest::answersFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto fragments = [](const QByteArray &text, qsizetype size) {
        QByteArray bytes;
        for (qsizetype begin = 0; begin < text.size(); begin += size) {
            bytes += Frame{.opcode = begin == 0 ? Frame::Text : Frame::Continuation,
                           .payload = text.mid(begin, size),
                           .isFinal = begin + size >= text.size()}
                         .bytes();
        }
        return bytes;
    };
    QTest::newRow("good: one frame") << Frame{.payload = Ping}.bytes();
    QTest::newRow("good: unknown field")
        << Frame{.payload = R"({"type":"ping","id":7,"more":{"a":[1,null]}})"}.bytes();
    QTest::newRow("good: integral number") << Frame{.payload = R"({"type":"ping","id":7.0})"}.bytes();
    QTest::newRow("good: white space") << Frame{.payload = " {\"type\" : \"ping\",\n\"id\":\t7 } "}.bytes();
    QTest::newRow("good: 16 KiB") << Frame{.payload = pingOf(16 * 1024)}.bytes();
    QTest::newRow("good: byte by byte") << fragments(Ping, 1);
    QTest::newRow("good: 16 KiB in fragments") << fragments(pingOf(16 * 1024), 1'000);
    QTest::newRow("good: a ping between fragments")
        << Frame{.payload = Ping.first(5), .isFinal = false}.bytes() + Frame{.opcode = Frame::Ping}.bytes() +
               Frame{.opcode = Frame::Continuation, .payload = Ping.mid(5)}.bytes();
    QTest::newRow("good: a pong nobody asked for")
        << Frame{.opcode = Frame::Pong, .payload = "x"}.bytes() + Frame{.payload = Ping}.bytes();
}

void LiveMessagesTest::answersFrames()
{
    QFETCH(QByteArray, bytes);
    LiveFixture server;
    RawLiveClient client(server.port);
    client.send(Hello);
    QVERIFY(client.next());
    client.tcp.send(bytes);
    std::optional<Frame> answer = client.next();
    if (answer && answer->opcode == Frame::Pong)
        answer = client.next();
    QVERIFY(answer);
    QCOMPARE(typeOf(object(*answer)), u"pong"_s);
    QCOMPARE(object(*answer)["re"_L1].toInteger(), 7);
}

void LiveMessagesTest::goesOnAfterARefusedMessage_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<qint64>("re");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &message, qint64 re = 5,
                        const QString &code = u"bad_message"_s) {
        QTest::newRow(name) << message << re << code;
    };

    row("invalid: unknown type", uR"({"type":"dance","id":5})"_s);
    row("invalid: type of a server", uR"({"type":"welcome","id":5})"_s);
    row("invalid: watch nobody's poll", uR"({"type":"watch","id":5,"poll":1})"_s, 5, u"not_found"_s);
    row("invalid: vote in nobody's poll",
        uR"({"type":"vote","id":5,"poll":1,"option":0,"voter_token":"v","ballot_id":"b"})"_s, 5,
        u"not_found"_s);
    row("invalid: watch without a poll", uR"({"type":"watch","id":5})"_s);
    row("invalid: vote without a token", uR"({"type":"vote","id":5,"poll":1,"option":0,"ballot_id":"b"})"_s);
    row("invalid: unwatch without a poll", uR"({"type":"unwatch","id":5})"_s);
    row("invalid: no type", uR"({"id":5})"_s);
    row("invalid: type a number", uR"({"type":4,"id":5})"_s);
    row("invalid: no id", uR"({"type":"ping"})"_s, 0);
    row("invalid: id a text", uR"({"type":"ping","id":"5"})"_s, 0);
    row("invalid: id negative", uR"({"type":"ping","id":-1})"_s, 0);
    row("invalid: id not integral", uR"({"type":"ping","id":5.5})"_s, 0);
    row("invalid: id too large", uR"({"type":"ping","id":9007199254740993})"_s, 0);
    row("invalid: field missing", uR"({"type":"join","id":5,"code":"123456"})"_s);
    row("invalid: field null", uR"({"type":"join","id":5,"code":"123456","nickname":null})"_s);
    row("invalid: field mistyped", uR"({"type":"join","id":5,"code":123456,"nickname":"Ana"})"_s);
    row("invalid: text too long",
        uR"({"type":"join","id":5,"code":"123456","nickname":"%1"})"_s.arg(QString(4'001, u'n')));
    row("invalid: NUL in a text", uR"({"type":"join","id":5,"code":"123456","nickname":"A\u0000"})"_s);
    row("invalid: half a character", uR"({"type":"join","id":5,"code":"123456","nickname":"\ud83d"})"_s);
    row("invalid: question zero", uR"({"type":"answer","id":5,"question":0,"option":1,"answer_id":"a"})"_s);
    row("invalid: option negative",
        uR"({"type":"answer","id":5,"question":101,"option":-1,"answer_id":"a"})"_s);
    row("invalid: option too large",
        uR"({"type":"answer","id":5,"question":101,"option":4294967296,"answer_id":"a"})"_s);
    row("invalid: answer id empty",
        uR"({"type":"answer","id":5,"question":101,"option":1,"answer_id":""})"_s);
    row("invalid: answer id too long",
        uR"({"type":"answer","id":5,"question":101,"option":1,"answer_id":"%1"})"_s.arg(QString(65, u'a')));
    row("invalid: limit too large", uR"({"type":"leaderboard","id":5,"offset":0,"limit":101})"_s);
    row("invalid: limit zero", uR"({"type":"leaderboard","id":5,"offset":0,"limit":0})"_s);
    row("invalid: no range", uR"({"type":"leaderboard","id":5})"_s);
    row("invalid: flag a number", uR"({"type":"lock","id":5,"locked":1})"_s);

    row("malformed: empty", u""_s, 0);
    row("malformed: no JSON", u"hello"_s, 0);
    row("malformed: cut off", uR"({"type":"ping","id":5)"_s, 0);
    row("malformed: more behind it", uR"({"type":"ping","id":5}{"type":"ping","id":6})"_s, 0);
    row("malformed: an array", uR"([{"type":"ping","id":5}])"_s, 0);
    row("malformed: a number", u"5"_s, 0);
    row("malformed: deeply nested", u"[{\"a\":"_s.repeated(2'000), 0);
    row("malformed: too long", QString::fromUtf8(pingOf(16 * 1024 + 1)), 0);
}

void LiveMessagesTest::goesOnAfterARefusedMessage()
{
    QFETCH(QString, message);
    QFETCH(qint64, re);
    LiveFixture server;
    LiveClient client(server);
    client.send(message);
    QTRY_COMPARE(client.errors().size(), 1);
    const QJsonObject error = client.errors().first();
    QTEST(codeOf(error), "code");
    QCOMPARE(error["re"_L1].toInteger(-1), re);
    QVERIFY(!error["message"_L1].toString().isEmpty());
    QCOMPARE(error["retryable"_L1], QJsonValue(false));
    QCOMPARE(typeOf(client.request(u"ping"_s)), u"pong"_s);
}

void LiveMessagesTest::goesOnAfterARefusedFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray tooLong = pingOf(16 * 1024 + 1);
    QTest::newRow("malformed: binary") << Frame{.opcode = Frame::Binary, .payload = Ping}.bytes();
    QTest::newRow("malformed: one frame above 16 KiB") << Frame{.payload = tooLong}.bytes();
    QTest::newRow("malformed: fragments above 16 KiB")
        << Frame{.payload = tooLong.first(9'000), .isFinal = false}.bytes() +
               Frame{.opcode = Frame::Continuation, .payload = tooLong.mid(9'000)}.bytes();
    QTest::newRow("malformed: 64 KiB") << Frame{.payload = pingOf(64 * 1024)}.bytes();
}

void LiveMessagesTest::goesOnAfterARefusedFrame()
{
    QFETCH(QByteArray, bytes);
    LiveFixture server;
    RawLiveClient client(server.port);
    client.send(Hello);
    QVERIFY(client.next());
    client.tcp.send(bytes);
    const auto refusal = client.next();
    QVERIFY(refusal);
    QCOMPARE(codeOf(object(*refusal)), u"bad_message"_s);
    QCOMPARE(object(*refusal)["re"_L1].toInteger(-1), 0);
    client.send(Ping);
    const auto pong = client.next();
    QVERIFY(pong);
    QCOMPARE(typeOf(object(*pong)), u"pong"_s);
}

void LiveMessagesTest::closesOnBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &bytes, int code) {
        QTest::newRow(name) << bytes << code;
    };
    row("malformed: broken UTF-8", Frame{.payload = "{\"type\":\"ping\",\"id\":7,\"x\":\"\xff\"}"}.bytes(),
        1007);
    row("malformed: UTF-8 cut off", Frame{.payload = "{\"type\":\"ping\",\"id\":7}\xc3"}.bytes(), 1007);
    row("malformed: above 64 KiB", Frame{.payload = pingOf(64 * 1024 + 1)}.bytes(), 1009);
    row("malformed: fragments above 64 KiB",
        Frame{.payload = QByteArray(40'000, 'x'), .isFinal = false}.bytes() +
            Frame{.opcode = Frame::Continuation, .payload = QByteArray(40'000, 'x')}.bytes(),
        1009);
    row("malformed: announces 2^62 bytes", QByteArray::fromHex("81ff4000000000000000") + "0000", 1009);
    row("malformed: announces a negative size", QByteArray::fromHex("81ffffffffffffffffff") + "0000", 1002);
    row("malformed: reserved bit", Frame{.payload = Ping, .reserved = 4}.bytes(), 1002);
    row("malformed: unknown opcode", Frame{.opcode = 0x3, .payload = Ping}.bytes(), 1002);
    row("malformed: unknown control opcode", Frame{.opcode = 0xB}.bytes(), 1002);
    row("malformed: continues nothing", Frame{.opcode = Frame::Continuation, .payload = Ping}.bytes(), 1002);
    row("malformed: begins within another",
        Frame{.payload = Ping, .isFinal = false}.bytes() + Frame{.payload = Ping}.bytes(), 1002);
    row("malformed: ping in fragments", Frame{.opcode = Frame::Ping, .isFinal = false}.bytes(), 1002);
    row("malformed: ping too long", Frame{.opcode = Frame::Ping, .payload = QByteArray(126, 'p')}.bytes(),
        1002);
    row("malformed: close with one byte", Frame{.opcode = Frame::Close, .payload = "x"}.bytes(), 1002);
    row("malformed: garbage", QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), 1002);
}

void LiveMessagesTest::closesOnBrokenFrames()
{
    QFETCH(QByteArray, bytes);
    LiveFixture server;
    RawLiveClient client(server.port);
    client.send(Hello);
    QVERIFY(client.next());
    client.tcp.send(bytes);
    QTEST(client.closeCode(), "code");
    QTRY_COMPARE(server.live.connectionCount(), 0);
    LiveClient other(server);
    QVERIFY(other.isOpen());
}

// --- limits -------------------------------------------------------------------------------------------

void LiveMessagesTest::closesAfterTwentyBadMessages()
{
    LiveFixture server;
    LiveClient client(server);
    for (int i = 0; i < 19; ++i)
        client.send(u"nonsense"_s);
    QTRY_COMPARE(client.errors().size(), 19);
    QVERIFY(client.isOpen());
    client.send(u"nonsense"_s);
    QTRY_COMPARE(client.closeCode(), 4002);
    QCOMPARE(client.errors().size(), 20);
}

void LiveMessagesTest::forgivesBadMessagesAmongGoodOnes()
{
    LiveFixture server;
    LiveClient client(server);
    for (int i = 0; i < 40; ++i) {
        client.send(u"nonsense"_s);
        if (i % 10 == 0)
            client.ask(u"ping"_s);
    }
    QTRY_COMPARE(client.errors().size(), 40);
    QVERIFY(client.isOpen());
}

void LiveMessagesTest::limitsTheRateOfMessages()
{
    LiveLimits limits;
    limits.messagesBurst = 10;
    limits.refusalsBurst = 5;
    LiveFixture server(limits);
    LiveClient client(server); // its hello was the first
    for (int i = 0; i < 9; ++i)
        QCOMPARE(typeOf(client.request(u"ping"_s)), u"pong"_s);
    for (int i = 0; i < 5; ++i) {
        const QJsonObject refusal = client.request(u"ping"_s);
        QCOMPARE(codeOf(refusal), u"rate_limited"_s);
        QCOMPARE(refusal["retryable"_L1], QJsonValue(true));
    }
    QVERIFY(client.isOpen());
    client.ask(u"ping"_s);
    QTRY_COMPARE(client.closeCode(), 4006);
}

void LiveMessagesTest::refillsTheRateOfMessages()
{
    LiveLimits limits;
    limits.messagesBurst = 2;
    limits.messagesPerSecond = 10;
    LiveFixture server(limits);
    LiveClient client(server);
    QCOMPARE(typeOf(client.request(u"ping"_s)), u"pong"_s);
    QCOMPARE(codeOf(client.request(u"ping"_s)), u"rate_limited"_s);
    server.clock.advance(Ms{100});
    QCOMPARE(typeOf(client.request(u"ping"_s)), u"pong"_s);
}

void LiveMessagesTest::limitsRequestsInFlight()
{
    LiveLimits limits;
    limits.requestsInFlightMax = 3;
    LiveFixture server(limits);
    LiveClient host(server);
    QCOMPARE(typeOf(host.host()), u"hosting"_s);
    server.writer.hold();
    QList<qint64> taken;
    for (int i = 0; i < 3; ++i)
        taken.append(host.ask(u"lock"_s, {{u"locked"_s, i % 2 == 0}}));
    const QJsonObject refusal = host.request(u"lock"_s, {{u"locked"_s, true}});
    QCOMPARE(codeOf(refusal), u"busy"_s);
    QCOMPARE(refusal["retryable"_L1], QJsonValue(true));
    server.writer.release();
    for (const qint64 id : taken)
        QCOMPARE(typeOf(host.replyTo(id)), u"done"_s);
    QCOMPARE(typeOf(host.request(u"lock"_s, {{u"locked"_s, true}})), u"done"_s);
}

PODIUM_EPOLL_TEST_MAIN(LiveMessagesTest)
#include "live_messages_test.moc"
