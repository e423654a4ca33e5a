// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/formats/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

namespace {

const QByteArray AQuestion = "Capital of Per\xC3\xBA?\nA) Lima\nB) Quito\nANSWER: A\n\n";

QString giftQuestions(int count)
{
    QString text;
    for (int number = 1; number <= count; ++number)
        text += u"Question %1 {=right ~wrong}\n\n"_s.arg(number);
    return text;
}

} // namespace

//! What holds for the files of every format: names, encodings, bounds.
class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsFoundByItsName()
    {
        for (const QuizFormat format : AllQuizFormats)
            QCOMPARE(quizFormatFromName(quizFormatName(format)), format);
        QCOMPARE(quizFormatFromName(u"GIFT"), QuizFormat::Gift);
        QCOMPARE(quizFormatFromName(u"json"), std::nullopt);
        QCOMPARE(quizFormatFromName(u""), std::nullopt);
    }

    void readsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << AQuestion;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + AQuestion;
        QTest::newRow("CRLF") << QByteArray(AQuestion).replace('\n', "\r\n");
        QTest::newRow("CR") << QByteArray(AQuestion).replace('\n', '\r');
    }
    void readsUtf8()
    {
        QFETCH(QByteArray, bytes);
        const ParsedQuiz parsed = readQuiz(QuizFormat::Aiken, bytes);
        QCOMPARE(test::report(parsed), QString());
        QCOMPARE(test::summaries(parsed), QStringList{u"Capital of Per\u00FA?|*Lima|Quito"_s});
    }

    void reportsBrokenUtf8Once_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("malformed Latin-1") << AQuestion + "Per\xFA\nA) Lima\nB) M\xE9xico\nANSWER: A\n" << 6;
        QTest::newRow("malformed cut off by the line end")
            << AQuestion + "Per\xC3\nA) Lima\nB) Quito\nANSWER: A\n"
            << 6;
        QTest::newRow("malformed cut off by the end of the file")
            << AQuestion + "Peru\nA) Lima\nB) Quito\nANSWER: A\n\nPer\xC3" << 11;
        QTest::newRow("malformed overlong slash")
            << AQuestion + "Peru\r\nA) Lima\r\nB) \xC0\xAF\r\nANSWER: A\r\n"
            << 8;
        QTest::newRow("malformed surrogate")
            << AQuestion + "Peru\rA) Lima\rB) \xED\xA0\x80\rANSWER: A\r" << 8;
    }
    void reportsBrokenUtf8Once()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        const ParsedQuiz parsed = readQuiz(QuizFormat::Aiken, bytes);
        const auto about = parsed.problems.at(0);
        QVERIFY2(about.reason.contains(u"UTF-8"_s), qPrintable(test::report(parsed)));
        QCOMPARE(about.line, line);
        QCOMPARE(test::report(parsed).count(u"UTF-8"_s), 1);
        QCOMPARE(test::summaries(parsed).at(0), u"Capital of Per\u00FA?|*Lima|Quito"_s);
    }

    void whatCouldNotBeReadIsMarked()
    {
        const ParsedQuiz parsed = readQuiz(QuizFormat::Gift, "Per\xFA {T}");
        QCOMPARE(test::summaries(parsed), QStringList{u"Per\uFFFD|*True|False"_s});
    }

    void aReplacementCharacterOfTheAuthorIsNoProblem()
    {
        const ParsedQuiz parsed = readQuiz(QuizFormat::Gift, "Per\xEF\xBF\xBD {T}");
        QCOMPARE(test::report(parsed), QString());
    }

    void readsNoMoreThanAQuizHolds()
    {
        QCOMPARE(test::report(readGift(giftQuestions(5'000))), QString());

        const ParsedQuiz parsed = readGift(giftQuestions(5'003));
        QCOMPARE(parsed.questions.size(), 5'000);
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(parsed.problems[0].line, 10'001);
        QVERIFY2(parsed.problems[0].reason.contains(u"left out from here on: 3"_s),
                 qPrintable(test::report(parsed)));
    }

    void problemsAreBoundedAndTheRestIsCounted()
    {
        const ParsedQuiz parsed = readGift(u"no answers\n\n"_s.repeated(5'000) + giftQuestions(5'001));
        QCOMPARE(parsed.questions.size(), 5'000);
        QCOMPARE(parsed.problems.size(), FormatProblemsMax);
        const FormatProblem counted = parsed.problems[FormatProblemsMax - 2];
        QCOMPARE(counted.line, 2 * (FormatProblemsMax - 2) + 1);
        QVERIFY2(counted.reason.contains(u"problems from here on: 4002"_s), qPrintable(counted.reason));
        QVERIFY(parsed.problems.last().reason.contains(u"left out from here on: 1"_s));
    }

    void writesUtf8WithoutAByteOrderMark()
    {
        const ParsedQuiz parsed = readQuiz(QuizFormat::Aiken, AQuestion);
        Quiz quiz;
        quiz.questions = parsed.questions;
        QCOMPARE(writeQuiz(QuizFormat::Aiken, quiz) + '\n', AQuestion);
    }

    void noInputTakesForEver_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("braces") << u"{"_s;
        QTest::newRow("colons") << u"::"_s;
        QTest::newRow("hashes") << u"{=a ~b ####"_s;
        QTest::newRow("tags") << u"[html]<a"_s;
        QTest::newRow("references") << u"&"_s;
        QTest::newRow("backslashes") << u"\\"_s;
        QTest::newRow("options") << u"A) x\n"_s;
        QTest::newRow("answers") << u"ANSWER: A "_s;
        QTest::newRow("tildes") << u"~=%"_s;
        QTest::newRow("line ends") << u"\r"_s;
    }
    //! The time limit of the test is the assertion that counts; the unit is repeated to a long file.
    void noInputTakesForEver()
    {
        QFETCH(QString, unit);
        const QString hostile = unit.repeated(400'000 / unit.size());
        QVERIFY(readAiken(u"Q\n"_s + hostile).questions.isEmpty());
        QVERIFY(readGift(u"[html]<p>"_s + hostile + u">{=a ~b"_s + hostile + u"}"_s).questions.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFiles)
#include "test_files.moc"
