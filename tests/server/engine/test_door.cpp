// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/roster.h"
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Who gets in, and who stays out.
namespace podium::test {

using engine::HostCommand;

class TestDoor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewcomerIsAdmittedOnlyWhenTheirRecordIsCommitted()
    {
        Room room(hostPaced());
        const auto ana = room.requestJoin(u"Ana"_s);
        QCOMPARE(ana.count(), 0);
        QCOMPARE(room.snapshot().participantCount, 0);
        room.writer.commitAll();
        QVERIFY(ana.isOk());
        QCOMPARE(ana.result()->participant, (Participant{ParticipantId(1), u"Ana"_s}));
        QCOMPARE(ana.result()->resumeToken, u"token-1"_s);
        QCOMPARE(ana.result()->snapshot.you, (Standing{1, 0, 0}));
        QCOMPARE(room.snapshot().participantCount, 1);
    }

    void storageGetsTheHashOfTheTokenAlone()
    {
        Room room(hostPaced());
        room.enter(u"  Ana   Lena "_s);
        const JoinRecord record = room.writer.committedOf<JoinRecord>().value(0);
        QCOMPARE(record, (JoinRecord{room.id, ParticipantId(1), u"Ana Lena"_s, u"ana lena"_s,
                                     "hash of token-1", room.clock.now()}));
    }

    void anUnknownCodeIsNotFound()
    {
        Room room(hostPaced());
        Outcome<engine::Admission> outcome;
        room.sessions.join(u"000000"_s, u"Ana"_s, outcome.reply());
        room.pass(Ms(0));
        QCOMPARE(outcome.error(), ErrorCode::NotFound);
        QCOMPARE(room.sessions.summary(u"000000"_s).error().code, ErrorCode::NotFound);
    }

    void aBadNicknameIsRefused()
    {
        Room room(hostPaced());
        QCOMPARE(room.join(u"   "_s).error().code, ErrorCode::NicknameInvalid);
        QVERIFY(room.writer.committed().isEmpty());
    }

