// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/challenge_salt.h"

#include <QTest>

using namespace podium;
using namespace podium::bot_check;
using namespace Qt::StringLiterals;

namespace {

const QString Nonce = u"0123456789abcdef0123456789abcdef"_s;

} // namespace

class ChallengeSaltTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const ChallengeSalt salt{Nonce, Timestamp{std::chrono::seconds(1'763'722'811)}, PollId(7)};
        QCOMPARE(salt.text(), Nonce + u"?expires=1763722811&poll=7&"_s);
        QVERIFY(ChallengeSalt::parse(salt.text()) == salt);
    }

    void readsNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no parameters") << Nonce;
        QTest::newRow("short nonce") << Nonce.chopped(1) + u"?expires=1763722811&poll=7&"_s;
        QTest::newRow("upper case") << Nonce.toUpper() + u"?expires=1763722811&poll=7&"_s;
        QTest::newRow("digits could follow") << Nonce + u"?expires=1763722811&poll=7"_s;
        QTest::newRow("something follows") << Nonce + u"?expires=1763722811&poll=7&1"_s;
        QTest::newRow("line feed follows") << Nonce + u"?expires=1763722811&poll=7&\n"_s;
        QTest::newRow("other order") << Nonce + u"?poll=7&expires=1763722811&"_s;
        QTest::newRow("negative") << Nonce + u"?expires=-1&poll=7&"_s;
        QTest::newRow("no poll") << Nonce + u"?expires=1763722811&poll=0&"_s;
        QTest::newRow("poll beyond ids") << Nonce + u"?expires=1763722811&poll=9007199254740992&"_s;
        QTest::newRow("beyond all time") << Nonce + u"?expires=9999999999999&poll=7&"_s;
        QTest::newRow("other digits") << Nonce + u"?expires=١&poll=7&"_s;
    }

    void readsNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!ChallengeSalt::parse(text));
    }
};

QTEST_APPLESS_MAIN(ChallengeSaltTest)
#include "test_challenge_salt.moc"
