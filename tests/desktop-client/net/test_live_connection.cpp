// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/live_connection.h"
#include "desktop-client/net/server_address.h"
#include "tests/desktop-client/net/fake_live_server.h"
#include "tests/desktop-client/net/live_values.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = LiveConnection::State;
using Delivery = LiveConnection::Delivery;

class TestLiveConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void itGreetsBeforeAnythingElse();
    void itFollowsTheServersClock();
    void pushesArriveInOrder();
    void aLostConnectionComesBack();
    void closeCodesDecideWhetherItComesBack_data();
    void closeCodesDecideWhetherItComesBack();
    void theFirstTryMayFailOnlyAsOftenAsAllowed();
    void aServerThatComesLaterIsFound();
    void aSilentServerIsGivenUp();
    void aDeadPeerIsNoticed();
    void aPeerThatAnswersPingsIsKept();
    void repeatableRequestsAreSentAgainUnderTheirId();
    void otherRequestsFailWhenTheConnectionIsLost();
    void requestsWithoutAConnectionFailLater();
    void theQueueIsBounded();
    void closingFailsWhatWaits();
    void unknownPushesArePassedOver();
    void nonsenseEndsTheConnection_data();
    void nonsenseEndsTheConnection();
    void anUnsupportedProtocolIsTold();
    void theWaitForTheNextTryIsKnown();
    void openingAnewForgetsTheOld();

private:
    void goOnline();

    std::unique_ptr<FakeLiveServer> m_server;
    std::unique_ptr<LiveConnection> m_connection;
};

void TestLiveConnection::init()
{
    m_connection = std::make_unique<LiveConnection>(quickTiming(), noJitter());
    m_server = std::make_unique<FakeLiveServer>();
}

void TestLiveConnection::goOnline()
{
    m_connection->open(liveUrl(m_server->url()));
    QTRY_COMPARE(m_connection->state(), State::Online);
}

void TestLiveConnection::itGreetsBeforeAnythingElse()
{
    QList<State> states;
    connect(m_connection.get(), &LiveConnection::stateChanged, this,
            [&states](State s) { states.append(s); });
    m_connection->request(protocol::Ping{}, Delivery::Once, [](const Result<protocol::Reply> &) {});
    goOnline();
    QCOMPARE(states, (QList<State>{State::Connecting, State::Online}));
    QCOMPARE(m_server->requests().size(), 1);
    const auto *hello = std::get_if<protocol::Hello>(&m_server->requests().first().request);
    QVERIFY(hello);
    QCOMPARE(hello->protocol, protocol::Version);
}

void TestLiveConnection::itFollowsTheServersClock()
{
    m_server->setServerTime(SystemClock().now() + 1h);
    goOnline();
    QVERIFY(std::chrono::abs(m_connection->serverClock().offset() - Ms(1h)) < 2s);
}

void TestLiveConnection::pushesArriveInOrder()
{
    goOnline();
    QList<QuestionId> closed;
    connect(m_connection.get(), &LiveConnection::pushReceived, this,
            [&closed](const LiveEvent &event) { closed.append(std::get<QuestionClosed>(event).question); });
    for (int number = 1; number <= 3; ++number)
        m_server->push(QuestionClosed{QuestionId(number)});
    QTRY_COMPARE(closed.size(), 3);
    QCOMPARE(closed, (QList<QuestionId>{QuestionId(1), QuestionId(2), QuestionId(3)}));
}

void TestLiveConnection::aLostConnectionComesBack()
{
    int attachments = 0;
    m_connection->setAttachStep([this, &attachments] {
        ++attachments;
        m_connection->attached();
    });
    goOnline();
    QList<State> states;
    connect(m_connection.get(), &LiveConnection::stateChanged, this,
            [&states](State s) { states.append(s); });
    for (int lost = 1; lost <= 3; ++lost) {
        m_server->drop();
        QTRY_COMPARE(attachments, lost + 1);
        QCOMPARE(m_connection->state(), State::Online);
    }
    QVERIFY(states.contains(State::Reconnecting));
}

void TestLiveConnection::closeCodesDecideWhetherItComesBack_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("comesBack");
    QTest::newRow("ended") << 4000 << false;
    QTest::newRow("kicked") << 4001 << false;
    QTest::newRow("protocol error") << 4002 << false;
    QTest::newRow("replaced") << 4003 << false;
    QTest::newRow("too slow") << 4004 << true;
    QTest::newRow("server stopping") << 4005 << true;
    QTest::newRow("going away") << 1001 << true;
}

