// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/nickname.h"
#include "shared/domain/text.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! Which nicknames are taken as they are typed, which are the same, and what is offered instead.
class TestNickname final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one letter") << u"a"_s << u"a"_s;
        QTest::newRow("white space around and inside") << u"  Ana \u2003 Maria\u3000"_s << u"Ana Maria"_s;
        QTest::newRow("composes accents") << u"Zoe\u0308"_s << u"Zo\u00EB"_s;
        QTest::newRow("longest") << QString(24, u'x') << QString(24, u'x');
        QTest::newRow("longest once trimmed") << u' ' + QString(24, u'x') + u' ' << QString(24, u'x');
        QTest::newRow("longest once composed") << u"e\u0301"_s.repeated(24) << u"\u00E9"_s.repeated(24);
        QTest::newRow("longest of emoji") << u"\U0001F600"_s.repeated(24) << u"\U0001F600"_s.repeated(24);
        QTest::newRow("family with joiners") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s
                                             << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("flag made of tags")
            << u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s
            << u"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s;
        QTest::newRow("emoji newer than Unicode 14") << u"\U0001FAE8"_s << u"\U0001FAE8"_s;
        QTest::newRow("Arabic") << u"\u0645\u0631\u064A\u0645"_s << u"\u0645\u0631\u064A\u0645"_s;
        QTest::newRow("signs that matter elsewhere") << u"<b>'; DROP--\\"_s << u"<b>'; DROP--\\"_s;
    }
    void accepts()
    {
        QFETCH(QString, typed);
        const auto nickname = normalizedNickname(typed);
        QVERIFY2(nickname, nickname ? "" : qPrintable(nickname.error().message));
        QTEST(*nickname, "shown");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("invalid empty") << QString();
        QTest::newRow("invalid white space") << u" \t\u00A0"_s;
        QTest::newRow("invalid too long") << QString(25, u'x');
        QTest::newRow("invalid too long, of emoji") << u"\U0001F600"_s.repeated(25);
        QTest::newRow("invalid tab") << u"a\tb"_s;
        QTest::newRow("invalid line break") << u"a\nb"_s;
        QTest::newRow("invalid line separator") << u"a\u2028b"_s;
        QTest::newRow("invalid NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("invalid escape") << u"\u001B[2J"_s;
        QTest::newRow("invalid C1 control") << u"a\u009Bb"_s;
        QTest::newRow("invalid right-to-left override") << u"Ana\u202Egpj.exe"_s;
        QTest::newRow("invalid direction isolate") << u"\u2067Ana"_s;
        QTest::newRow("invalid direction mark") << u"Ana\u200F"_s;
        QTest::newRow("invalid Arabic letter mark") << u"\u061CAna"_s;
        QTest::newRow("invalid private use") << u"\uE000"_s;
        QTest::newRow("invalid noncharacter") << u"Ana\uFDD0"_s;
        QTest::newRow("invalid noncharacter at a plane's end") << u"Ana\U0001FFFE"_s;
        QTest::newRow("invalid only a zero width space") << u"\u200B"_s;
        QTest::newRow("invalid only joiners") << u"\u200D\u200D"_s;
        QTest::newRow("invalid only a Hangul filler") << u"\u3164"_s;
        QTest::newRow("invalid only a variation selector") << u"\uFE0F"_s;
        QTest::newRow("malformed high surrogate") << u"Ana"_s + QChar(0xD83D);
        QTest::newRow("malformed low surrogate") << QChar(0xDE00) + u"Ana"_s;
    }
    void refuses()
    {
        QFETCH(QString, typed);
        const auto nickname = normalizedNickname(typed);
        QVERIFY(!nickname);
        QCOMPARE(nickname.error().code, ErrorCode::NicknameInvalid);
        QVERIFY(!nickname.error().message.isEmpty());
    }

    void sameKey_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case") << u"ANA"_s << u"ana"_s;
        QTest::newRow("case with accents") << u"\u00C9LODIE"_s << u"\u00E9lodie"_s;
        QTest::newRow("Cyrillic case") << u"\u0410\u041D\u042F"_s << u"\u0430\u043D\u044F"_s;
        QTest::newRow("Greek final sigma")
            << u"\u039D\u0399\u039A\u039F\u03A3"_s << u"\u03BD\u03B9\u03BA\u03BF\u03C2"_s;
        QTest::newRow("sharp s") << u"Stra\u00DFe"_s << u"STRASSE"_s;
        QTest::newRow("hidden zero width space") << u"An\u200Ba"_s << u"Ana"_s;
        QTest::newRow("hidden variation selector") << u"Ana\uFE0F"_s << u"Ana"_s;
        QTest::newRow("full width letters") << u"\uFF21\uFF4E\uFF41"_s << u"Ana"_s;
    }
    void sameKey()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(nicknameKey(*normalizedNickname(one)), nicknameKey(*normalizedNickname(other)));
    }

    void differentKeys_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("accents tell apart") << u"Zoe"_s << u"Zo\u00EB"_s;
        QTest::newRow("white space tells apart") << u"Ana Maria"_s << u"AnaMaria"_s;
        QTest::newRow("emoji tell apart") << u"\U0001F600"_s << u"\U0001F601"_s;
    }
    void differentKeys()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(nicknameKey(*normalizedNickname(one)) != nicknameKey(*normalizedNickname(other)));
    }

    void suggests_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("first number") << u"Ana"_s << QStringList{u"Ana"_s} << u"Ana 2"_s;
        QTest::newRow("first free number")
            << u"Ana"_s << QStringList{u"ana"_s, u"ANA 2"_s, u"ana 3"_s} << u"Ana 4"_s;
        QTest::newRow("cut to the limit")
            << QString(24, u'x') << QStringList{QString(24, u'x')} << QString(22, u'x') + u" 2"_s;
        QTest::newRow("white space at the cut")
            << QString(21, u'x') + u" yz"_s << QStringList{} << QString(21, u'x') + u" 2"_s;
        QTest::newRow("emoji count once")
            << u"\U0001F600"_s.repeated(24) << QStringList{} << u"\U0001F600"_s.repeated(22) + u" 2"_s;
        QTest::newRow("no emoji is cut in two") << QString(20, u'x') + u"\U0001F468\u200D\U0001F469"_s
                                                << QStringList{} << QString(20, u'x') + u" 2"_s;
        QTest::newRow("one character as long as the limit")
            << u"q"_s + u"\u0323"_s.repeated(23) << QStringList{} << u"2"_s;
    }
    void suggests()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, taken);
        QSet<QString> keys;
        for (const QString &nickname : taken)
            keys.insert(nicknameKey(nickname));

        const QString suggestion =
            suggestNickname(wanted, [&keys](const QString &key) { return keys.contains(key); });

        QTEST(suggestion, "suggestion");
        QCOMPARE(normalizedNickname(suggestion), suggestion);
    }

    void aThousandOfTheSameNameAllGetOne()
    {
        QSet<QString> keys{nicknameKey(QString(24, u'x'))};
        for (int count = 0; count < 1'000; ++count) {
            const QString suggestion = suggestNickname(
                QString(24, u'x'), [&keys](const QString &key) { return keys.contains(key); });
            QVERIFY(characterCount(suggestion) <= NicknameLengthMax);
            QVERIFY(!keys.contains(nicknameKey(suggestion)));
            keys.insert(nicknameKey(suggestion));
        }
    }
};

QTEST_APPLESS_MAIN(TestNickname)
#include "test_nickname.moc"
