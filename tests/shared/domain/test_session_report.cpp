// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/session_report.h"

#include <QTest>

using namespace podium;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(qint64 ms)
{
    return Timestamp(Ms(ms));
}

//! An ended session of `count` questions with three options each; the second one is right.
SessionResults session(int count)
{
    SessionResults results;
    results.id = SessionId(7);
    results.title = u"Rivers"_s;
    results.createdAt = at(0);
    results.endedAt = at(60'000);
    for (int position = 0; position < count; ++position)
        results.questions.append(
            {QuestionId(100 + position), u"Question %1"_s.arg(position), {u"a"_s, u"b"_s, u"c"_s}, 1, 1, 20});
    return results;
}

AnswerResult answer(int position, int option, qint64 responseMs = 1'000, qint64 answeredMs = 10'000)
{
    return {QuestionId(100 + position), option,         option == 1,
            option == 1 ? 10 : 0,       Ms(responseMs), at(answeredMs)};
}

AnswerResult nothing(int position)
{
    return {QuestionId(100 + position), {}, false, 0, {}, {}};
}

void join(SessionResults &results, const QString &nickname, const QList<AnswerResult> &answers,
          std::int64_t score = 0)
{
    const int number = static_cast<int>(results.participants.size()) + 1;
    results.participants.append({ParticipantId(number), nickname, false, number, score, 0, at(1), answers});
}

} // namespace

class SessionReportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreCounted()
    {
        SessionResults results = session(2);
        join(results, u"Ana"_s, {answer(0, 1), answer(1, 1)});
        join(results, u"Ben"_s, {answer(0, 1), answer(1, 0)});
        join(results, u"Cem"_s, {answer(0, 2), nothing(1)});
        const SessionReport report = reportOf(results);

        QCOMPARE(report.participantCount, 3);
        QCOMPARE(report.askedCount, 2);
        QCOMPARE(report.counts, (AnswerCounts{3, 2, 1}));
        QCOMPARE(report.counts.rightShare(), std::optional(0.5));
        const QuestionReport &first = report.questions[0];
        QCOMPARE(first.counts, (AnswerCounts{2, 1, 0}));
        QCOMPARE(first.chosen, (QList<int>{0, 2, 1}));
        QVERIFY(first.silent.isEmpty());
        const QuestionReport &second = report.questions[1];
        QCOMPARE(second.counts, (AnswerCounts{1, 1, 1}));
        QCOMPARE(second.chosen, (QList<int>{1, 1, 0}));
        QCOMPARE(second.silent, QList<qsizetype>{2});
        QCOMPARE(report.participants[1].counts, (AnswerCounts{1, 1, 0}));
        QCOMPARE(report.participants[2].counts, (AnswerCounts{0, 1, 1}));
    }

    void responseTimesAreAveragedOverWhoAnswered()
    {
        SessionResults results = session(2);
        join(results, u"Ana"_s, {answer(0, 1, 1'000), answer(1, 1, 4'000)});
        join(results, u"Ben"_s, {answer(0, 0, 2'001), nothing(1)});
        const SessionReport report = reportOf(results);
        QCOMPARE(report.questions[0].averageResponse, std::optional(Ms(1'501)));
        QCOMPARE(report.questions[1].averageResponse, std::optional(Ms(4'000)));
        QCOMPARE(report.participants[0].averageResponse, std::optional(Ms(2'500)));
        QCOMPARE(report.averageResponse, std::optional(Ms(2'334)));
    }

    void scoresAreAveraged()
    {
        SessionResults results = session(1);
        join(results, u"Ana"_s, {answer(0, 1)}, 10);
        join(results, u"Ben"_s, {answer(0, 0)}, 5);
        QCOMPARE(reportOf(results).averageScore, std::optional(7.5));
    }

    void whoJoinedLateCountsFromThenOn()
    {
        SessionResults results = session(3);
        join(results, u"Ana"_s, {answer(0, 1), answer(1, 1), answer(2, 1)});
        join(results, u"Ben"_s, {answer(2, 0)});
        const SessionReport report = reportOf(results);
        QCOMPARE(report.questions[0].counts, (AnswerCounts{1, 0, 0}));
        QCOMPARE(report.questions[2].counts, (AnswerCounts{1, 1, 0}));
        QCOMPARE(report.participants[1].counts, (AnswerCounts{0, 1, 0}));
        QCOMPARE(report.counts.asked(), 4);
    }

    void theKickedAreListedButCountNowhere()
    {
        SessionResults results = session(1);
        join(results, u"Ana"_s, {answer(0, 1)}, 10);
        join(results, u"Rude"_s, {answer(0, 0)});
        results.participants[1].kicked = true;
        results.participants[1].rank.reset();
        const SessionReport report = reportOf(results);
        QCOMPARE(report.participantCount, 1);
        QCOMPARE(report.counts, (AnswerCounts{1, 0, 0}));
        QCOMPARE(report.questions[0].chosen, (QList<int>{0, 1, 0}));
        QCOMPARE(report.averageScore, std::optional(10.0));
        QCOMPARE(report.participants.size(), 2);
        QCOMPARE(report.participants[1].counts, (AnswerCounts{0, 1, 0}));
    }

    void selfPacedAnswersAreReportedInTheOrderOfTheSession()
    {
        SessionResults results = session(3);
        results.pace = Pace::Self;
        join(results, u"Ana"_s, {answer(2, 1), answer(0, 0)}); // in her own order; the last one she never saw
        const SessionReport report = reportOf(results);
        QCOMPARE(report.participants[0].answers.size(), 2);
        QCOMPARE(report.participants[0].answers[0].position, 0);
        QCOMPARE(report.participants[0].answers[1].position, 2);
        QVERIFY(!report.questions[1].wasAsked());
        QCOMPARE(report.askedCount, 2);
    }

    void hardestQuestionsComeFirst()
    {
        SessionResults results = session(5);
        join(results, u"Ana"_s, {answer(0, 1), answer(1, 0), answer(2, 0, 3'000), nothing(3)});
        join(results, u"Ben"_s, {answer(0, 1), answer(1, 1), answer(2, 1, 3'000), nothing(3)});
        // Half right both; the third took longer. The last was never asked.
        QCOMPARE(hardestFirst(reportOf(results)), (QList<int>{3, 2, 1, 0}));
    }

    void equallyHardQuestionsKeepTheirOrder()
    {
        SessionResults results = session(3);
        join(results, u"Ana"_s, {answer(0, 1), answer(1, 1), answer(2, 1)});
        QCOMPARE(hardestFirst(reportOf(results)), (QList<int>{0, 1, 2}));
    }

    void durationIsFromTheFirstOpeningToTheEnd()
    {
        SessionResults results = session(2);
        results.createdAt = at(1'000);
        results.endedAt = at(50'000);
        join(results, u"Ana"_s, {answer(0, 1, 4'000, 12'000), answer(1, 1, 2'000, 30'000)});
        join(results, u"Ben"_s, {answer(0, 1, 6'000, 15'000), nothing(1)});
        QCOMPARE(reportOf(results).duration, std::optional(Ms(42'000)));
        results.endedAt.reset();
        results.state = SessionState::Leaderboard;
        QCOMPARE(reportOf(results).duration, std::optional(Ms(22'000)));
        QVERIFY(!reportOf(results).isOver);
    }

    void durationWithoutAnswersIsFromTheLobby()
    {
        SessionResults results = session(1);
        results.createdAt = at(1'000);
        results.endedAt = at(5'000);
        join(results, u"Ana"_s, {nothing(0)});
        QCOMPARE(reportOf(results).duration, std::optional(Ms(4'000)));
        results.endedAt.reset();
        QVERIFY(!reportOf(results).duration);
    }

    void aSessionWithoutParticipantsHasNoFigures()
    {
        const SessionReport report = reportOf(session(2));
        QCOMPARE(report.participantCount, 0);
        QCOMPARE(report.askedCount, 0);
        QVERIFY(!report.counts.rightShare());
        QVERIFY(!report.averageScore);
        QVERIFY(!report.averageResponse);
        QVERIFY(hardestFirst(report).isEmpty());
        QCOMPARE(report.questions.size(), 2);
        QCOMPARE(report.questions[0].chosen, (QList<int>{0, 0, 0}));
    }

    void aDeletedQuizChangesNothing()
    {
        SessionResults results = session(1);
        join(results, u"Ana"_s, {answer(0, 1)});
        results.quiz = QuizId(9); // gone; nothing of it is needed
        const SessionReport report = reportOf(results);
        QCOMPARE(report.questions[0].question.text, u"Question 0"_s);
        QCOMPARE(report.quiz, std::optional(QuizId(9)));
    }

    void whatHasNoPlaceIsPassedOver()
    {
        SessionResults results = session(1);
        join(results, u"Ana"_s, {answer(0, 7), answer(5, 1)}); // an unknown option, an unknown question
        const SessionReport report = reportOf(results);
        QCOMPARE(report.questions[0].chosen, (QList<int>{0, 0, 0}));
        QCOMPARE(report.counts, (AnswerCounts{0, 1, 0}));
    }

    void firstQuestionOfThoseWhoJoinLate_data()
    {
        QTest::addColumn<qint64>("joinedMs");
        QTest::addColumn<int>("first");
        QTest::newRow("in the lobby") << qint64{1} << 0;
        QTest::newRow("while the first is open") << qint64{100} << 0;
        QTest::newRow("after the first") << qint64{101} << 1;
        QTest::newRow("after one that nobody answered") << qint64{301} << 3;
        QTest::newRow("after all") << qint64{9'999} << 3;
    }
    void firstQuestionOfThoseWhoJoinLate()
    {
        QFETCH(qint64, joinedMs);
        QFETCH(int, first);
        QCOMPARE(firstQuestionOf(at(joinedMs), {at(100), std::nullopt, at(300), std::nullopt}), first);
    }
};

QTEST_GUILESS_MAIN(SessionReportTest)
#include "test_session_report.moc"
