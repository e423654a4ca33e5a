// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/backoff.h"
#include "desktop-client/net/server_address.h"
#include "desktop-client/net/server_clock.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNetValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAddresses_data();
    void goodAddresses();
    void invalidAddresses_data();
    void invalidAddresses();
    void theLiveUrlFollowsTheScheme_data();
    void theLiveUrlFollowsTheScheme();

    void theClockTakesTheMiddleOfTheRoundTrip();
    void theQuickestExchangeIsBelieved();
    void oldExchangesAreForgotten();
    void aResetClockIsLocal();

    void backoffDoublesUpToItsLongest();
    void backoffIsShortenedByUpToHalf();
    void backoffBeginsAgainAfterSuccess();
};

void TestNetValues::goodAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("server");
    QTest::newRow("IPv4") << u"192.168.1.20"_s << u"http://192.168.1.20:8640"_s;
    QTest::newRow("name") << u"quiz.local"_s << u"http://quiz.local:8640"_s;
    QTest::newRow("name with port") << u"quiz.local:9000"_s << u"http://quiz.local:9000"_s;
    QTest::newRow("spaces around") << u"  quiz.local \n"_s << u"http://quiz.local:8640"_s;
    QTest::newRow("capitals") << u"Quiz.Local"_s << u"http://quiz.local:8640"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"http://[::1]:8640"_s;
    QTest::newRow("IPv6 in brackets") << u"[fe80::1]:9000"_s << u"http://[fe80::1]:9000"_s;
    QTest::newRow("http") << u"http://quiz.local"_s << u"http://quiz.local:8640"_s;
    QTest::newRow("https has its own port")
        << u"https://quiz.example.org"_s << u"https://quiz.example.org:443"_s;
    QTest::newRow("https with port") << u"https://quiz.example.org:8443/"_s
                                     << u"https://quiz.example.org:8443"_s;
    QTest::newRow("pasted link") << u"http://quiz.local:8640/join?code=482913#x"_s
                                 << u"http://quiz.local:8640"_s;
    QTest::newRow("international name") << u"schüle.example"_s << u"http://xn--schle-mva.example:8640"_s;
}

void TestNetValues::goodAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, server);
    const Result<QUrl> url = serverFromText(typed);
    QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().message));
    QCOMPARE(addressText(*url), server);
}

void TestNetValues::invalidAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces only") << u"   "_s;
    QTest::newRow("space inside") << u"my server"_s;
    QTest::newRow("other scheme") << u"ftp://quiz.local"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("no host") << u"http://"_s;
    QTest::newRow("port only") << u":8640"_s;
    QTest::newRow("port too large") << u"quiz.local:99999"_s;
    QTest::newRow("port zero") << u"quiz.local:0"_s;
    QTest::newRow("port in letters") << u"quiz.local:abc"_s;
    QTest::newRow("password inside") << u"http://ana:secret@quiz.local"_s;
    QTest::newRow("too long") << QString(1'000, u'a');
}

void TestNetValues::invalidAddresses()
{
    QFETCH(QString, typed);
    const Result<QUrl> url = serverFromText(typed);
    QVERIFY(!url);
    QCOMPARE(url.error().code, ErrorCode::Invalid);
    QVERIFY(!url.error().message.isEmpty());
}

void TestNetValues::theLiveUrlFollowsTheScheme_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("live");
    QTest::newRow("http") << u"quiz.local"_s << u"ws://quiz.local:8640/live"_s;
    QTest::newRow("https") << u"https://quiz.local"_s << u"wss://quiz.local:443/live"_s;
}

void TestNetValues::theLiveUrlFollowsTheScheme()
{
    QFETCH(QString, typed);
    QFETCH(QString, live);
    QCOMPARE(liveUrl(serverFromText(typed).value()).toString(), live);
}

void TestNetValues::theClockTakesTheMiddleOfTheRoundTrip()
{
    ManualClock local;
    ServerClock clock(local);
    const Timestamp sent = local.now();
    local.advance(100ms);
    clock.observe(sent + 1h + 50ms, sent, local.now());
    QCOMPARE(clock.offset(), Ms(1h));
    QCOMPARE(clock.now(), local.now() + 1h);
}

void TestNetValues::theQuickestExchangeIsBelieved()
{
    ManualClock local;
    ServerClock clock(local);
    const Timestamp now = local.now();
    clock.observe(now - 5s, now, now + 10ms);
    const Ms quick = clock.offset();
    clock.observe(now + 7s, now, now + 900ms);
    QCOMPARE(clock.offset(), quick);
}

void TestNetValues::oldExchangesAreForgotten()
{
    ManualClock local;
    ServerClock clock(local);
    const Timestamp now = local.now();
    clock.observe(now - 5s, now, now);
    for (std::size_t i = 0; i < ServerClock::SamplesMax; ++i)
        clock.observe(now + 7s, now, now + 20ms);
    QCOMPARE(clock.offset(), Ms(7s - 10ms));
}

void TestNetValues::aResetClockIsLocal()
{
    ManualClock local;
    ServerClock clock(local);
    clock.observe(local.now() + 1h, local.now(), local.now());
    clock.reset();
    QCOMPARE(clock.now(), local.now());
}

void TestNetValues::backoffDoublesUpToItsLongest()
{
    Backoff backoff(250ms, 10s, [] { return 0.0; });
    QList<Ms> waits;
    for (int i = 0; i < 8; ++i)
        waits.append(backoff.next());
    QCOMPARE(waits, (QList<Ms>{250ms, 500ms, 1s, 2s, 4s, 8s, 10s, 10s}));
}

void TestNetValues::backoffIsShortenedByUpToHalf()
{
    Backoff backoff(1s, 10s, [] { return 0.5; });
    QCOMPARE(backoff.next(), Ms{750});
    Backoff shortest(1s, 10s, [] { return 0.999'999; });
    QCOMPARE(shortest.next(), Ms{500});
}

void TestNetValues::backoffBeginsAgainAfterSuccess()
{
    Backoff backoff(250ms, 10s, [] { return 0.0; });
    (void)backoff.next();
    (void)backoff.next();
    backoff.reset();
    QCOMPARE(backoff.next(), Ms{250});
}

QTEST_GUILESS_MAIN(TestNetValues)
#include "test_net_values.moc"
