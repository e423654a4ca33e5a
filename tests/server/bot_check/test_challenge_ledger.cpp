// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/challenge_ledger.h"

#include <QSet>
#include <QTest>

using namespace podium;
using namespace podium::bot_check;
using namespace Qt::StringLiterals;
using Spending = ChallengeLedger::Spending;

namespace {

constexpr Timestamp Start{Ms{1'700'000'000'000}};
constexpr Ms Lifetime = std::chrono::minutes(5);

QStringList issue(ChallengeLedger &ledger, int count, Timestamp now = Start)
{
    QStringList nonces;
    for (int i = 0; i < count; ++i)
        nonces.append(ledger.issue(now + Lifetime, now).value_or(QString()));
    return nonces;
}

} // namespace

class ChallengeLedgerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachServesOneBallot()
    {
        ChallengeLedger ledger;
        const QStringList nonces = issue(ledger, 2);
        QCOMPARE(ledger.spend(nonces[0], u"a"_s), Spending::First);
        QCOMPARE(ledger.spend(nonces[0], u"a"_s), Spending::Same);
        QCOMPARE(ledger.spend(nonces[0], u"b"_s), Spending::Other);
        QCOMPARE(ledger.spend(nonces[1], u"b"_s), Spending::First);
    }

    void whatWasGivenUpServesNone()
    {
        ChallengeLedger ledger;
        const QString nonce = issue(ledger, 1).front();
        ledger.giveUp(nonce);
        QCOMPARE(ledger.spend(nonce, u"a"_s), Spending::Other);
        QCOMPARE(ledger.spend(nonce, QString()), Spending::Other);
    }

    void noncesOfOthersCannotBeNamed()
    {
        ChallengeLedger ledger;
        const QString nonce = issue(ledger, 5'000).at(2'500);
        QCOMPARE(ledger.spend(QString(32, u'0'), u"a"_s), Spending::Never);
        QCOMPARE(ledger.spend(u"nonsense"_s, u"a"_s), Spending::Never);
        QCOMPARE(ledger.spend(QString(), u"a"_s), Spending::Never);
        // The number itself is in the second half, under a mask that hangs on the first.
        QString other = nonce;
        other[0] = other[0] == u'0' ? u'1' : u'0';
        QCOMPARE(ledger.spend(other, u"a"_s), Spending::Never);
        QCOMPARE(ChallengeLedger().spend(nonce, u"a"_s), Spending::Never);
    }

    void remembersAllUnderLoad()
    {
        ChallengeLedger ledger;
        const QStringList nonces = issue(ledger, 20'000);
        QCOMPARE(QSet<QString>(nonces.begin(), nonces.end()).size(), nonces.size());
        for (qsizetype i = 0; i < nonces.size(); ++i)
            QCOMPARE(ledger.spend(nonces[i], QString::number(i)), Spending::First);
        for (qsizetype i = 0; i < nonces.size(); ++i) {
            QCOMPARE(ledger.spend(nonces[i], QString::number(i)), Spending::Same);
            QCOMPARE(ledger.spend(nonces[i], QString::number(i + 1)), Spending::Other);
        }
    }

    void askingTakesNoMemory()
    {
        ChallengeLedger ledger;
        const QStringList nonces = issue(ledger, 100'000);
        QCOMPARE(ledger.rowsInMemory(), 0);
        ledger.spend(nonces.front(), u"a"_s);
        ledger.spend(nonces.back(), u"b"_s);
        QCOMPARE(ledger.rowsInMemory(), 2);
    }

    void memoryIsFreedAsChallengesExpire()
    {
        ChallengeLedger ledger;
        Timestamp now = Start;
        for (int minute = 0; minute < 60; ++minute, now += std::chrono::minutes(1)) {
            for (const QString &nonce : issue(ledger, 10'000, now))
                ledger.spend(nonce, u"a"_s);
            // Six minutes of 10,000 each, in rows of 4,096.
            QVERIFY(ledger.rowsInMemory() <= 16);
        }
        // One that is still good is still remembered.
        const QString last = issue(ledger, 1, now).front();
        QCOMPARE(ledger.spend(last, u"a"_s), Spending::First);
        issue(ledger, 1, now + Lifetime - Ms{1});
        QCOMPARE(ledger.spend(last, u"b"_s), Spending::Other);
    }

    void noMoreAreOutThanTheBound()
    {
        ChallengeLedger ledger(10'000);
        const QStringList nonces = issue(ledger, 10'000);
        QVERIFY(!nonces.contains(QString()));
        QVERIFY(!ledger.issue(Start + Lifetime, Start));
        QCOMPARE(ledger.spend(nonces.front(), u"a"_s), Spending::First);
        QVERIFY(ledger.issue(Start + 2 * Lifetime, Start + Lifetime));
    }
};

QTEST_APPLESS_MAIN(ChallengeLedgerTest)
#include "test_challenge_ledger.moc"
