// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/formats/reading.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! Three categories of OpenTriviaQA, as people really write quizzes. They lie outside of the project, in the
//! folder that PODIUM_TEST_DATA names.
class TestRealData final : public QObject
{
    Q_OBJECT

private:
    QDir m_folder;

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void addFiles()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QuizFormat>("format");
        QTest::addColumn<int>("questions");
        QTest::addColumn<QList<int>>("problemLines");
        // Of 2,484 questions two have options of more than 200 characters.
        QTest::newRow("science and technology") << u"opentriviaqa-science-technology.aiken.txt"_s
                                                << QuizFormat::Aiken << 2'482 << QList<int>{2972, 9237};
        QTest::newRow("geography") << u"opentriviaqa-geography.gift.txt"_s << QuizFormat::Gift << 840
                                   << QList<int>{};
        QTest::newRow("for kids") << u"opentriviaqa-for-kids.aiken.txt"_s << QuizFormat::Aiken << 40
                                  << QList<int>{};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = qEnvironmentVariable("PODIUM_TEST_DATA");
        m_folder.setPath(path);
        if (path.isEmpty() || !m_folder.exists()) {
            qWarning("NOT TESTED ON REAL DATA: PODIUM_TEST_DATA names no folder (\"%s\")", qPrintable(path));
            QSKIP("PODIUM_TEST_DATA names no folder");
        }
    }

    void givesEveryQuestionThatFits_data() { addFiles(); }
    void givesEveryQuestionThatFits()
    {
        QFETCH(QString, file);
        QFETCH(QuizFormat, format);
        const ParsedQuiz parsed = readQuiz(format, bytesOf(file));

        QList<int> problemLines;
        for (const FormatProblem &problem : parsed.problems) {
            problemLines += problem.line;
            QVERIFY2(problem.reason.contains(u"at most 200"_s), qPrintable(test::report(parsed)));
        }
        QTEST(problemLines, "problemLines");
        QTEST(static_cast<int>(parsed.questions.size()), "questions");
    }

    void comesBackFromEveryWriter_data() { addFiles(); }
    void comesBackFromEveryWriter()
    {
        QFETCH(QString, file);
        QFETCH(QuizFormat, format);
        QFETCH(int, questions);
        Quiz quiz;
        quiz.questions = readQuiz(format, bytesOf(file)).questions;
        QCOMPARE(quiz.questions.size(), questions);

        for (const QuizFormat written : AllQuizFormats) {
            const ParsedQuiz again = readQuiz(written, writeQuiz(written, quiz));
            QCOMPARE(test::report(again), QString());
            QCOMPARE(test::summaries(again), test::summaries({quiz.questions, {}}));
        }
    }

    void wartsAreKeptAsFound()
    {
        const ParsedQuiz parsed =
            readQuiz(QuizFormat::Aiken, bytesOf(u"opentriviaqa-science-technology.aiken.txt"_s));
        QCOMPARE(parsed.questions.at(0).text, u"Immanuel Kant criticized Emanuel Swedenborg and termed him a "
                                              "\u00E2\u20AC\u0153spook hunter\u00E2\u20AC\uFFFD."_s);
    }

    void escapesOfOthersAreResolved()
    {
        const ParsedQuiz parsed = readQuiz(QuizFormat::Gift, bytesOf(u"opentriviaqa-geography.gift.txt"_s));
        for (const Question &question : parsed.questions)
            QVERIFY2(!test::summary(question).contains(u'\\'), qPrintable(test::summary(question)));
        QCOMPARE(test::summary(parsed.questions.at(0)),
                 u"What is the capital of Afghanistan?|Tirana|*Kabul|Dushanbe|Tashkent"_s);
    }
};

QTEST_APPLESS_MAIN(TestRealData)
#include "test_real_data.moc"
