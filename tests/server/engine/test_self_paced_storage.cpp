// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! A self-paced answer is two records: the answer, and the opening of what follows. Storage may refuse
//! either.
namespace podium::test {

using engine::HostCommand;

namespace {

//! A running session with Ana at her first question.
struct Running
{
    Running() : room(selfPaced()), ana(room.enter(u"Ana"_s)) { room.command(HostCommand::Start); }

    Room room;
    ParticipantId ana;
};

//! Where a restart would find her.
SessionSnapshot afterRestart(const Room &room, ParticipantId participant)
{
    Room restarted(room.stored(), room.clock.now());
    return restarted.arrive(participant)->snapshot;
}

} // namespace

class TestSelfPacedStorage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReplyWaitsForBothCommits()
    {
        Running running;
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        QCOMPARE(running.room.writer.waiting(), 2);
        running.room.writer.commitNext();
        QCOMPARE(answer.count(), 0);
        running.room.writer.commitNext();
        QVERIFY(answer.isOk());
        QCOMPARE(answer.result()->outcome->next->index, 1);
    }

    void aRepeatBetweenTheCommitsWaitsWithTheFirst()
    {
        Running running;
        const auto first = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.commitNext();
        const auto again = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.commitNext();
        QVERIFY(first.isOk());
        QVERIFY(again.isOk());
        QVERIFY(again.result()->outcome->next.has_value());
    }

