// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/attempt_limiter.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;
using accounts::AttemptLimiter;

class AttemptLimiterTest final : public QObject
{
    Q_OBJECT

    test::ManualClock m_clock;

private Q_SLOTS:
    void admitsTheBurstAndNoMore()
    {
        AttemptLimiter limiter(m_clock, {3, Ms{1'000}});
        for (int i = 0; i < 3; ++i)
            QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(!limiter.admit(u"ana"_s));
    }

    void admitsOneMorePerInterval()
    {
        AttemptLimiter limiter(m_clock, {2, Ms{1'000}});
        while (limiter.admit(u"ana"_s)) {
        }
        m_clock.advance(Ms{999});
        QVERIFY(!limiter.admit(u"ana"_s));
        m_clock.advance(Ms{1});
        QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(!limiter.admit(u"ana"_s));
    }

    void refusedAttemptsDoNotProlongTheWait()
    {
        AttemptLimiter limiter(m_clock, {1, Ms{1'000}});
        QVERIFY(limiter.admit(u"ana"_s));
        for (int i = 0; i < 10; ++i) {
            m_clock.advance(Ms{99});
            QVERIFY(!limiter.admit(u"ana"_s));
        }
        m_clock.advance(Ms{10});
        QVERIFY(limiter.admit(u"ana"_s));
    }

    void restingSavesUpNoMoreThanTheBurst()
    {
        AttemptLimiter limiter(m_clock, {2, Ms{1'000}});
        QVERIFY(limiter.admit(u"ana"_s));
        m_clock.advance(std::chrono::hours(24));
        QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(!limiter.admit(u"ana"_s));
    }

    void keysDoNotHinderEachOther()
    {
        AttemptLimiter limiter(m_clock, {1, Ms{1'000}});
        QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(limiter.admit(u"ben"_s));
    }

    void aForgottenKeyBeginsAnew()
    {
        AttemptLimiter limiter(m_clock, {1, Ms{1'000}});
        QVERIFY(limiter.admit(u"ana"_s));
        limiter.forget(u"ana"_s);
        QVERIFY(limiter.admit(u"ana"_s));
    }

    void ofTooManyKeysTheLongestUnusedGoes()
    {
        AttemptLimiter limiter(m_clock, {1, Ms{1'000}}, 2);
        QVERIFY(limiter.admit(u"ana"_s));
        QVERIFY(limiter.admit(u"ben"_s));
        QVERIFY(!limiter.admit(u"ana"_s));
        QVERIFY(limiter.admit(u"cem"_s));
        QVERIFY(!limiter.admit(u"ana"_s));
        QVERIFY(limiter.admit(u"ben"_s));
    }
};

QTEST_GUILESS_MAIN(AttemptLimiterTest)
#include "test_attempt_limiter.moc"