void TestLiveConnection::closeCodesDecideWhetherItComesBack()
{
    QFETCH(int, code);
    QFETCH(bool, comesBack);
    goOnline();
    m_server->close(code);
    if (comesBack) {
        QTRY_COMPARE(m_server->connectionCount(), 2);
        QTRY_COMPARE(m_connection->state(), State::Online);
    } else {
        QTRY_COMPARE(m_connection->state(), State::Closed);
        QCOMPARE(m_connection->closeCode(), code);
        QVERIFY(!m_connection->reason().isEmpty());
    }
}

void TestLiveConnection::theFirstTryMayFailOnlyAsOftenAsAllowed()
{
    m_server->stop();
    QList<State> states;
    connect(m_connection.get(), &LiveConnection::stateChanged, this,
            [&states](State s) { states.append(s); });
    m_connection->open(liveUrl(m_server->url()));
    QTRY_COMPARE(m_connection->state(), State::Closed);
    QVERIFY(!states.contains(State::Reconnecting));

    m_connection->setTriesToBegin(3);
    m_connection->open(liveUrl(m_server->url()));
    QTRY_COMPARE(m_connection->state(), State::Closed);
    QVERIFY(states.contains(State::Reconnecting));
}

void TestLiveConnection::aServerThatComesLaterIsFound()
{
    m_server->stop();
    m_connection->setTriesToBegin(1'000);
    m_connection->open(liveUrl(m_server->url()));
    QTRY_COMPARE(m_connection->state(), State::Reconnecting);
    QVERIFY(m_server->listen());
    QTRY_COMPARE(m_connection->state(), State::Online);
}

void TestLiveConnection::aSilentServerIsGivenUp()
{
    LiveConnection::Timing timing = quickTiming();
    timing.attachTimeout = 30ms;
    LiveConnection connection(timing, noJitter());
    m_server->setGreets(false);
    connection.open(liveUrl(m_server->url()));
    QTRY_COMPARE(connection.state(), State::Closed);
}

void TestLiveConnection::aDeadPeerIsNoticed()
{
    LiveConnection::Timing timing = quickTiming();
    timing.pingInterval = 10ms;
    timing.pongTimeout = 10ms;
    LiveConnection connection(timing, noJitter());
    connection.open(liveUrl(m_server->url()));
    // The script is silent, so nothing comes back on the ping.
    QTRY_VERIFY(!m_server->requestsOf<protocol::Ping>().isEmpty());
    QTRY_VERIFY(m_server->connectionCount() >= 2);
}

void TestLiveConnection::aPeerThatAnswersPingsIsKept()
{
    LiveConnection::Timing timing = quickTiming();
    timing.pingInterval = 10ms;
    LiveConnection connection(timing, noJitter());
    m_server->setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Ping>(request))
            return protocol::Pong{SystemClock().now()};
        return std::nullopt;
    });
    connection.open(liveUrl(m_server->url()));
    QTRY_VERIFY(m_server->requestsOf<protocol::Ping>().size() >= 3);
    QCOMPARE(connection.state(), State::Online);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestLiveConnection::repeatableRequestsAreSentAgainUnderTheirId()
{
    goOnline();
    Result<protocol::Reply> outcome = failure(ErrorCode::Internal, u"not called"_s);
    int calls = 0;
    const protocol::Answer answer{QuestionId(3), 1, u"answer-1"_s};
    m_connection->request(answer, Delivery::UntilAnswered, [&](const Result<protocol::Reply> &reply) {
        outcome = reply;
        ++calls;
    });
    QTRY_COMPARE(m_server->requestsOf<protocol::Answer>().size(), 1);
    m_server->drop();
    QTRY_COMPARE(m_server->requestsOf<protocol::Answer>().size(), 2);
    const auto sent = m_server->requestsOf<protocol::Answer>();
    QCOMPARE(sent.at(0), sent.at(1));
    QCOMPARE(calls, 0);

    m_server->reply(sent.at(1).id, protocol::AnswerRecorded{QuestionId(3), u"answer-1"_s});
    QTRY_COMPARE(calls, 1);
    QVERIFY(outcome.has_value());
    m_server->drop();
    QTRY_COMPARE(m_server->connectionCount(), 3);
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(m_server->requestsOf<protocol::Answer>().size(), 2);
}

