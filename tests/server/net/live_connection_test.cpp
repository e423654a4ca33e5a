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

//! More than the kernel takes off the server's hands for a client that does not read.
constexpr int FillingNotices = 200;

Notice longNotice(int number)
{
    return {NoticeLevel::Info, QString::number(number), QString(100'000, u'n')};
}

Progress progressOf(int answered)
{
    return {QuestionId(LiveFixture::FirstQuestion), answered, 1'000, 1'000};
}

//! Says and hears what a host does, but reads only when it is told to.
class StallingHost final
{
public:
    explicit StallingHost(const LiveFixture &server) : m_raw(server.port)
    {
        m_raw.send(R"({"type":"hello","id":1,"protocol":1,"client":"raw"})");
        m_raw.send(QByteArray(R"({"type":"host","id":2,"session":1,"access_token":")") +
                   LiveFixture::HostToken.toUtf8() + R"("})");
        while (const auto frame = m_raw.next()) {
            if (frame->payload.contains(R"("hosting")"))
                break;
        }
        m_raw.tcp.setReadBufferSize(1);
        m_raw.tcp.blockSignals(true);
    }

    void readOn()
    {
        m_raw.tcp.blockSignals(false);
        m_raw.tcp.setReadBufferSize(0);
        m_raw.tcp.received += m_raw.tcp.readAll();
    }
    //! Everything up to the push with this code; without it, up to the end.
    [[nodiscard]] QList<QJsonObject> readTo(const QString &code)
    {
        QList<QJsonObject> frames;
        while (const auto frame = m_raw.next()) {
            if (frame->opcode == Frame::Close) {
                m_closeCode = qFromBigEndian<quint16>(frame->payload.constData());
                break;
            }
            frames.append(QJsonDocument::fromJson(frame->payload).object());
            if (codeOf(frames.last()) == code)
                break;
        }
        return frames;
    }
    [[nodiscard]] int closeCode() const { return m_closeCode; }

private:
    RawLiveClient m_raw;
    int m_closeCode = 0;
};

} // namespace

//! How a connection lives and ends, whatever is said over it.
class LiveConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsSupersededPushesForASlowReader();
    void closesAReaderThatIsTooSlow();
    void cutsOffAReaderThatDoesNotEvenTakeTheClosing();
    void dropsAPeerThatAnswersNoPings();
    void staysWithAPeerThatAnswersPings();
    void staysWithAPeerThatTalks();
    void tellsEverybodyThatTheServerStops();
    void stopsAtOnceWhenNobodyIsThere();
    void sendsLateComersAwayOnceItStops();
    void answersTheClosingOfAClient();
    void bearsAClientThatGoesWhileItIsServed();
};