    void aTakenNicknameComesWithAFreeOne()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.enter(u"ana 2"_s);
        const auto refused = room.join(u"ANA"_s);
        QCOMPARE(refused.error().code, ErrorCode::NicknameTaken);
        QCOMPARE(refused.error().fields.value(u"nickname"_s), u"ANA 3"_s);
        QVERIFY(refused.error().message.contains(u"ANA 3"_s));
    }

    void aNicknameIsTakenWhileItsJoinIsBeingStored()
    {
        Room room(hostPaced());
        const auto first = room.requestJoin(u"Ana"_s);
        const auto second = room.requestJoin(u"ana"_s);
        room.pass(Ms(0));
        QVERIFY(first.isOk());
        QCOMPARE(second.error(), ErrorCode::NicknameTaken);
    }

    void aRefusedCommitFreesTheNickname()
    {
        Room room(hostPaced());
        const auto first = room.requestJoin(u"Ana"_s);
        room.writer.refuseAll();
        QCOMPARE(first.error(), ErrorCode::Busy);
        QVERIFY(room.join(u"Ana"_s).has_value());
    }

    void lateComersAreLetInWhenTheSessionAllowsIt_data()
    {
        QTest::addColumn<bool>("lateJoin");
        QTest::newRow("allowed") << true;
        QTest::newRow("refused") << false;
    }

    void lateComersAreLetInWhenTheSessionAllowsIt()
    {
        QFETCH(const bool, lateJoin);
        SessionSettings settings = hostPaced();
        settings.lateJoin = lateJoin;
        Room room(settings);
        QVERIFY(room.join(u"In time"_s).has_value());
        room.command(HostCommand::Start);
        const auto late = room.join(u"Late"_s);
        QCOMPARE(late.has_value(), lateJoin);
        if (!lateJoin)
            QCOMPARE(late.error().code, ErrorCode::SessionLocked);
    }

    void aLockedSessionTakesNobodyUntilItIsUnlocked()
    {
        Room room(hostPaced());
        QCOMPARE(room.lock(true), std::nullopt);
        QCOMPARE(room.join(u"Ana"_s).error().code, ErrorCode::SessionLocked);
        QVERIFY(room.snapshot().locked);
        QCOMPARE(room.lock(false), std::nullopt);
        QVERIFY(room.join(u"Ana"_s).has_value());
    }

    void aLockThatStorageRefusesChangesNothing()
    {
        Room room(hostPaced());
        Outcome<void> outcome;
        room.sessions.lock(room.id, true, outcome.reply());
        room.writer.refuseAll();
        QCOMPARE(outcome.error(), ErrorCode::Busy);
        QVERIFY(room.join(u"Ana"_s).has_value());
    }

    void aFullSessionTakesNobody()
    {
        Room room(hostPaced());
        for (int number = 1; number <= engine::Roster::ParticipantsMax; ++number)
            static_cast<void>(room.requestJoin(u"P%1"_s.arg(number)));
        room.pass(Ms(0));
        QCOMPARE(room.snapshot().participantCount, engine::Roster::ParticipantsMax);
        QCOMPARE(room.join(u"One more"_s).error().code, ErrorCode::SessionLocked);
    }

    void aTokenLeadsToItsSeat()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.sessions.seatOf(room.tokenOf(ana)), room.seat(ana));
        QCOMPARE(room.sessions.seatOf(u"made up"_s).error().code, ErrorCode::NotAuthenticated);
    }

    void theKickedMayJoinAnewButTheirTokenIsDead()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.kick(ana), std::nullopt);
        QCOMPARE(room.sessions.seatOf(room.tokenOf(ana)).error().code, ErrorCode::NotAuthenticated);
        QCOMPARE(room.arrive(ana).error().code, ErrorCode::NotAuthenticated);
        const auto again = room.join(u"Ana"_s);
        QVERIFY(again.has_value());
        QVERIFY(again->participant.id != ana);
    }

    void theBannedStayOut()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.kick(ana, true), std::nullopt);
        QCOMPARE(room.sessions.seatOf(room.tokenOf(ana)).error().code, ErrorCode::Banned);
        QCOMPARE(room.join(u"ana"_s).error().code, ErrorCode::Banned);
    }

    void aKickTakesEffectWhenItIsCommitted()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        const auto kick = room.requestKick(ana);
        QCOMPARE(room.snapshot().participantCount, 2);
        room.writer.commitAll();
        QVERIFY(kick.isOk());
        const auto view = room.sessions.host(room.id, Room::Host);
        QCOMPARE(view->participants, (QList<ParticipantStatus>{{{ben, u"Ben"_s}, true, 0}}));
        QCOMPARE(room.sessions.leaderboard(room.id, {})->total, 1);
        QCOMPARE(room.pushes.dismissals().size(), 1);
        QCOMPARE(room.pushes.dismissals().first().participant, ana);
        QCOMPARE(room.pushes.dismissals().first().why, Farewell::Kicked);
    }

    void aKickThatStorageRefusesCanBeTriedAgain()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const auto kick = room.requestKick(ana);
        room.writer.refuseAll();
        QCOMPARE(kick.error(), ErrorCode::Busy);
        QVERIFY(room.sessions.seatOf(room.tokenOf(ana)).has_value());
        QCOMPARE(room.kick(ana), std::nullopt);
    }

    void nobodyIsKickedTwice()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const auto first = room.requestKick(ana);
        const auto second = room.requestKick(ana);
        room.pass(Ms(0));
        QVERIFY(first.isOk());
        QCOMPARE(second.error(), ErrorCode::NotFound);
        QCOMPARE(room.kick(ParticipantId(77)), ErrorCode::NotFound);
    }

    void onlyItsHostSeesASession()
    {
        Room room(hostPaced());
        QCOMPARE(room.sessions.host(room.id, UserId(8)).error().code, ErrorCode::Forbidden);
        QCOMPARE(room.sessions.host(SessionId(77), Room::Host).error().code, ErrorCode::NotFound);
    }

    void anEndedSessionIsClosedToAll()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        QCOMPARE(room.command(HostCommand::End), std::nullopt);
        QCOMPARE(room.sessions.summary(room.before.code).error().code, ErrorCode::SessionClosed);
        QCOMPARE(room.sessions.seatOf(room.tokenOf(ana)).error().code, ErrorCode::SessionClosed);
        QCOMPARE(room.sessions.host(room.id, Room::Host).error().code, ErrorCode::SessionClosed);
        QCOMPARE(room.join(u"Ben"_s).error().code, ErrorCode::SessionClosed);
        QCOMPARE(room.command(HostCommand::Start), ErrorCode::SessionClosed);
        QCOMPARE(room.kick(ana), ErrorCode::SessionClosed);
        QCOMPARE(room.lock(true), ErrorCode::SessionClosed);
        QCOMPARE(room.answer(ana, 0, Room::Right).error().code, ErrorCode::SessionClosed);
    }

    void whoJoinsWhileTheSessionEndsIsToldThatItIsClosed()
    {
        Room room(hostPaced());
        const auto end = room.request(HostCommand::End);
        const auto ana = room.requestJoin(u"Ana"_s);
        room.pass(Ms(0));
        QVERIFY(end.isOk());
        QCOMPARE(ana.error(), ErrorCode::SessionClosed);
    }

    void theSummaryTellsNothingOfTheQuestion()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.openQuestion();
        const auto summary = room.sessions.summary(room.before.code);
        QCOMPARE(summary->state, SessionState::Question);
        QCOMPARE(summary->participantCount, 1);
        QVERIFY(!summary->question);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestDoor)
#include "test_door.moc"
