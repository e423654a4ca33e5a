// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/question_order.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::engine {
namespace {

QList<Question> numbered(int count)
{
    QList<Question> questions(count);
    for (int position = 0; position < count; ++position)
        questions[position].id = QuestionId(position + 1);
    return questions;
}

QList<std::int64_t> idsOf(const QList<Question> &questions)
{
    QList<std::int64_t> ids;
    for (const Question &question : questions)
        ids.append(question.id->value());
    return ids;
}

SessionSettings shuffled()
{
    SessionSettings settings;
    settings.pace = Pace::Self;
    settings.shuffleQuestions = true;
    settings.shuffleOptions = true;
    return settings;
}

bool isPermutation(QList<int> order)
{
    std::sort(order.begin(), order.end());
    for (int place = 0; place < order.size(); ++place) {
        if (order.at(place) != place)
            return false;
    }
    return true;
}

} // namespace

class TestQuestionOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACountAllQuestionsComeInAuthoredOrder()
    {
        QCOMPARE(drawQuestions(numbered(5), {}, 99), numbered(5));
    }

    void aCountDrawsThatManyDifferentQuestions()
    {
        QVERIFY(rc::check("a draw is a set of the wanted size from the quiz", [] {
            const int available = *rc::gen::inRange(1, 60);
            SessionSettings settings;
            settings.questionCount = *rc::gen::inRange(1, available + 1);
            const auto drawn =
                drawQuestions(numbered(available), settings, *rc::gen::arbitrary<std::uint64_t>());
            const auto ids = idsOf(drawn.value());
            RC_ASSERT(ids.size() == *settings.questionCount);
            RC_ASSERT(QSet<std::int64_t>(ids.begin(), ids.end()).size() == ids.size());
            RC_ASSERT(std::all_of(ids.begin(), ids.end(),
                                  [available](std::int64_t id) { return id >= 1 && id <= available; }));
        }));
    }

    void aCountThatTheQuizCannotGiveIsInvalid_data()
    {
        QTest::addColumn<int>("available");
        QTest::addColumn<int>("count");
        QTest::newRow("none wanted") << 5 << 0;
        QTest::newRow("negative") << 5 << -1;
        QTest::newRow("one too many") << 5 << 6;
    }

    void aCountThatTheQuizCannotGiveIsInvalid()
    {
        QFETCH(const int, available);
        QFETCH(const int, count);
        SessionSettings settings;
        settings.questionCount = count;
        const auto drawn = drawQuestions(numbered(available), settings, 1);
        QCOMPARE(drawn.error().code, ErrorCode::Invalid);
        QVERIFY(drawn.error().fields.contains(u"question_count"_s));
    }

    void anEmptyQuizIsInvalid()
    {
        const auto drawn = drawQuestions({}, {}, 1);
        QCOMPARE(drawn.error().code, ErrorCode::Invalid);
        QVERIFY(drawn.error().fields.contains(u"questions"_s));
    }

    //! Sessions in storage rely on these figures: they may not change from build to build or platform to
    //! platform.
    void theFiguresOfASeedAreFixed()
    {
        SessionSettings settings = shuffled();
        settings.questionCount = 5;
        QCOMPARE(idsOf(drawQuestions(numbered(10), settings, 42).value()),
                 (QList<std::int64_t>{2, 3, 6, 7, 9}));
        QCOMPARE(questionOrder(shuffled(), 8, 42, ParticipantId(7)), (QList<int>{3, 7, 0, 4, 6, 1, 5, 2}));
        QCOMPARE(optionOrder(shuffled(), 4, 42, ParticipantId(7), 3), (QList<int>{2, 0, 3, 1}));
    }

    void ordersAreWhole()
    {
        QVERIFY(rc::check("every question and every option is shown once", [] {
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const ParticipantId participant(*rc::gen::inRange(1, 10'001));
            RC_ASSERT(isPermutation(questionOrder(shuffled(), *rc::gen::inRange(1, 200), seed, participant)));
            RC_ASSERT(isPermutation(optionOrder(shuffled(), *rc::gen::inRange(2, 5), seed, participant,
                                                *rc::gen::inRange(0, 5'000))));
        }));
    }

    void everyOrderOfOptionsIsAboutEquallyLikely()
    {
        constexpr int Participants = 24'000;
        std::map<QList<int>, int> counts;
        for (int number = 1; number <= Participants; ++number)
            ++counts[optionOrder(shuffled(), 4, 42, ParticipantId(number), 0)];
        QCOMPARE(counts.size(), std::size_t(24));
        for (const auto &[order, count] : counts)
            QVERIFY2(count > 850 && count < 1'150, qPrintable(QString::number(count)));
    }

    void withoutShufflesTheOrderIsAuthored_data()
    {
        QTest::addColumn<bool>("selfPaced");
        QTest::addColumn<bool>("shuffleQuestions");
        QTest::newRow("self-paced, not shuffled") << true << false;
        QTest::newRow("host-paced sessions have one order for all") << false << true;
    }

    void withoutShufflesTheOrderIsAuthored()
    {
        QFETCH(const bool, selfPaced);
        QFETCH(const bool, shuffleQuestions);
        SessionSettings settings;
        settings.pace = selfPaced ? Pace::Self : Pace::Host;
        settings.shuffleQuestions = shuffleQuestions;
        QCOMPARE(questionOrder(settings, 4, 42, ParticipantId(7)), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(optionOrder(settings, 4, 42, ParticipantId(7), 1), (QList<int>{0, 1, 2, 3}));
    }
};

} // namespace podium::engine

QTEST_APPLESS_MAIN(podium::engine::TestQuestionOrder)
#include "test_question_order.moc"
