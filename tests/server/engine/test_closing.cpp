// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! How a question of a host-paced session closes before its deadline, and when it does not.
namespace podium::test {

using engine::HostCommand;

class TestClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionClosesWhenAllHaveAnswered()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        QCOMPARE(room.state(), SessionState::Question);
        static_cast<void>(room.answer(ben, 0, Room::Wrong));
        QCOMPARE(room.state(), SessionState::Closed);
        QCOMPARE(room.pushes.got<QuestionClosed>(ana), (QList<QuestionClosed>{{QuestionId(101)}}));
        QCOMPARE(room.pushes.hostsGot<QuestionClosed>().size(), 1);
    }

    void whoIsAwayIsNotWaitedFor()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.join(u"Never there"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void theLastWithoutAnAnswerLeavingClosesTheQuestion()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.leave(ben);
        room.pass(Ms(0));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void theLastWithoutAnAnswerBeingKickedClosesTheQuestion()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.kick(ben);
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void whoAnsweredAndLeftCountsForNothing()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        const ParticipantId cleo = room.enter(u"Cleo"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.leave(ana);
        static_cast<void>(room.answer(ben, 0, Room::Right));
        QCOMPARE(room.state(), SessionState::Question);
        static_cast<void>(room.answer(cleo, 0, Room::Right));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void anEmptyRoomWaitsForTheDeadline()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        room.leave(ana);
        room.pass(Ms(19'999));
        QCOMPARE(room.state(), SessionState::Question);
        room.pass(Ms(1));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void leavingBeforeTheOpeningClosesNothing()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        room.leave(ben);
        room.pass(Ms(0));
        QCOMPARE(room.state(), SessionState::Question);
    }

    void theFirstBackInAnEmptyRoomLeavesTheOthersTimeToComeBack()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        room.leave(ana);
        room.leave(ben);
        QVERIFY(room.arrive(ana).has_value());
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.pass(Ms(9'999));
        QCOMPARE(room.state(), SessionState::Question);
        room.pass(Ms(1));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void whenAllAreBackNobodyIsWaitedFor()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        room.leave(ana);
        room.leave(ben);
        QVERIFY(room.arrive(ana).has_value());
        static_cast<void>(room.answer(ana, 0, Room::Right));
        QVERIFY(room.arrive(ben).has_value());
        QCOMPARE(room.state(), SessionState::Question);
        static_cast<void>(room.answer(ben, 0, Room::Right));
        room.pass(Ms(0));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void theOnlyOneToComeLateIsNotHeldUp()
    {
        Room room(hostPaced());
        room.openQuestion();
        const ParticipantId ana = room.enter(u"Ana"_s);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.pass(Ms(0));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void aCloseThatStorageRefusesIsTriedAgain()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        room.writer.commitNext();
        QVERIFY(answer.isOk());
        QCOMPARE(room.writer.waiting(), 1);
        room.writer.refuseNext();
        room.pass(Ms(999));
        QCOMPARE(room.state(), SessionState::Question);
        room.pass(Ms(1));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void answersAcceptedBeforeACloseAreCountedBeforeIt()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        const auto answer = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        const auto close = room.request(HostCommand::Close);
        const auto reveal = room.request(HostCommand::Reveal);
        room.pass(Ms(0));
        QVERIFY(answer.isOk());
        QVERIFY(close.isOk());
        QVERIFY(reveal.isOk());
        QCOMPARE(room.pushes.hostsGot<Revealed>().value(0).counts, (QList<int>{0, 1, 0, 0}));
        QCOMPARE(room.scoreOf(ana), 1'000);
    }

    void theAnswersOfTheKickedAreNotCounted()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.enter(u"Cleo"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        static_cast<void>(room.answer(ben, 0, Room::Right));
        room.kick(ana);
        room.finishQuestion();
        QCOMPARE(room.pushes.hostsGot<Revealed>().value(0).counts, (QList<int>{0, 1, 0, 0}));
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestClosing)
#include "test_closing.moc"