void LiveConnectionTest::dropsSupersededPushesForASlowReader()
{
    LiveLimits limits;
    limits.queueBytesMax = 1024 * 1024 * 1024;
    LiveFixture server(limits);
    StallingHost slow(server);
    LiveClient quick(server);
    quick.host();

    for (int i = 0; i < FillingNotices; ++i)
        server.audience.toHosts(LiveFixture::Session, longNotice(i));
    for (int i = 1; i <= 1'000; ++i)
        server.audience.toHosts(LiveFixture::Session, progressOf(i));
    server.audience.toHosts(LiveFixture::Session, Notice{NoticeLevel::Info, u"last"_s, u"!"_s});

    // Nobody else waits for the slow one.
    QTRY_COMPARE_WITH_TIMEOUT(quick.pushes(u"notice"_s).size(), FillingNotices + 1, 20'000);
    QCOMPARE(quick.pushes(u"progress"_s).last()["answered"_L1].toInt(), 1'000);

    slow.readOn();
    const QList<QJsonObject> heard = slow.readTo(u"last"_s);
    QList<int> progress;
    int notices = 0;
    for (const QJsonObject &frame : heard) {
        if (typeOf(frame) == u"progress" && frame["joined"_L1].toInt() == 1'000)
            progress.append(frame["answered"_L1].toInt());
        else if (codeOf(frame) == QString::number(notices))
            ++notices;
    }
    QCOMPARE(notices, FillingNotices);
    QCOMPARE(progress, QList<int>{1'000});
    QCOMPARE(server.live.connectionCount(), 2);
}

void LiveConnectionTest::closesAReaderThatIsTooSlow()
{
    LiveFixture server;
    StallingHost slow(server);
    LiveClient quick(server);
    quick.host();
    for (int i = 0; i < FillingNotices; ++i) {
        server.audience.toHosts(LiveFixture::Session, longNotice(i));
        // The quick one reads on meanwhile.
        QTRY_COMPARE_WITH_TIMEOUT(quick.pushes(u"notice"_s).size(), i + 1, 20'000);
    }
    slow.readOn();
    const QList<QJsonObject> heard = slow.readTo(QString());
    QCOMPARE(slow.closeCode(), 4004);
    QVERIFY(heard.size() < FillingNotices);
    QTRY_COMPARE(server.live.connectionCount(), 1);
    QVERIFY(quick.isOpen());
}

void LiveConnectionTest::cutsOffAReaderThatDoesNotEvenTakeTheClosing()
{
    LiveLimits limits;
    limits.closeTimeout = Ms{50};
    LiveFixture server(limits);
    const StallingHost slow(server);
    for (int i = 0; i < FillingNotices; ++i)
        server.audience.toHosts(LiveFixture::Session, longNotice(i));
    QTRY_COMPARE(server.live.connectionCount(), 0);
    QTRY_COMPARE(server.listener.connectionCount(), 0);
}

void LiveConnectionTest::dropsAPeerThatAnswersNoPings()
{
    LiveLimits limits;
    limits.pingInterval = Ms{20};
    LiveFixture server(limits);
    RawLiveClient client(server.port);
    client.send(R"({"type":"hello","id":1,"protocol":1,"client":"raw"})");
    int pings = 0; // since its hello
    while (const auto frame = client.next())
        pings = frame->opcode == Frame::Ping ? pings + 1 : 0;
    QCOMPARE(pings, limits.silentPingsMax);
    QTRY_VERIFY(client.tcp.isGone());
    QTRY_COMPARE(server.live.connectionCount(), 0);
}

void LiveConnectionTest::staysWithAPeerThatAnswersPings()
{
    LiveLimits limits;
    limits.pingInterval = Ms{20};
    LiveFixture server(limits);
    RawLiveClient client(server.port);
    client.send(R"({"type":"hello","id":1,"protocol":1,"client":"raw"})");
    int pings = 0;
    while (pings < 3 * limits.silentPingsMax) {
        const auto frame = client.next();
        QVERIFY(frame);
        if (frame->opcode != Frame::Ping)
            continue;
        ++pings;
        client.send(Frame{.opcode = Frame::Pong, .payload = frame->payload});
    }
    QCOMPARE(server.live.connectionCount(), 1);
}

void LiveConnectionTest::staysWithAPeerThatTalks()
{
    LiveLimits limits;
    limits.pingInterval = Ms{20};
    LiveFixture server(limits);
    RawLiveClient client(server.port);
    client.send(R"({"type":"hello","id":1,"protocol":1,"client":"raw"})");
    int pings = 0;
    while (pings < 3 * limits.silentPingsMax) {
        const auto frame = client.next();
        QVERIFY(frame);
        if (frame->opcode != Frame::Ping)
            continue;
        ++pings;
        client.send(R"({"type":"ping","id":2})");
    }
    QCOMPARE(server.live.connectionCount(), 1);
}

void LiveConnectionTest::tellsEverybodyThatTheServerStops()
{
    LiveFixture server;
    LiveClient host(server);
    host.host();
    LiveClient participant(server);
    participant.join(u"Ana"_s);
    LiveClient undecided(server);
    int stops = 0;
    server.live.stop(protocol::CloseCode::ServerStopping, [&] { ++stops; });
    QTRY_COMPARE(stops, 1);
    QTRY_COMPARE(host.closeCode(), 4005);
    QTRY_COMPARE(participant.closeCode(), 4005);
    QTRY_COMPARE(undecided.closeCode(), 4005);
}

void LiveConnectionTest::stopsAtOnceWhenNobodyIsThere()
{
    LiveFixture server;
    int stops = 0;
    server.live.stop(protocol::CloseCode::ServerStopping, [&] { ++stops; });
    QTRY_COMPARE(stops, 1);
}

void LiveConnectionTest::sendsLateComersAwayOnceItStops()
{
    LiveFixture server;
    int stops = 0;
    server.live.stop(protocol::CloseCode::ServerStopping, [&] { ++stops; });
    RawLiveClient late(server.port);
    QCOMPARE(late.closeCode(), 4005);
    QTRY_COMPARE(server.live.connectionCount(), 0);
    QCOMPARE(stops, 1);
}

void LiveConnectionTest::answersTheClosingOfAClient()
{
    LiveFixture server;
    RawLiveClient client(server.port);
    client.send(Frame{.opcode = Frame::Close, .payload = QByteArray::fromHex("03e8")});
    QCOMPARE(client.closeCode(), 1000);
    QTRY_COMPARE(server.live.connectionCount(), 0);
}

void LiveConnectionTest::bearsAClientThatGoesWhileItIsServed()
{
    LiveFixture server;
    server.writer.hold();
    {
        LiveClient client(server);
        client.ask(u"join"_s, {{u"code"_s, LiveFixture::Code}, {u"nickname"_s, u"Ana"_s}});
        QTRY_COMPARE(server.writer.waiting(), 1);
        client.socket().abort();
    }
    QTRY_COMPARE(server.live.connectionCount(), 0);
    server.writer.release();
    QTRY_COMPARE(server.sessions.summary(LiveFixture::Code)->participantCount, 1);
    LiveClient other(server);
    QCOMPARE(codeOf(other.join(u"Ana"_s)), u"nickname_taken"_s);
}

PODIUM_EPOLL_TEST_MAIN(LiveConnectionTest)
#include "live_connection_test.moc"
