// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! What counts as a character, as text, and as something to see.
class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsCodePoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("ASCII") << u"abc"_s << 3;
        QTest::newRow("outside the first plane") << u"\U0001F600\U0001F600"_s << 2;
        QTest::newRow("family of three with joiners") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << 5;
        QTest::newRow("malformed lone low surrogates") << QString(5, QChar(0xDC00)) << 5;
        QTest::newRow("malformed lone high surrogates") << QString(5, QChar(0xD800)) << 5;
    }
    void countsCodePoints()
    {
        QFETCH(QString, text);
        QTEST(characterCount(text), "count");
    }

    void plainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        QTest::newRow("good empty") << QString() << true;
        QTest::newRow("good lines and tabs") << u"a\r\n\tb\nc"_s << true;
        QTest::newRow("good emoji") << u"\U0001F3F4\u200D\u2620\uFE0F"_s << true;
        QTest::newRow("good replacement character") << u"\uFFFD"_s << true;
        QTest::newRow("invalid NUL") << u"a"_s + QChar(u'\0') + u"b"_s << false;
        QTest::newRow("invalid escape") << u"\u001B[31mred"_s << false;
        QTest::newRow("invalid DEL") << u"\u007F"_s << false;
        QTest::newRow("invalid C1 control") << u"\u0085"_s << false;
        QTest::newRow("malformed high surrogate at the end") << u"a"_s + QChar(0xD83D) << false;
        QTest::newRow("malformed low surrogate alone") << QChar(0xDE00) + u"a"_s << false;
    }
    void plainText()
    {
        QFETCH(QString, text);
        QTEST(isPlainText(text), "plain");
    }

    void visible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("visible");
        QTest::newRow("letter") << u"a"_s << true;
        QTest::newRow("letter among invisible signs") << u"\u200B \uFE0Fa"_s << true;
        QTest::newRow("emoji") << u"\U0001F600"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("white space") << u" \t\n\u00A0\u3000"_s << false;
        QTest::newRow("zero width space") << u"\u200B"_s << false;
        QTest::newRow("joiners and variation selectors") << u"\u200D\u200C\uFE0F"_s << false;
        QTest::newRow("Hangul fillers") << u"\u115F\u3164\uFFA0"_s << false;
        QTest::newRow("empty Braille") << u"\u2800"_s << false;
        QTest::newRow("tags") << u"\U000E0067\U000E007F"_s << false;
        QTest::newRow("variation selectors supplement") << u"\U000E0100"_s << false;
    }
    void visible()
    {
        QFETCH(QString, text);
        QTEST(hasVisible(text), "visible");
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"
