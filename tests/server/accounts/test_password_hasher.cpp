// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/password_hasher.h"
#include "tests/support/settled.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace podium;
using namespace Qt::StringLiterals;
using accounts::PasswordHasher;

class PasswordHasherTest final : public QObject
{
    Q_OBJECT

    QObject m_context;

    Result<bool> verified(PasswordHasher &hasher, const QString &password, const QByteArray &hash)
    {
        return test::settled<bool>([&](auto reply) { hasher.verify(password, hash, m_context, reply); });
    }

private Q_SLOTS:
    void theRightPasswordVerifies()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        const auto hash =
            test::settled<QByteArray>([&](auto reply) { hasher.hash(u"correct horse"_s, m_context, reply); });
        QVERIFY(hash);
        QVERIFY(hash->startsWith("$argon2id$"));
        QCOMPARE(verified(hasher, u"correct horse"_s, *hash), Result<bool>(true));
    }

    void aWrongPasswordDoesNot()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        QCOMPARE(verified(hasher, u"Correct horse"_s, *hasher.hashNow(u"correct horse"_s)),
                 Result<bool>(false));
    }

    void theSamePasswordHashesDifferentlyEachTime()
    {
        const PasswordHasher hasher(PasswordHasher::leastCost());
        QVERIFY(*hasher.hashNow(u"correct horse"_s) != *hasher.hashNow(u"correct horse"_s));
    }

    void lettersMayBeComposedInEitherWay()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        QCOMPARE(verified(hasher, u"cafe\u0301 noir"_s, *hasher.hashNow(u"caf\u00e9 noir"_s)),
                 Result<bool>(true));
    }

    void nobodysPasswordIsNeverRight()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        QCOMPARE(verified(hasher, u"nobody"_s, {}), Result<bool>(false));
    }

    void anUnknownUserTakesAsLongAsAWrongPassword()
    {
        PasswordHasher hasher(PasswordHasher::interactiveCost());
        const QByteArray hash = *hasher.hashNow(u"correct horse"_s);
        const auto fastestOfThree = [&](const QByteArray &expected) {
            qint64 fastest = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                QElapsedTimer timer;
                timer.start();
                Q_UNUSED(verified(hasher, u"wrong horse"_s, expected));
                fastest = std::min(fastest, timer.nsecsElapsed());
            }
            return fastest;
        };
        // Without the hashing it would take a thousandth; the margin leaves room for a busy machine.
        QVERIFY(fastestOfThree({}) * 10 > fastestOfThree(hash));
    }

    void whatIsNoHashIsNeverRight()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        QCOMPARE(verified(hasher, u"correct horse"_s, "plain text"), Result<bool>(false));
    }

    void theResultComesOnTheCallersThread()
    {
        PasswordHasher hasher(PasswordHasher::leastCost());
        QThread *deliveredOn = nullptr;
        hasher.hash(u"correct horse"_s, m_context, [&](auto) { deliveredOn = QThread::currentThread(); });
        QCOMPARE(deliveredOn, nullptr);
        QTRY_COMPARE(deliveredOn, thread());
    }

    void tooManyWaitingAreTurnedAway()
    {
        PasswordHasher hasher(PasswordHasher::interactiveCost(), 1, 2);
        QList<bool> served;
        for (int i = 0; i < 5; ++i) {
            hasher.hash(u"correct horse"_s, m_context, [&](const Result<QByteArray> &hash) {
                QVERIFY(hash || hash.error().code == ErrorCode::Busy);
                served.append(hash.has_value());
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(served.size(), 5, 20'000);
        QCOMPARE(served.count(true), 3);
    }

    void itTakesMoreAgainAfterwards()
    {
        PasswordHasher hasher(PasswordHasher::leastCost(), 1, 0);
        for (int i = 0; i < 3; ++i) {
            const auto hash = test::settled<QByteArray>(
                [&](auto reply) { hasher.hash(u"correct horse"_s, m_context, reply); });
            QVERIFY(hash);
        }
    }
};

QTEST_GUILESS_MAIN(PasswordHasherTest)
#include "test_password_hasher.moc"