    void anAnswerThatIsRefusedMayBeTriedAgain()
    {
        Running running;
        const auto first = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.refuseAll();
        QCOMPARE(first.error(), ErrorCode::Busy);
        QCOMPARE(running.room.arrive(running.ana)->snapshot.index, 0);
        const auto again = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.pass(Ms(0));
        QVERIFY(again.isOk());
        QCOMPARE(running.room.scoreOf(running.ana), 1'000);
    }

    void anOpeningThatIsRefusedIsTriedAgainByItself()
    {
        Running running;
        const auto first = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.commitNext();
        running.room.writer.refuseNext();
        QCOMPARE(first.error(), ErrorCode::Busy);
        running.room.pass(Ms(1'000));
        QCOMPARE(running.room.pushes.got<QuestionShown>(running.ana).last().shown.index, 1);

        const auto again = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.pass(Ms(0));
        QVERIFY(again.isOk());
        QCOMPARE(again.result()->outcome->feedback.points, 1'000);
        QCOMPARE(again.result()->outcome->next->index, 1);
    }

    void aRestartAfterAnAnswerWithoutItsOpeningOpensTheNextOnArrival()
    {
        Running running;
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.commitNext();
        running.room.writer.refuseNext();
        QCOMPARE(answer.count(), 1);
        const auto found = afterRestart(running.room, running.ana);
        QCOMPARE(found.index, 1);
        QCOMPARE(found.you, (Standing{1, 1'000, 1}));
    }

    void anOpeningWithoutItsAnswerIsTakenBack()
    {
        Running running;
        const auto before = running.room.arrive(running.ana)->snapshot;
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.refuseNext();
        running.room.writer.commitAll();
        QCOMPARE(answer.error(), ErrorCode::Busy);
        const auto found = afterRestart(running.room, running.ana);
        QCOMPARE(found.index, 0);
        QCOMPARE(found.closesAt, before.closesAt);
        const auto again = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.pass(Ms(0));
        QVERIFY(again.isOk());
    }

    void anOpeningIsTakenBackAlsoAfterItsQuestionHasLapsed()
    {
        Running running;
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.writer.refuseNext();
        running.room.writer.commitNext();
        running.room.leave(running.ana);
        const auto everySecond = [&running] {
            running.room.clock.advance(Ms(1'000));
            running.room.sessions.advance();
        };
        for (int second = 0; second < 25; ++second) {
            running.room.writer.refuseAll();
            everySecond();
        }
        QCOMPARE(answer.error(), ErrorCode::Busy);
        running.room.pass(Ms(1'000));
        running.room.clock.advance(Ms(20'000));

        // The next question has not begun for her, so it does not pass while she is away.
        const auto found = afterRestart(running.room, running.ana);
        QCOMPARE(found.index, 1);
        QCOMPARE(found.opensAt, running.room.clock.now());
        QCOMPARE(running.room.arrive(running.ana)->snapshot, found);
    }

    void anAnswerRefusedAfterTheDeadlineIsMissed()
    {
        Running running;
        running.room.pass(Ms(19'000));
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.clock.advance(Ms(2'000));
        running.room.sessions.advance();
        running.room.writer.refuseAll();
        QCOMPARE(answer.error(), ErrorCode::Busy);
        running.room.pass(Ms(0));
        QCOMPARE(running.room.arrive(running.ana)->snapshot.index, 1);
    }

    void anOpeningOnArrivalIsStoredUntilItIsTaken()
    {
        Room room(selfPaced());
        room.command(HostCommand::Start);
        const ParticipantId ana = room.enter(u"Ana"_s);
        const auto opened = room.arrive(ana)->snapshot;
        QCOMPARE(opened.index, 0);
        room.writer.refuseAll();
        QVERIFY(room.writer.committedOf<OpenedRecord>().isEmpty());
        room.pass(Ms(1'000));
        QCOMPARE(room.writer.committedOf<OpenedRecord>(),
                 (QList<OpenedRecord>{{room.id, ana, 0, *opened.opensAt}}));
        room.pass(Ms(10'000));
        QCOMPARE(room.writer.committedOf<OpenedRecord>().size(), 1);
        QCOMPARE(afterRestart(room, ana).closesAt, opened.closesAt);
    }

    void anAnswerToAnOpeningThatWasNeverStoredSurvivesARestart()
    {
        Room room(selfPaced());
        room.command(HostCommand::Start);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.writer.refuseAll();
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.writer.commitNext();
        room.writer.refuseNext();
        QCOMPARE(answer.count(), 1);
        const auto found = afterRestart(room, ana);
        QCOMPARE(found.index, 1);
        QCOMPARE(found.you, (Standing{1, 1'000, 1}));
    }

    void theRecordThatSomebodyIsThroughIsTriedAgain()
    {
        SessionSettings settings = selfPaced();
        settings.autoAdvance = true;
        Room room(settings, 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.writer.commitNext();
        room.writer.refuseNext();
        QCOMPARE(answer.error(), ErrorCode::Busy);
        room.leave(ana);
        room.pass(Ms(1'000));
        QCOMPARE(room.sessions.openCount(), 0);
    }

    void anEndByItselfThatIsRefusedIsTriedAgain()
    {
        SessionSettings settings = selfPaced();
        settings.autoAdvance = true;
        Room room(settings, 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.writer.commitNext();
        room.writer.commitNext();
        QVERIFY(answer.isOk());
        QCOMPARE(room.writer.waiting(), 1);
        room.writer.refuseNext();
        QCOMPARE(room.state(), SessionState::Running);
        room.pass(Ms(1'000));
        QCOMPARE(room.sessions.openCount(), 0);
    }

    void anOpeningAfterADeadlineThatIsRefusedIsTriedAgain()
    {
        Running running;
        running.room.clock.advance(Ms(20'000));
        running.room.sessions.advance();
        QCOMPARE(running.room.writer.waiting(), 1);
        running.room.writer.refuseNext();
        running.room.pass(Ms(1'000));
        QCOMPARE(running.room.arrive(running.ana)->snapshot.index, 1);
    }

    void whoIsKickedBetweenAnswerAndCommitIsToldSo()
    {
        Running running;
        const auto kick = running.room.requestKick(running.ana);
        const auto answer = running.room.requestAnswer(running.ana, 0, Room::Right, u"a"_s);
        running.room.pass(Ms(0));
        QVERIFY(kick.isOk());
        QCOMPARE(answer.error(), ErrorCode::NotAuthenticated);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestSelfPacedStorage)
#include "test_self_paced_storage.moc"