void TestLiveConnection::otherRequestsFailWhenTheConnectionIsLost()
{
    goOnline();
    std::optional<Error> error;
    m_connection->request(protocol::Step{HostStep::Next}, Delivery::Once,
                          [&error](const Result<protocol::Reply> &reply) { error = reply.error(); });
    QTRY_COMPARE(m_server->requestsOf<protocol::Step>().size(), 1);
    m_server->drop();
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Busy);
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(m_server->requestsOf<protocol::Step>().size(), 1);
}

void TestLiveConnection::requestsWithoutAConnectionFailLater()
{
    int calls = 0;
    m_connection->request(protocol::Ping{}, Delivery::UntilAnswered,
                          [&calls](const Result<protocol::Reply> &reply) { calls += reply ? 0 : 1; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void TestLiveConnection::theQueueIsBounded()
{
    goOnline();
    int refused = 0;
    const auto count = [&refused](const Result<protocol::Reply> &reply) { refused += reply ? 0 : 1; };
    for (std::size_t i = 0; i < LiveConnection::PendingMax + 3; ++i)
        m_connection->request(protocol::Leaderboard{}, Delivery::UntilAnswered, count);
    QTRY_COMPARE(refused, 3);
}

void TestLiveConnection::closingFailsWhatWaits()
{
    goOnline();
    int failed = 0;
    m_connection->request(protocol::Leaderboard{}, Delivery::UntilAnswered,
                          [&failed](const Result<protocol::Reply> &reply) { failed += reply ? 0 : 1; });
    m_connection->close(u"Done."_s);
    QCOMPARE(m_connection->state(), State::Closed);
    QCOMPARE(m_connection->reason(), u"Done."_s);
    QCOMPARE(failed, 1);
}

void TestLiveConnection::unknownPushesArePassedOver()
{
    goOnline();
    QSignalSpy pushed(m_connection.get(), &LiveConnection::pushReceived);
    m_server->sendText(R"({"type":"fireworks","colour":"red"})");
    m_server->push(QuestionClosed{QuestionId(1)});
    QTRY_COMPARE(pushed.size(), 1);
    QCOMPARE(m_connection->state(), State::Online);
}

void TestLiveConnection::nonsenseEndsTheConnection_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("malformed: not JSON") << QByteArray("hello");
    QTest::newRow("malformed: an array") << QByteArray("[1,2]");
    QTest::newRow("invalid: field missing") << QByteArray(R"({"type":"closed"})");
    QTest::newRow("invalid: wrong type") << QByteArray(R"({"type":"closed","question":"x"})");
}

void TestLiveConnection::nonsenseEndsTheConnection()
{
    QFETCH(QByteArray, text);
    goOnline();
    m_server->sendText(text);
    QTRY_COMPARE(m_connection->state(), State::Closed);
    QCOMPARE(m_connection->closeCode(), static_cast<int>(protocol::CloseCode::ProtocolError));
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestLiveConnection::anUnsupportedProtocolIsTold()
{
    m_server->setScript([](const protocol::Request &) {
        return Error{ErrorCode::UnsupportedProtocol, u"Too new."_s, {}};
    });
    m_connection->setTriesToBegin(100);
    m_connection->open(liveUrl(m_server->url()));
    QTRY_COMPARE(m_connection->state(), State::Closed);
    QCOMPARE(m_connection->reason(), u"Too new."_s);
}

void TestLiveConnection::theWaitForTheNextTryIsKnown()
{
    LiveConnection::Timing timing = quickTiming();
    timing.backoffFirst = 60s;
    timing.backoffLongest = 60s;
    LiveConnection connection(timing, noJitter());
    connection.open(liveUrl(m_server->url()));
    QTRY_COMPARE(connection.state(), State::Online);
    m_server->drop();
    QTRY_COMPARE(connection.state(), State::Reconnecting);
    QVERIFY(connection.nextTry().remainingTime() > 50'000);
}

void TestLiveConnection::openingAnewForgetsTheOld()
{
    goOnline();
    int calls = 0;
    m_connection->request(protocol::Leaderboard{}, Delivery::UntilAnswered,
                          [&calls](const Result<protocol::Reply> &) { ++calls; });
    QTRY_COMPARE(m_server->requestsOf<protocol::Leaderboard>().size(), 1);
    FakeLiveServer other;
    m_connection->open(liveUrl(other.url()));
    QTRY_COMPARE(m_connection->state(), State::Online);
    QCOMPARE(other.requests().size(), 1);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestLiveConnection)
#include "test_live_connection.moc"
