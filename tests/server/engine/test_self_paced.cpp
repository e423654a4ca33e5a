// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Everybody at their own pace: openings, deadlines, results, the end.
namespace podium::test {

using engine::HostCommand;

class TestSelfPaced final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStartOpensEverybodysFirstQuestionAtOnce()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        QCOMPARE(room.command(HostCommand::Start), std::nullopt);
        QCOMPARE(room.state(), SessionState::Running);
        for (const ParticipantId participant : {ana, ben}) {
            const auto shown = room.pushes.got<QuestionShown>(participant).value(0).shown;
            QCOMPARE(shown.index, 0);
            QCOMPARE(shown.total, 3);
            QCOMPARE(shown.opensAt, room.clock.now());
            QCOMPARE(shown.closesAt, room.clock.now() + Ms(20'000));
        }
        QVERIFY(room.pushes.hostsGot<QuestionShown>().isEmpty());
    }

    void aSessionMayStartEmpty()
    {
        Room room(selfPaced());
        QCOMPARE(room.command(HostCommand::Start), std::nullopt);
        const ParticipantId ana = room.enter(u"Ana"_s);
        QVERIFY(room.answer(ana, 0, Room::Right).has_value());
    }

    void aHostTakesNoStepsInBetween_data()
    {
        QTest::addColumn<HostCommand>("command");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("start") << HostCommand::Start << ErrorCode::TooLate;
        QTest::newRow("close") << HostCommand::Close << ErrorCode::Invalid;
        QTest::newRow("reveal") << HostCommand::Reveal << ErrorCode::Invalid;
        QTest::newRow("show_leaderboard") << HostCommand::ShowLeaderboard << ErrorCode::Invalid;
        QTest::newRow("next") << HostCommand::Next << ErrorCode::Invalid;
    }

    void aHostTakesNoStepsInBetween()
    {
        QFETCH(const HostCommand, command);
        QFETCH(const ErrorCode, error);
        Room room(selfPaced());
        room.command(HostCommand::Start);
        QCOMPARE(room.command(command), error);
    }

    void anAnswerTellsItsResultAndOpensTheNextQuestion()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(10'000));
        const auto answer = room.answer(ana, 0, Room::Right);
        QVERIFY(answer.has_value());
        QVERIFY(answer->outcome.has_value());
        QCOMPARE(answer->outcome->correctOption, Room::Right);
        QCOMPARE(answer->outcome->explanation, u"Because 0"_s);
        QCOMPARE(answer->outcome->feedback, (AnswerFeedback{Room::Right, true, 750, {1, 750, 1}}));
        QVERIFY(answer->outcome->next.has_value());
        QCOMPARE(answer->outcome->next->index, 1);
        QCOMPARE(answer->outcome->next->question.id, QuestionId(102));
        QCOMPARE(answer->outcome->next->opensAt, room.clock.now());
        QCOMPARE(answer->outcome->next->closesAt, room.clock.now() + Ms(20'000));
        QCOMPARE(room.pushes.got<QuestionShown>(ana).size(), 1);
    }

    void theLastAnswerHasNoNextQuestion()
    {
        Room room(selfPaced(), 2);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        QVERIFY(room.answer(ana, 0, Room::Right)->outcome->next);
        const auto last = room.answer(ana, 1, Room::Right);
        QVERIFY(!last->outcome->next);
        QCOMPARE(last->outcome->feedback.standing, (Standing{1, 2'100, 2}));
        const auto snapshot = room.arrive(ana)->snapshot;
        QCOMPARE(snapshot.index, 2);
        QVERIFY(!snapshot.question);
    }

    void onlyTheRunningQuestionTakesAnswers()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.answer(ana, 0, Room::Right).error().code, ErrorCode::TooEarly);
        room.command(HostCommand::Start);
        QCOMPARE(room.answer(ana, 1, Room::Right).error().code, ErrorCode::TooEarly);
        QVERIFY(room.answer(ana, 0, Room::Right).has_value());
        QCOMPARE(room.answer(ana, 0, Room::Right).error().code, ErrorCode::AlreadyAnswered);
        room.pass(Ms(20'000));
        QCOMPARE(room.answer(ana, 1, Room::Right).error().code, ErrorCode::TooLate);
        QCOMPARE(room.answer(ana, 55, Room::Right).error().code, ErrorCode::NotFound);
    }

    void aMissedDeadlineEndsTheStreakAndOpensTheNextQuestion()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.pass(Ms(19'999));
        QCOMPARE(room.arrive(ana)->snapshot.index, 1);
        room.pass(Ms(1));
        const auto snapshot = room.arrive(ana)->snapshot;
        QCOMPARE(snapshot.index, 2);
        QCOMPARE(snapshot.you, (Standing{1, 1'000, 0}));
        const auto shown = room.pushes.got<QuestionShown>(ana).last().shown;
        QCOMPARE(shown.index, 2);
        QCOMPARE(shown.opensAt, room.clock.now());
    }

    void everybodyHasTheirOwnDeadline()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(5'000));
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.pass(Ms(16'000));
        QCOMPARE(room.arrive(ana)->snapshot.index, 1);
        QCOMPARE(room.arrive(ben)->snapshot.index, 1);
        QCOMPARE(*room.arrive(ben)->snapshot.closesAt - *room.arrive(ana)->snapshot.closesAt, Ms(15'000));
    }

    void noQuestionPassesWhileSomebodyIsAway()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.leave(ana);
        room.pass(Ms(3'600'000));
        const auto back = room.arrive(ana)->snapshot;
        QCOMPARE(back.index, 1);
        QCOMPARE(back.question->id, QuestionId(102));
        QCOMPARE(back.opensAt, room.clock.now());
        QCOMPARE(back.closesAt, room.clock.now() + Ms(20'000));
        QVERIFY(room.answer(ana, 1, Room::Right).has_value());
    }

    void aRunningQuestionRunsOnWhileSomebodyIsAway()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        const Timestamp started = room.clock.now();
        room.leave(ana);
        room.pass(Ms(12'000));
        const auto back = room.arrive(ana)->snapshot;
        QCOMPARE(back.index, 0);
        QCOMPARE(back.closesAt, started + Ms(20'000));
    }

    void responseTimeCountsFromTheArrivalOfWhoComesBack()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.leave(ana);
        room.pass(Ms(8'000));
        static_cast<void>(room.arrive(ana));
        room.pass(Ms(10'000));
        QCOMPARE(room.answer(ana, 0, Room::Right)->outcome->feedback.points, 750);
    }

    void whoComesAtTheVeryDeadlineGetsTheNextQuestion()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.leave(ana);
        room.clock.advance(Ms(20'000));
        QCOMPARE(room.arrive(ana)->snapshot.index, 1);
    }

    void lateComersStartWhenTheyArrive()
    {
        Room room(selfPaced());
        room.command(HostCommand::Start);
        room.pass(Ms(60'000));
        const auto ana = room.join(u"Ana"_s)->participant.id;
        room.pass(Ms(60'000));
        const auto snapshot = room.arrive(ana)->snapshot;
        QCOMPARE(snapshot.index, 0);
        QCOMPARE(snapshot.opensAt, room.clock.now());
    }

    void anAnswerInTimeCountsEvenIfItsCommitIsNot()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(19'000));
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.clock.advance(Ms(5'000));
        room.sessions.advance();
        QCOMPARE(answer.count(), 0);
        room.writer.commitAll();
        QVERIFY(answer.isOk());
        QCOMPARE(room.scoreOf(ana), 525);
        QCOMPARE(answer.result()->outcome->next->index, 1);
    }

    void aRepeatTellsTheSameAgain()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        const auto first = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.pass(Ms(0));
        room.pass(Ms(2'000));
        const auto again = room.requestAnswer(ana, 0, Room::Wrong, u"a"_s);
        room.pass(Ms(0));
        QVERIFY(again.isOk());
        QCOMPARE(again.result()->outcome->feedback, first.result()->outcome->feedback);
        QCOMPARE(again.result()->outcome->next, first.result()->outcome->next);
        QCOMPARE(room.writer.committedOf<AnswerRecord>().size(), 1);
    }

    void questionsComeInEverybodysOwnOrder()
    {
        SessionSettings settings = selfPaced();
        settings.shuffleQuestions = true;
        Room room(settings, 12);
        QSet<QList<qint64>> orders;
        for (const auto &nickname : {u"Ana"_s, u"Ben"_s, u"Cleo"_s})
            room.enter(nickname);
        room.command(HostCommand::Start);
        for (int number = 1; number <= 3; ++number) {
            const ParticipantId participant(number);
            QList<qint64> order;
            for (auto snapshot = room.arrive(participant)->snapshot; snapshot.question;
                 snapshot = room.arrive(participant)->snapshot) {
                order.append(snapshot.question->id.value());
                static_cast<void>(
                    room.answer(participant, static_cast<int>(order.last()) - 101, Room::Right));
            }
            QCOMPARE(QSet<qint64>(order.begin(), order.end()).size(), 12);
            orders.insert(order);
        }
        QCOMPARE(orders.size(), 3);
    }

    void whenAllAreThroughASessionMayEndByItself_data()
    {
        QTest::addColumn<bool>("autoAdvance");
        QTest::newRow("by itself") << true;
        QTest::newRow("when the host says so") << false;
    }

    void whenAllAreThroughASessionMayEndByItself()
    {
        QFETCH(const bool, autoAdvance);
        SessionSettings settings = selfPaced();
        settings.autoAdvance = autoAdvance;
        Room room(settings, 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        const auto answer = room.answer(ana, 0, Room::Right);
        QVERIFY(answer.has_value());
        QCOMPARE(room.state(), SessionState::Running);
        room.leave(ben);
        room.pass(Ms(20'000));
        QCOMPARE(room.sessions.openCount(), autoAdvance ? 0 : 1);
        QCOMPARE(room.pushes.got<PodiumShown>(ana).size(), autoAdvance ? 1 : 0);
    }

    void theLastOneNotThroughBeingKickedEndsTheSession()
    {
        SessionSettings settings = selfPaced();
        settings.autoAdvance = true;
        Room room(settings, 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.kick(ben);
        QCOMPARE(room.sessions.openCount(), 0);
    }

    void anEmptySessionDoesNotEndByItself()
    {
        SessionSettings settings = selfPaced();
        settings.autoAdvance = true;
        Room room(settings, 1);
        room.command(HostCommand::Start);
        room.pass(Ms(3'600'000));
        QCOMPARE(room.state(), SessionState::Running);
    }

    void theEndShowsThePodium()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        QCOMPARE(room.command(HostCommand::End), std::nullopt);
        QCOMPARE((room.pushes.ownPart<PodiumShown, Standing>(ana)), (Standing{1, 1'000, 1}));
        QCOMPARE(room.pushes.got<SessionEnded>(ana).size(), 1);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestSelfPaced)
#include "test_self_paced.moc"
