// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/random_tokens.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace podium;
using namespace Qt::StringLiterals;

class RandomTokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenHolds256BitsAsBase64Url()
    {
        accounts::RandomTokens tokens;
        const QString token = tokens.create();
        QCOMPARE(token.size(), 43);
        const auto decoded = QByteArray::fromBase64Encoding(
            token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        QVERIFY(decoded);
        QCOMPARE((*decoded).size(), 32);
    }

    void tokensDiffer()
    {
        accounts::RandomTokens tokens;
        QSet<QString> seen;
        for (int i = 0; i < 1'000; ++i)
            seen.insert(tokens.create());
        QCOMPARE(seen.size(), 1'000);
    }

    void hashIsTheSameForTheSameTokenOnly()
    {
        accounts::RandomTokens tokens;
        const accounts::RandomTokens others;
        const QString token = tokens.create();
        QCOMPARE(tokens.hash(token), others.hash(token));
        QVERIFY(tokens.hash(token) != tokens.hash(tokens.create()));
        QVERIFY(!tokens.hash(token).contains(token.toLatin1()));
    }

    void emptyTokenHasAHash() { QCOMPARE(accounts::RandomTokens().hash(QString()).size(), 43); }

    void numbersStayBelowTheirBound()
    {
        accounts::RandomTokens tokens;
        QVERIFY(rc::check("0 <= below(bound) < bound", [&] {
            const auto bound = *rc::gen::inRange<std::uint32_t>(1, 5'000'000);
            RC_ASSERT(tokens.below(bound) < bound);
        }));
    }

    void everyNumberComesUp()
    {
        accounts::RandomTokens tokens;
        QSet<std::uint32_t> seen;
        for (int i = 0; i < 2'000; ++i)
            seen.insert(tokens.below(6));
        QCOMPARE(seen.size(), 6);
    }
};

QTEST_GUILESS_MAIN(RandomTokensTest)
#include "test_random_tokens.moc"
