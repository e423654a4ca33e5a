// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/formats/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! The dialect of Aiken that is read, what is passed over, and what the writer makes.
class TestAiken final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("questions");
        QTest::newRow("good empty file") << u""_s << QStringList{};
        QTest::newRow("good blank lines") << u"\n \n\t\n"_s << QStringList{};
        QTest::newRow("good parentheses") << u"Capital of Peru?\nA) Lima\nB) Quito\nANSWER: A\n"_s
                                          << QStringList{u"Capital of Peru?|*Lima|Quito"_s};
        QTest::newRow("good full stops") << u"Capital of Peru?\nA. Lima\nB. Quito\nC. La Paz\nANSWER: C\n"_s
                                         << QStringList{u"Capital of Peru?|Lima|Quito|*La Paz"_s};
        QTest::newRow("good without a last line end")
            << u"Q\nA) 1\nB) 2\nANSWER: B"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good several") << u"Q\nA) 1\nB) 2\nANSWER: B\n\n\nR\nA) 3\nB) 4\nANSWER: A\n"_s
                                      << QStringList{u"Q|1|*2"_s, u"R|*3|4"_s};
        QTest::newRow("good without a blank line between questions")
            << u"Q\nA) 1\nB) 2\nANSWER: B\nR\nA) 3\nB) 4\nANSWER: A\n"_s
            << QStringList{u"Q|1|*2"_s, u"R|*3|4"_s};
        QTest::newRow("good blank lines inside")
            << u"Q\n\nA) 1\n\nB) 2\n\nANSWER: B\n"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good text of several lines")
            << u"Roses are red,\nviolets are ...?\nA) blue\nB) green\nANSWER: A\n"_s
            << QStringList{u"Roses are red,\nviolets are ...?|*blue|green"_s};
        QTest::newRow("good indented")
            << u"  Q  \n\tA)  1 \n B)\t2\n  ANSWER:  B \n"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good no space after the parenthesis")
            << u"Q\nA)1\nB)2\nANSWER:B\n"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good answer in other letters")
            << u"Q\nA) 1\nB) 2\nAnswer: b.\n"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good text like an option")
            << u"A. Lincoln was born in ...\nA) 1809\nB) 1812\nANSWER: A\n"_s
            << QStringList{u"A. Lincoln was born in ...|*1809|1812"_s};
        QTest::newRow("good text like an answer")
            << u"ANSWER: A\nA) 1\nB) 2\nANSWER: A\n"_s << QStringList{u"ANSWER: A|*1|2"_s};
        QTest::newRow("good second line that only looks like an option")
            << u"Destroyed in\nA.D. 79, this was ...\nA) Pompeii\nB) Troy\nANSWER: A\n"_s
            << QStringList{u"Destroyed in\nA.D. 79, this was ...|*Pompeii|Troy"_s};
        QTest::newRow("good mixed line ends") << u"Q\r\nA) 1\rB) 2\nANSWER: B\r\r\nR\nA) 3\nB) 4\nANSWER: A"_s
                                              << QStringList{u"Q|1|*2"_s, u"R|*3|4"_s};
        QTest::newRow("good options that differ in case")
            << u"Carbon monoxide?\nA) Co\nB) CO\nANSWER: B\n"_s << QStringList{u"Carbon monoxide?|Co|*CO"_s};
        QTest::newRow("good signs of other formats") << u"{~=#}\\n ::Q::\nA) // <b>\nB) %50%\nANSWER: A\n"_s
                                                     << QStringList{u"{~=#}\\n ::Q::|*// <b>|%50%"_s};
    }
    void reads()
    {
        QFETCH(QString, text);
        const ParsedQuiz parsed = readAiken(text);
        QCOMPARE(test::report(parsed), QString());
        QTEST(test::summaries(parsed), "questions");
    }

    void passesOver_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("reason");
        QTest::newRow("invalid one option") << u"Q\nA) 1\nANSWER: A\n"_s << u"1 options"_s;
        QTest::newRow("invalid five options")
            << u"Q\nA) 1\nB) 2\nC) 3\nD) 4\nE) 5\nANSWER: E\n"_s << u"5 options"_s;
        QTest::newRow("invalid no options") << u"Q\nANSWER: A\n"_s << u"no options"_s;
        QTest::newRow("invalid no answer") << u"Q\nA) 1\nB) 2\n"_s << u"no ANSWER line"_s;
        QTest::newRow("invalid empty answer") << u"Q\nA) 1\nB) 2\nANSWER:\n"_s << u"names no option"_s;
        QTest::newRow("invalid answer beyond the options")
            << u"Q\nA) 1\nB) 2\nANSWER: C\n"_s << u"does not name one of the options"_s;
        QTest::newRow("invalid answer in words")
            << u"Q\nA) Lima\nB) Quito\nANSWER: Lima\n"_s << u"does not name one of the options"_s;
        QTest::newRow("invalid two correct answers")
            << u"Q\nA) 1\nB) 2\nANSWER: A, B\n"_s << u"several correct answers"_s;
        QTest::newRow("invalid two correct answers in words")
            << u"Q\nA) 1\nB) 2\nANSWER: A and B\n"_s << u"several correct answers"_s;
        QTest::newRow("invalid two answer lines")
            << u"Q\nA) 1\nB) 2\nANSWER: A\nANSWER: B\n"_s << u"more than one ANSWER line"_s;
        QTest::newRow("invalid same options")
            << u"Q\nA) 1  2\nB) 3\nC) 1 2\nANSWER: A\n"_s << u"options A and C are the same"_s;
        QTest::newRow("invalid empty option")
            << u"Q\nA) 1\nB)\nANSWER: A\n"_s << u"option B must not be empty"_s;
        QTest::newRow("invalid invisible text")
            << u"\u200B\nA) 1\nB) 2\nANSWER: A\n"_s << u"text must not be empty"_s;
        QTest::newRow("invalid text too long")
            << QString(501, u'x') + u"\nA) 1\nB) 2\nANSWER: A\n"_s << u"501 characters; at most 500"_s;
        QTest::newRow("invalid option too long")
            << u"Q\nA) 1\nB) "_s + QString(201, u'x') + u"\nANSWER: A\n"_s
            << u"option B has 201 characters; at most 200"_s;
        QTest::newRow("invalid control character")
            << u"Q\u0007\nA) 1\nB) 2\nANSWER: A\n"_s << u"cannot be shown"_s;
        QTest::newRow("malformed letters with a gap")
            << u"Q\nA) 1\nC) 2\nANSWER: A\n"_s << u"not lettered A, B, C"_s;
        QTest::newRow("malformed letters from B on")
            << u"Q\nB) 1\nC) 2\nANSWER: B\n"_s << u"not lettered A, B, C"_s;
        QTest::newRow("malformed letter twice")
            << u"Q\nA) 1\nA) 2\nANSWER: A\n"_s << u"not lettered A, B, C"_s;
        QTest::newRow("malformed small letters") << u"Q\na) 1\nb) 2\nANSWER: A\n"_s << u"no options"_s;
        QTest::newRow("malformed heading") << u"Chapter 1\n"_s << u"text without options"_s;
        QTest::newRow("malformed no text") << u"A) 1\nB) 2\nANSWER: A\n"_s << u"not lettered A, B, C"_s;
    }
    //! Each stands between two good questions, which come out whatever it is.
    void passesOver()
    {
        QFETCH(QString, question);
        QFETCH(QString, reason);
        const ParsedQuiz parsed = readAiken(u"Before\nA) 1\nB) 2\nANSWER: A\n\n"_s + question +
                                            u"\nAfter\nA) 1\nB) 2\nANSWER: B\n"_s);
        QCOMPARE(test::summaries(parsed), (QStringList{u"Before|*1|2"_s, u"After|1|*2"_s}));
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(parsed.problems[0].line, 6);
        QVERIFY2(parsed.problems[0].reason.contains(reason), qPrintable(parsed.problems[0].reason));
    }

    //! Neither half may become a question of its own, or part of the next.
    void anOptionOfTwoLinesTakesItsQuestionAlong()
    {
        const ParsedQuiz parsed =
            readAiken(u"Q\nA) 1\ngoes on\nB) 2\nANSWER: A\n\nAfter\nA) 1\nB) 2\nANSWER: B\n"_s);
        QCOMPARE(test::summaries(parsed), QStringList{u"After|1|*2"_s});
        QCOMPARE(parsed.problems.size(), 2);
        QCOMPARE(parsed.problems[0].line, 1);
        QCOMPARE(parsed.problems[1].line, 3);
    }

    void writes()
    {
        Question question;
        question.text = u" Roses are red,\r\nviolets are ...?\n"_s;
        question.options = {u"blue\ngreen"_s, u" red "_s};
        question.correctOption = 1;
        question.explanation = u"lost"_s;
        Quiz quiz;
        quiz.title = u"lost"_s;
        quiz.questions = {question, question};
        QCOMPARE(writeAiken(quiz), u"Roses are red, violets are ...?\nA) blue green\nB) red\nANSWER: B\n\n"
                                   "Roses are red, violets are ...?\nA) blue green\nB) red\nANSWER: B\n"_s);
    }
};

QTEST_APPLESS_MAIN(TestAiken)
#include "test_aiken.moc"
