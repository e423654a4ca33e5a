// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/quiz_format.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

//! The quiz that Podium brings along.
class TestSampleQuiz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadWithoutProblems()
    {
        QFile file(QStringLiteral(PODIUM_RESOURCES "/sample-quiz.gift"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const ParsedQuiz parsed = readQuiz(QuizFormat::Gift, file.readAll());
        QVERIFY2(parsed.problems.isEmpty(),
                 qPrintable(parsed.problems.isEmpty() ? QString() : parsed.problems[0].reason));
        QCOMPARE(parsed.questions.size(), 10);
        for (const Question &question : parsed.questions)
            QVERIFY2(!question.explanation.isEmpty(), qPrintable(question.text));
    }
};

QTEST_APPLESS_MAIN(TestSampleQuiz)
#include "test_sample_quiz.moc"
