// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/formats/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! The part of GIFT that is read, what is passed over, and what the writer makes.
class TestGift final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("questions");
        QTest::newRow("good empty file") << u""_s << QStringList{};
        QTest::newRow("good comments only") << u"// one\n\n  // two\n"_s << QStringList{};
        QTest::newRow("good on one line")
            << u"Capital of Peru? {=Lima ~Quito}"_s << QStringList{u"Capital of Peru?|*Lima|Quito"_s};
        QTest::newRow("good on several lines, with a title")
            << u"::Peru:: Capital of Peru? {\n  ~Quito\n  =Lima\n  ~La Paz\n}\n"_s
            << QStringList{u"Capital of Peru?|Quito|*Lima|La Paz"_s};
        QTest::newRow("good title on its own line")
            << u"::Peru\\::a::\nCapital? {=Lima ~Quito}"_s << QStringList{u"Capital?|*Lima|Quito"_s};
        QTest::newRow("good colons that are no title")
            << u"::std is what? {=a namespace ~a class}"_s
            << QStringList{u"::std is what?|*a namespace|a class"_s};
        QTest::newRow("good comments around and inside")
            << u"// first\nQ {\n// second\n=1\n  // third\n~2\n}\n// fourth\n"_s << QStringList{u"Q|*1|2"_s};
        QTest::newRow("good category") << u"$CATEGORY: Peru\n\nQ {=1 ~2}"_s << QStringList{u"Q|*1|2"_s};
        QTest::newRow("good category without a blank line")
            << u"$CATEGORY: Peru\nQ {=1 ~2}"_s << QStringList{u"Q|*1|2"_s};
        QTest::newRow("good several")
            << u"Q {=1 ~2}\n\n\nR {~3 =4}\n"_s << QStringList{u"Q|*1|2"_s, u"R|3|*4"_s};
        QTest::newRow("good mixed line ends") << u"Q {\r\n=1\r~2}\r\n\r\nR {~3 =4}\r\rS {T}"_s
                                              << QStringList{u"Q|*1|2"_s, u"R|3|*4"_s, u"S|*True|False"_s};
        QTest::newRow("good escapes")
            << uR"(\{\}\~\=\#\:\\ {=a\=b ~c\nd ~\\n ~\#})"_s << QStringList{u"{}~=#:\\|*a=b|c\nd|\\n|#"_s};
        QTest::newRow("good backslash before other signs")
            << uR"(\(x^2\) \alpha {=1 ~2})"_s << QStringList{u"\\(x^2\\) \\alpha|*1|2"_s};
        QTest::newRow("good equals sign in the question")
            << u"2 + 2 = ~ # {=4 ~5}"_s << QStringList{u"2 + 2 = ~ #|*4|5"_s};
        QTest::newRow("good lines in the question")
            << u"Roses are red,\n   violets are ...? {=blue ~green}"_s
            << QStringList{u"Roses are red,\nviolets are ...?|*blue|green"_s};
        QTest::newRow("good true") << u"Water is wet. {T}"_s << QStringList{u"Water is wet.|*True|False"_s};
        QTest::newRow("good true in full") << u"Q {TRUE}"_s << QStringList{u"Q|*True|False"_s};
        QTest::newRow("good false") << u"Q { f }"_s << QStringList{u"Q|True|*False"_s};
        QTest::newRow("good false in full, explained")
            << u"Q {FALSE####It is not.}"_s << QStringList{u"Q|True|*False|!It is not."_s};
        QTest::newRow("good missing word") << u"Lima is in {=Peru ~Chile}, not in Chile."_s
                                           << QStringList{u"Lima is in _____, not in Chile.|*Peru|Chile"_s};
        QTest::newRow("good missing first word")
            << u"{=Lima ~Quito} is in Peru."_s << QStringList{u"_____ is in Peru.|*Lima|Quito"_s};
        QTest::newRow("good weights") << u"Q {~%0%1 ~%100%2 ~%-50%3}"_s << QStringList{u"Q|1|*2|3"_s};
        QTest::newRow("good weight with decimals") << u"Q {~%-33.333%1 =2}"_s << QStringList{u"Q|1|*2"_s};
        QTest::newRow("good weight of the right answer") << u"Q {=%100%1 ~2}"_s << QStringList{u"Q|*1|2"_s};
        QTest::newRow("good per cent that is no weight")
            << u"Q {=50% ~%off ~100 % ~%x%}"_s << QStringList{u"Q|*50%|%off|100 %|%x%"_s};
        QTest::newRow("good general feedback")
            << u"Q {=1 ~2 ####Because\\: 1 \\= 1.}"_s << QStringList{u"Q|*1|2|!Because: 1 = 1."_s};
        QTest::newRow("good feedback to the right answer explains")
            << u"Q {=1#Yes, one. ~2}"_s << QStringList{u"Q|*1|2|!Yes, one."_s};
        QTest::newRow("good empty feedback") << u"Q {=1# ~2#}"_s << QStringList{u"Q|*1|2"_s};
        QTest::newRow("good feedback that ends where the general one starts")
            << u"Q {=1 ~2#####General}"_s << QStringList{u"Q|*1|2|!General"_s};
        QTest::newRow("good plain marker")
            << u"[plain]<b> & <i> {=1 ~2}"_s << QStringList{u"<b> & <i>|*1|2"_s};
        QTest::newRow("good markdown marker")
            << u"::T::[markdown]*Q* {=1 ~2}"_s << QStringList{u"*Q*|*1|2"_s};
        QTest::newRow("good other brackets") << u"[x] is? {=[1] ~2}"_s << QStringList{u"[x] is?|*[1]|2"_s};
        QTest::newRow("good HTML")
            << u"[html]<p>Is 1 &lt; 2 &amp;\n  <b>why</b>?</p><p>So&#33;</p> {=<p dir\\=\"ltr\">yes</p> ~no<br/>}"_s
            << QStringList{u"Is 1 < 2 & why?\nSo!|*yes|no"_s};
        QTest::newRow("good HTML in one answer only")
            << u"a<b>c? {=[html]<i>x</i> ~<i>y</i>####[html]<p>z</p>}"_s
            << QStringList{u"a<b>c?|*x|<i>y</i>|!z"_s};
        QTest::newRow("good plain answer of an HTML question")
            << u"[html]<p>Q</p> {=[plain]<i> ~<i>y</i>}"_s << QStringList{u"Q|*<i>|y"_s};
        QTest::newRow("malformed HTML") << u"[html]a < b &nosuch; &#xD800; <unclosed {=1 ~2}"_s
                                        << QStringList{u"a < b &nosuch; &#xD800; <unclosed|*1|2"_s};
    }
    void reads()
    {
        QFETCH(QString, text);
        const ParsedQuiz parsed = readGift(text);
        QCOMPARE(test::report(parsed), QString());
        QTEST(test::summaries(parsed), "questions");
    }

    void passesOver_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("reason");
        QTest::newRow("invalid description") << u"Only text."_s << u"text without answers"_s;
        QTest::newRow("invalid essay") << u"Q {}"_s << u"essay"_s;
        QTest::newRow("invalid essay with feedback") << u"Q {####So?}"_s << u"essay"_s;
        QTest::newRow("invalid numerical") << u"Q {#3.14:0.01}"_s << u"numerical"_s;
        QTest::newRow("invalid short answer") << u"Q {=Lima}"_s << u"short-answer"_s;
        QTest::newRow("invalid several short answers") << u"Q {=Lima =lima}"_s << u"short-answer"_s;
        QTest::newRow("invalid matching") << u"Q {=Peru -> Lima =Chile -> Santiago}"_s << u"matching"_s;
        QTest::newRow("invalid no correct answer") << u"Q {~1 ~2}"_s << u"no correct answer"_s;
        QTest::newRow("invalid two correct answers") << u"Q {=1 =2 ~3}"_s << u"several correct answers"_s;
        QTest::newRow("invalid two full weights") << u"Q {~%100%1 ~%100%2}"_s << u"several correct answers"_s;
        QTest::newRow("invalid shared points") << u"Q {~%50%1 ~%50%2 ~3}"_s << u"part of the points"_s;
        QTest::newRow("invalid part of the points beside a right answer")
            << u"Q {=1 ~%50%2 ~3}"_s << u"part of the points"_s;
        QTest::newRow("invalid equals sign in an answer")
            << u"Q {~E=mc2 =F ~G}"_s << u"several correct answers"_s;
        QTest::newRow("invalid one option") << u"Q {~%100%1}"_s << u"1 options"_s;
        QTest::newRow("invalid five options") << u"Q {=1 ~2 ~3 ~4 ~5}"_s << u"5 options"_s;
        QTest::newRow("invalid empty option") << u"Q {=1 ~ ~2}"_s << u"option B must not be empty"_s;
        QTest::newRow("invalid same options") << u"Q {=1 ~2 ~1}"_s << u"options A and C are the same"_s;
        QTest::newRow("invalid no text") << u"{=1 ~2}"_s << u"text must not be empty"_s;
        QTest::newRow("invalid no text but a title") << u"::T:: {=1 ~2}"_s << u"text must not be empty"_s;
        QTest::newRow("invalid text too long")
            << QString(501, u'x') + u"{=1 ~2}"_s << u"501 characters; at most 500"_s;
        QTest::newRow("invalid explanation too long")
            << u"Q {=1 ~2####"_s + QString(2'001, u'x') + u"}"_s << u"explanation has 2001 characters"_s;
        QTest::newRow("invalid picture")
            << u"[html]<img src\\=\"@@PLUGINFILE@@/a.png\"> {=1 ~2}"_s << u"picture"_s;
        QTest::newRow("invalid picture as an answer")
            << u"Q {=[html]<IMG SRC\\='a.png'/> ~2}"_s << u"picture"_s;
        QTest::newRow("malformed no closing brace") << u"Q {=1 ~2"_s << u"has no closing one"_s;
        QTest::newRow("malformed no opening brace") << u"Q =1 ~2}"_s << u"without an opening one"_s;
        QTest::newRow("malformed braces the wrong way") << u"Q }=1 ~2{"_s << u"without an opening one"_s;
        QTest::newRow("malformed nested braces") << u"Q {=1 {a} ~2}"_s << u"opening brace inside"_s;
        QTest::newRow("malformed two questions without a blank line")
            << u"Q {T}\nR {F}"_s << u"more than one pair of braces"_s;
        QTest::newRow("malformed escaped closing brace") << u"Q {=1 ~2\\}"_s << u"has no closing one"_s;
        QTest::newRow("malformed no marks") << u"Q {Lima}"_s << u"no answers"_s;
        QTest::newRow("malformed text before the first answer")
            << u"Q {Lima ~Quito =3}"_s << u"text before"_s;
        QTest::newRow("malformed control character") << u"Q\u0001 {T}"_s << u"cannot be shown"_s;
    }
    //! Each stands between two good questions, which come out whatever it is.
    void passesOver()
    {
        QFETCH(QString, question);
        QFETCH(QString, reason);
        const ParsedQuiz parsed = readGift(u"Before {T}\n\n// why\n"_s + question + u"\n\nAfter {F}\n"_s);
        QCOMPARE(test::summaries(parsed), (QStringList{u"Before|*True|False"_s, u"After|True|*False"_s}));
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(parsed.problems[0].line, 4);
        QVERIFY2(parsed.problems[0].reason.contains(reason), qPrintable(parsed.problems[0].reason));
    }

    void aBlankLineInsideTheBracesCostsOneQuestion()
    {
        const ParsedQuiz parsed = readGift(u"Q {\n=1\n\n~2\n}\n\nAfter {F}\n"_s);
        QCOMPARE(test::summaries(parsed), QStringList{u"After|True|*False"_s});
        QCOMPARE(parsed.problems.size(), 2);
        QCOMPARE(parsed.problems[0].line, 1);
        QCOMPARE(parsed.problems[1].line, 4);
    }

    void feedbackLeftOutIsReportedOnceAndCounted()
    {
        const ParsedQuiz parsed =
            readGift(u"Q {=1 ~2}\n\nR {=1#fine ~2#wrong}\n\nS {T#no#yes}\n\nU {=1#fine ~2 ####All}\n"_s);
        QCOMPARE(test::summaries(parsed),
                 (QStringList{u"Q|*1|2"_s, u"R|*1|2|!fine"_s, u"S|*True|False"_s, u"U|*1|2|!All"_s}));
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(parsed.problems[0].line, 3);
        QVERIFY2(parsed.problems[0].reason.contains(u"3 questions"_s), qPrintable(test::report(parsed)));
    }

    void writes()
    {
        Question question;
        question.text = u"What is {x} in 2x = 4?\n(x: a number)"_s;
        question.options = {u"2"_s, u"~3"_s, u"%50% of 8"_s, u"[html]"_s};
        question.explanation = u"2 * 2 = 4\\"_s;
        Quiz quiz;
        quiz.title = u"Sums\nand more"_s;
        quiz.questions = {question};
        QCOMPARE(writeGift(quiz), uR"(// Sums and more

::Q1::[plain]What is \{x\} in 2x \= 4?\n(x\: a number) {
  =2
  ~\~3
  ~%0%%50% of 8
  ~[plain][html]
  ####2 * 2 \= 4\\
}
)"_s);
    }
};

QTEST_APPLESS_MAIN(TestGift)
#include "test_gift.moc"
