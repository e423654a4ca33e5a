// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! What a session is after a restart: the same.
namespace podium::test {

using engine::HostCommand;

class TestRecovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsAwayUntilTheyArrive()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        Room restarted(room.stored(), room.clock.now());
        const auto before = restarted.sessions.host(room.id, Room::Host);
        QCOMPARE(before->participants, (QList<ParticipantStatus>{{{ana, u"Ana"_s}, false, 0}}));
        QVERIFY(restarted.arrive(ana).has_value());
        QVERIFY(restarted.sessions.host(room.id, Room::Host)->participants.first().connected);
    }

    //! All that the host's screens show is in the view, so a window or a server may go at any moment.
    void aHostFindsTheQuestionAndItsResult()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        const auto view = [&room] {
            return Room(room.stored(), room.clock.now()).sessions.host(room.id, Room::Host).value();
        };
        QVERIFY(view().snapshot.question.has_value());
        QCOMPARE(view().progress.answered, 1);
        QCOMPARE(view().revealed, std::nullopt);

        room.command(HostCommand::Close);
        QCOMPARE(view().snapshot.question->id, QuestionId(101));
        QCOMPARE(view().revealed, std::nullopt);
        for (const HostCommand step : {HostCommand::Reveal, HostCommand::ShowLeaderboard}) {
            room.command(step);
            QCOMPARE(view().snapshot.question->id, QuestionId(101));
            QCOMPARE(view().revealed,
                     (Revealed{QuestionId(101), Room::Right, u"Because 0"_s, {0, 1, 0, 0}, {}}));
        }
        room.openQuestion(HostCommand::Next);
        QCOMPARE(view().snapshot.question->id, QuestionId(102));
        QCOMPARE(view().revealed, std::nullopt);
    }

    void aParticipantFindsTheQuestionAndTheirResult()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        const auto back = [&room](ParticipantId participant) {
            Room again(room.stored(), room.clock.now());
            const QString token = room.tokenOf(participant);
            return again.sessions.arrive(again.sessions.seatOf(token).value(), token).value();
        };
        const SessionSnapshot open = back(ana).snapshot;

        room.command(HostCommand::Close);
        QCOMPARE(back(ana).snapshot.question, open.question);
        QCOMPARE(back(ana).snapshot.opensAt, open.opensAt);
        QCOMPARE(back(ana).snapshot.closesAt, open.closesAt);
        QCOMPARE(back(ana).snapshot.answeredOption, Room::Right);
        QCOMPARE(back(ben).snapshot.answeredOption, std::nullopt);
        QCOMPARE(back(ana).revealed, std::nullopt);

        room.command(HostCommand::Reveal);
        QCOMPARE(back(ana).snapshot.question, open.question);
        QCOMPARE(back(ana).snapshot.closesAt, open.closesAt);
        const Revealed result{QuestionId(101), Room::Right, u"Because 0"_s, {0, 1, 0, 0}, {}};
        Revealed seen = back(ana).revealed.value();
        QCOMPARE(seen.you->option, Room::Right);
        QVERIFY(seen.you->correct);
        QCOMPARE(seen.you->points, 1'000);
        QCOMPARE(seen.you->standing, (Standing{1, 1'000, 1}));
        seen.you.reset();
        QCOMPARE(seen, result);
        QCOMPARE(back(ben).revealed->you->option, std::nullopt);
        QVERIFY(!back(ben).revealed->you->correct);

        room.command(HostCommand::ShowLeaderboard);
        QCOMPARE(back(ana).snapshot.question, std::nullopt);
        QCOMPARE(back(ana).revealed, std::nullopt);
    }

    void aClockThatWasSetBackDelaysNothing()
    {
        Room before(hostPaced());
        before.enter(u"Ana"_s);
        before.openQuestion();
        const SessionSnapshot open = before.snapshot();
        Room after(before.stored(), before.clock.now() - std::chrono::hours(1));
        QVERIFY(after.sessions.nextDeadline().value() <= after.clock.now() + Ms{23'000});
        after.pass(Ms{23'000});
        QCOMPARE(after.state(), SessionState::Closed);
        QCOMPARE(open.state, SessionState::Question);
    }

    void aClockThatWasSetBackDelaysNoSelfPacedQuestion()
    {
        Room before(selfPaced());
        const ParticipantId ana = before.enter(u"Ana"_s);
        before.command(HostCommand::Start);
        Room after(before.stored(), before.clock.now() - std::chrono::hours(1));
        const auto back = after.sessions.arrive(after.seat(ana), before.tokenOf(ana));
        QVERIFY(back->snapshot.opensAt <= after.clock.now());
        QVERIFY(after.answer(ana, 0, Room::Right).has_value());
    }

    void tokensAndNicknamesStayTaken()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.sessions.seatOf(room.tokenOf(ana)), room.seat(ana));
        QCOMPARE(restarted.join(u"ana"_s).error().code, ErrorCode::NicknameTaken);
        QCOMPARE(restarted.join(u"Ben"_s)->participant.id, ParticipantId(2));
    }

    void theKickedAndTheBannedStayOut()
    {
        Room room(hostPaced());
        const ParticipantId kicked = room.enter(u"Kicked"_s);
        const ParticipantId banned = room.enter(u"Banned"_s);
        room.kick(kicked);
        room.kick(banned, true);
        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.sessions.seatOf(room.tokenOf(kicked)).error().code, ErrorCode::NotAuthenticated);
        QCOMPARE(restarted.sessions.seatOf(room.tokenOf(banned)).error().code, ErrorCode::Banned);
        QCOMPARE(restarted.join(u"banned"_s).error().code, ErrorCode::Banned);
        const auto again = restarted.join(u"kicked"_s);
        QVERIFY(again.has_value());
        QCOMPARE(again->participant.id, ParticipantId(3));
        QCOMPARE(restarted.sessions.leaderboard(room.id, {})->total, 1);
    }

    void theLockStays()
    {
        Room room(hostPaced());
        room.lock(true);
        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.join(u"Ana"_s).error().code, ErrorCode::SessionLocked);
    }

    void anOpenQuestionKeepsItsDeadlineAndItsAnswers()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        room.pass(Ms(5'000));
        static_cast<void>(room.answer(ana, 0, Room::Right));
        const auto before = room.arrive(ana)->snapshot;

        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.arrive(ana)->snapshot, before);
        QCOMPARE(restarted.arrive(ana)->snapshot.answeredOption, Room::Right);
        restarted.pass(Ms(15'000));
        QCOMPARE(restarted.state(), SessionState::Closed);
    }

    void aRepeatedAnswerIsRecognised()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.requestAnswer(ana, 0, Room::Right, u"a"_s));
        room.pass(Ms(0));

        Room restarted(room.stored(), room.clock.now());
        static_cast<void>(restarted.arrive(ana));
        const auto repeat = restarted.requestAnswer(ana, 0, Room::Right, u"a"_s);
        restarted.pass(Ms(0));
        QVERIFY(repeat.isOk());
        QVERIFY(restarted.writer.committedOf<AnswerRecord>().isEmpty());
        QCOMPARE(restarted.answer(ana, 0, Room::Wrong).error().code, ErrorCode::AlreadyAnswered);
    }

    void anUnacknowledgedAnswerMayBeGivenAgain()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        const auto lost = room.requestAnswer(ana, 0, Room::Right, u"a"_s);
        QCOMPARE(lost.count(), 0);

        Room restarted(room.stored(), room.clock.now());
        static_cast<void>(restarted.arrive(ana));
        const auto again = restarted.requestAnswer(ana, 0, Room::Right, u"a"_s);
        restarted.pass(Ms(0));
        QVERIFY(again.isOk());
    }

    void whatWasAnsweredBeforeTheRestartIsRevealedAfterIt()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));

        Room restarted(room.stored(), room.clock.now());
        static_cast<void>(restarted.arrive(ana));
        static_cast<void>(restarted.arrive(ben));
        QCOMPARE(restarted.scoreOf(ana), 0);
        static_cast<void>(restarted.answer(ben, 0, Room::Wrong));
        restarted.command(HostCommand::Close);
        restarted.command(HostCommand::Reveal);
        QCOMPARE(restarted.pushes.hostsGot<Revealed>().value(0).counts, (QList<int>{0, 1, 1, 0}));
        QCOMPARE(restarted.scoreOf(ana), 1'000);
    }

    void aQuestionWhoseTimeRanOutMeanwhileClosesAtOnce()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.openQuestion();
        Room restarted(room.stored(), room.clock.now() + Ms(60'000));
        QCOMPARE(restarted.state(), SessionState::Question);
        restarted.pass(Ms(0));
        QCOMPARE(restarted.state(), SessionState::Closed);
    }

    void nobodyConnectedIsNotEverybodyAnswered()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));

        Room restarted(room.stored(), room.clock.now());
        restarted.pass(Ms(1'000));
        QCOMPARE(restarted.state(), SessionState::Question);
        static_cast<void>(restarted.arrive(ana));
        restarted.pass(Ms(5'000));
        QCOMPARE(restarted.state(), SessionState::Question);
        static_cast<void>(restarted.arrive(ben));
        QVERIFY(restarted.answer(ben, 0, Room::Right).has_value());
    }

    void aSessionThatGoesOnByItselfGoesOnFromWhereItWas()
    {
        SessionSettings settings = hostPaced();
        settings.autoAdvance = true;
        Room room(settings);
        room.enter(u"Ana"_s);
        room.openQuestion();
        room.command(HostCommand::Close);
        room.command(HostCommand::Reveal);
        Room restarted(room.stored(), room.clock.now() + Ms(4'000));
        restarted.pass(Ms(999));
        QCOMPARE(restarted.state(), SessionState::Reveal);
        restarted.pass(Ms(1));
        QCOMPARE(restarted.state(), SessionState::Leaderboard);
    }

    void aSelfPacedQuestionKeepsItsDeadlineAndTheStreakItsLength()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        static_cast<void>(room.answer(ana, 1, Room::Right));
        room.pass(Ms(7'000));
        const auto before = room.arrive(ana)->snapshot;
        QCOMPARE(before.you, (Standing{1, 2'100, 2}));

        Room restarted(room.stored(), room.clock.now());
        restarted.pass(Ms(0));
        QCOMPARE(restarted.arrive(ana)->snapshot, before);
        QCOMPARE(restarted.answer(ana, 2, Room::Right)->outcome->feedback.standing.streak, 3);
    }

    void aSelfPacedQuestionMissedMeanwhileIsFollowedByTheNextOnArrival()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        Room restarted(room.stored(), room.clock.now() + Ms(60'000));
        restarted.pass(Ms(0));
        const auto back = restarted.arrive(ana)->snapshot;
        QCOMPARE(back.index, 1);
        QCOMPARE(back.opensAt, restarted.clock.now());
    }

    void allThroughBeforeTheRestartEndsTheSessionAfterIt()
    {
        SessionSettings settings = selfPaced();
        settings.autoAdvance = true;
        Room room(settings, 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.requestAnswer(ana, 0, Room::Right, u"a"_s));
        room.writer.commitNext();
        room.writer.commitNext();
        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.state(), SessionState::Running);
        restarted.pass(Ms(0));
        QCOMPARE(restarted.sessions.openCount(), 0);
    }

    void anEndedSessionIsClosedWhenOpenedAgain()
    {
        Room room(hostPaced());
        room.command(HostCommand::End);
        Room restarted(room.stored(), room.clock.now());
        QCOMPARE(restarted.sessions.openCount(), 0);
        QCOMPARE(restarted.sessions.summary(room.before.code).error().code, ErrorCode::SessionClosed);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestRecovery)
#include "test_recovery.moc"
