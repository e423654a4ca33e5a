// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/token_bucket.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace podium;
using namespace podium::net;
using namespace Qt::StringLiterals;

class TokenBucketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsABurstThrough();
    void refillsAtItsRate();
    void neverHoldsMoreThanTheBurst();
    void bearsAClockThatGoesBack();
    void countsEachAddressOnItsOwn();
    void countsANetworkAsOne_data();
    void countsANetworkAsOne();
    void forgetsIdleAddressesWhenFull();
    void sharesOneBucketWhenAllAreBusy();
};

namespace {

int takeAll(TokenBucket &bucket, Timestamp now)
{
    int taken = 0;
    while (taken < 1'000 && bucket.take(now))
        ++taken;
    return taken;
}

} // namespace

void TokenBucketTest::letsABurstThrough()
{
    const Timestamp now{Ms{1'000}};
    TokenBucket bucket(1, 5, now);
    QCOMPARE(takeAll(bucket, now), 5);
}

void TokenBucketTest::refillsAtItsRate()
{
    const Timestamp now{Ms{1'000}};
    TokenBucket bucket(10, 5, now);
    takeAll(bucket, now);
    QVERIFY(!bucket.take(now + Ms{99}));
    QVERIFY(bucket.take(now + Ms{100}));
    QVERIFY(!bucket.take(now + Ms{100}));
}

void TokenBucketTest::neverHoldsMoreThanTheBurst()
{
    const Timestamp now{Ms{1'000}};
    TokenBucket bucket(10, 5, now);
    QCOMPARE(takeAll(bucket, now + Ms{3'600'000}), 5);
    QVERIFY(!bucket.isFull(now + Ms{3'600'000}));
    QVERIFY(bucket.isFull(now + Ms{3'601'000}));
}

void TokenBucketTest::bearsAClockThatGoesBack()
{
    const Timestamp now{Ms{1'000'000}};
    TokenBucket bucket(10, 5, now);
    takeAll(bucket, now);
    QVERIFY(!bucket.take(now - Ms{500'000}));
    QVERIFY(bucket.take(now - Ms{500'000} + Ms{100}));
}

void TokenBucketTest::countsEachAddressOnItsOwn()
{
    const test::ManualClock clock;
    AddressBuckets buckets(clock, 1, 1, 10);
    QVERIFY(buckets.take(QHostAddress(u"192.0.2.1"_s)));
    QVERIFY(buckets.take(QHostAddress(u"192.0.2.2"_s)));
    QVERIFY(!buckets.take(QHostAddress(u"192.0.2.1"_s)));
}

void TokenBucketTest::countsANetworkAsOne_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
    QTest::newRow("IPv4 in IPv6") << u"192.0.2.1"_s << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("IPv6, one /64") << u"2001:db8::1"_s << u"2001:db8::ffff:1"_s << true;
    QTest::newRow("IPv6, two /64") << u"2001:db8::1"_s << u"2001:db8:0:1::1"_s << false;
}

void TokenBucketTest::countsANetworkAsOne()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(limitedAddress(QHostAddress(one)) == limitedAddress(QHostAddress(other)), "same");
}

void TokenBucketTest::forgetsIdleAddressesWhenFull()
{
    test::ManualClock clock;
    AddressBuckets buckets(clock, 1, 1, 3);
    for (quint32 i = 1; i <= 3; ++i)
        QVERIFY(buckets.take(QHostAddress(i)));
    clock.advance(Ms{5'000});
    QVERIFY(buckets.take(QHostAddress(quint32{4})));
    QCOMPARE(buckets.rememberedCount(), 1);
}

void TokenBucketTest::sharesOneBucketWhenAllAreBusy()
{
    test::ManualClock clock;
    AddressBuckets buckets(clock, 0.1, 2, 3);
    for (quint32 i = 1; i <= 3; ++i)
        QVERIFY(buckets.take(QHostAddress(i)));
    clock.advance(Ms{2'000});
    QVERIFY(buckets.take(QHostAddress(quint32{4})));
    QVERIFY(buckets.take(QHostAddress(quint32{5})));
    QVERIFY(!buckets.take(QHostAddress(quint32{6})));
    QCOMPARE(buckets.rememberedCount(), 3);
    // The addresses that are remembered keep their own.
    QVERIFY(buckets.take(QHostAddress(quint32{1})));
}

QTEST_GUILESS_MAIN(TokenBucketTest)
#include "token_bucket_test.moc"
