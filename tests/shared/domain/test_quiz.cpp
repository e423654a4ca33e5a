// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/quiz.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace podium;

namespace {

Question aQuestion()
{
    Question question;
    question.text = u"Which planet is the largest?"_s;
    question.options = {u"Mars"_s, u"Jupiter"_s, u"Saturn"_s};
    question.correctOption = 1;
    return question;
}

Quiz aQuiz()
{
    Quiz quiz;
    quiz.title = u"Planets"_s;
    quiz.questions = {aQuestion(), aQuestion()};
    return quiz;
}

template<typename Change>
Quiz quizWith(Change change)
{
    Quiz quiz = aQuiz();
    change(quiz);
    return quiz;
}

} // namespace

//! The limits of protocol.md, and how the problems are named.
class TestQuiz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<Quiz>("quiz");
        QTest::newRow("plain") << aQuiz();
        QTest::newRow("draft without questions") << quizWith([](Quiz &quiz) { quiz.questions.clear(); });
        QTest::newRow("two options") << quizWith([](Quiz &quiz) { quiz.questions[0].options.removeLast(); });
        QTest::newRow("four options")
            << quizWith([](Quiz &quiz) { quiz.questions[0].options += u"Venus"_s; });
        QTest::newRow("longest texts") << quizWith([](Quiz &quiz) {
            quiz.title = QString(200, u'x');
            quiz.description = QString(2'000, u'x');
            quiz.questions[0].text = QString(500, u'x');
            quiz.questions[0].options[0] = QString(200, u'x');
            quiz.questions[0].explanation = QString(2'000, u'x');
        });
        QTest::newRow("longest texts, of emoji") << quizWith([](Quiz &quiz) {
            quiz.title = u"\U0001F600"_s.repeated(200);
            quiz.questions[0].options[0] = u"\U0001F600"_s.repeated(200);
        });
        QTest::newRow("shortest time and weight") << quizWith([](Quiz &quiz) {
            quiz.questions[0].timeLimitS = 5;
            quiz.questions[0].weight = 1;
        });
        QTest::newRow("longest time and highest weight") << quizWith([](Quiz &quiz) {
            quiz.questions[0].timeLimitS = 300;
            quiz.questions[0].weight = 10;
        });
        QTest::newRow("question in lines")
            << quizWith([](Quiz &quiz) { quiz.questions[0].text = u"one\n\ttwo\r\nthree"_s; });
        QTest::newRow("as many questions as fit")
            << quizWith([](Quiz &quiz) { quiz.questions.fill(aQuestion(), 5'000); });
    }
    void accepts()
    {
        QFETCH(Quiz, quiz);
        const auto outcome = validate(quiz);
        QVERIFY2(outcome.has_value(),
                 outcome ? "" : qPrintable(QStringList(outcome.error().fields.keys()).join(u' ')));
    }

    void refuses_data()
    {
        QTest::addColumn<Quiz>("quiz");
        QTest::addColumn<QString>("field");
        QTest::newRow("no title") << quizWith([](Quiz &quiz) { quiz.title.clear(); }) << u"title"_s;
        QTest::newRow("title of white space")
            << quizWith([](Quiz &quiz) { quiz.title = u" \n"_s; }) << u"title"_s;
        QTest::newRow("title too long")
            << quizWith([](Quiz &quiz) { quiz.title = QString(201, u'x'); }) << u"title"_s;
        QTest::newRow("white space counts against the limit")
            << quizWith([](Quiz &quiz) { quiz.title = u"x"_s + QString(200, u' '); }) << u"title"_s;
        QTest::newRow("description too long")
            << quizWith([](Quiz &quiz) { quiz.description = QString(2'001, u'x'); }) << u"description"_s;
        QTest::newRow("description with NUL")
            << quizWith([](Quiz &quiz) { quiz.description = QString(QChar(u'\0')); }) << u"description"_s;
        QTest::newRow("too many questions")
            << quizWith([](Quiz &quiz) { quiz.questions.fill(aQuestion(), 5'001); }) << u"questions"_s;
        QTest::newRow("empty question")
            << quizWith([](Quiz &quiz) { quiz.questions[1].text.clear(); }) << u"questions[1].text"_s;
        QTest::newRow("invisible question")
            << quizWith([](Quiz &quiz) { quiz.questions[1].text = u"\u200B\u2060"_s; })
            << u"questions[1].text"_s;
        QTest::newRow("question too long")
            << quizWith([](Quiz &quiz) { quiz.questions[1].text = QString(501, u'x'); })
            << u"questions[1].text"_s;
        QTest::newRow("half an emoji in a question")
            << quizWith([](Quiz &quiz) { quiz.questions[1].text = u"a"_s + QChar(0xD83D); })
            << u"questions[1].text"_s;
        QTest::newRow("one option") << quizWith([](Quiz &quiz) {
            quiz.questions[0].options = {u"Mars"_s};
            quiz.questions[0].correctOption = 0;
        }) << u"questions[0].options"_s;
        QTest::newRow("five options") << quizWith([](Quiz &quiz) {
            quiz.questions[0].options += {u"Venus"_s, u"Earth"_s};
        }) << u"questions[0].options"_s;
        QTest::newRow("empty option") << quizWith([](Quiz &quiz) { quiz.questions[0].options[2] = u" "_s; })
                                      << u"questions[0].options[2].text"_s;
        QTest::newRow("option too long")
            << quizWith([](Quiz &quiz) { quiz.questions[0].options[2] = QString(201, u'x'); })
            << u"questions[0].options[2].text"_s;
        QTest::newRow("correct option beyond the last")
            << quizWith([](Quiz &quiz) { quiz.questions[0].correctOption = 3; })
            << u"questions[0].correct_option"_s;
        QTest::newRow("correct option before the first")
            << quizWith([](Quiz &quiz) { quiz.questions[0].correctOption = -1; })
            << u"questions[0].correct_option"_s;
        QTest::newRow("explanation too long")
            << quizWith([](Quiz &quiz) { quiz.questions[0].explanation = QString(2'001, u'x'); })
            << u"questions[0].explanation"_s;
        QTest::newRow("too little time") << quizWith([](Quiz &quiz) { quiz.questions[0].timeLimitS = 4; })
                                         << u"questions[0].time_limit_s"_s;
        QTest::newRow("too much time") << quizWith([](Quiz &quiz) { quiz.questions[0].timeLimitS = 301; })
                                       << u"questions[0].time_limit_s"_s;
        QTest::newRow("no weight") << quizWith([](Quiz &quiz) { quiz.questions[0].weight = 0; })
                                   << u"questions[0].weight"_s;
        QTest::newRow("too much weight")
            << quizWith([](Quiz &quiz) { quiz.questions[0].weight = 11; }) << u"questions[0].weight"_s;
    }
    void refuses()
    {
        QFETCH(Quiz, quiz);
        QFETCH(QString, field);
        const auto outcome = validate(quiz);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Invalid);
        QCOMPARE(outcome.error().fields.keys(), QStringList{field});
    }

    void aQuestionWithoutOptionsHasNoCorrectOneEither()
    {
        const auto outcome = validate(quizWith([](Quiz &quiz) { quiz.questions[0].options.clear(); }));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fields.keys(),
                 (QStringList{u"questions[0].correct_option"_s, u"questions[0].options"_s}));
    }

    void namesEveryProblemAtOnce()
    {
        Quiz quiz = aQuiz();
        quiz.title.clear();
        quiz.questions[0].weight = 0;
        quiz.questions[1].options[0].clear();
        const auto outcome = validate(quiz);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fields.keys(),
                 (QStringList{u"questions[0].weight"_s, u"questions[1].options[0].text"_s, u"title"_s}));
    }
};

QTEST_APPLESS_MAIN(TestQuiz)
#include "test_quiz.moc"
