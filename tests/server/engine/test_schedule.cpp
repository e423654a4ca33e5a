// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! What the event loop has to know: when to call advance(), and what calls promise about their replies.
namespace podium::test {

using engine::HostCommand;
using engine::LiveSessions;

class TestSchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionInItsLobbyWaitsForNothing()
    {
        Room room(hostPaced());
        QCOMPARE(room.sessions.nextDeadline(), std::nullopt);
    }

    void theEarliestOfAllSessionsComesFirst()
    {
        Room room(hostPaced());
        room.sessions.open(lobby(hostPaced(), 1, SessionId(2), u"222222"_s));
        room.command(HostCommand::Start);
        room.pass(Ms(1'000));
        const Timestamp first = *room.snapshot().closesAt;
        Outcome<void> second;
        room.sessions.command(SessionId(2), HostCommand::Start, second.reply());
        room.pass(Ms(1'000));
        QCOMPARE(room.sessions.nextDeadline(), first);
        room.command(HostCommand::Close);
        QCOMPARE(room.sessions.nextDeadline(), first + Ms(1'000));
    }

    void itIsToldWhenADeadlineGetsEarlier()
    {
        Room room(hostPaced());
        int told = 0;
        room.sessions.onSchedule([&told] { ++told; });
        static_cast<void>(room.request(HostCommand::Start));
        QCOMPARE(told, 0);
        room.writer.commitAll();
        QCOMPARE(told, 1);
    }

    void itIsToldAfterAdvanceWhileSomethingWaits()
    {
        Room room(hostPaced());
        room.command(HostCommand::Start);
        int told = 0;
        room.sessions.onSchedule([&told] { ++told; });
        room.sessions.advance();
        QCOMPARE(told, 1);
    }

    void aReplyNeverComesBeforeTheCallReturns()
    {
        Room room(hostPaced());
        const auto refused = room.request(HostCommand::Next);
        QCOMPARE(refused.count(), 0);
        QCOMPARE(room.sessions.nextDeadline(), room.clock.now());
        room.sessions.advance();
        QCOMPARE(refused.error(), ErrorCode::TooEarly);
        room.sessions.advance();
        QCOMPARE(refused.count(), 1);
    }

    void aReplyMayAskForMore()
    {
        Room room(hostPaced());
        bool arrived = false;
        room.sessions.join(room.before.code, u"Ana"_s, [&](const Result<engine::Admission> &admission) {
            const engine::Seat seat{room.id, admission->participant.id};
            arrived = room.sessions.arrive(seat, admission->resumeToken).has_value();
            room.sessions.command(room.id, HostCommand::Start, [](const Result<void> &) {});
        });
        room.pass(Ms(0));
        QVERIFY(arrived);
        QCOMPARE(room.state(), SessionState::Question);
    }

    void noReplyComesAfterTheEndOfTheEngine()
    {
        ManualClock clock;
        FakeWriter writer;
        RecordingPushes pushes;
        CountingTokens tokens;
        Outcome<void> outcome;
        {
            LiveSessions sessions(clock, writer, pushes, tokens);
            sessions.open(lobby(hostPaced()));
            sessions.command(SessionId(1), HostCommand::Start, outcome.reply());
        }
        writer.commitAll();
        QCOMPARE(outcome.count(), 0);
    }

    void anEndedSessionIsKnownForTenMinutes()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::End);
        room.pass(LiveSessions::EndedStayFor - Ms(1));
        QCOMPARE(room.sessions.summary(room.before.code).error().code, ErrorCode::SessionClosed);
        QCOMPARE(room.sessions.leaderboard(room.id, {})->total, 1);
        room.pass(Ms(1));
        QCOMPARE(room.sessions.summary(room.before.code).error().code, ErrorCode::NotFound);
        QCOMPARE(room.sessions.seatOf(room.tokenOf(ana)).error().code, ErrorCode::NotAuthenticated);
        QCOMPARE(room.sessions.nextDeadline(), std::nullopt);
    }

    void theOldestEndedSessionIsForgottenWhenThereAreTooMany()
    {
        Room room(hostPaced());
        room.command(HostCommand::End);
        for (int number = 2; number <= LiveSessions::EndedMax + 1; ++number) {
            room.sessions.open(lobby(hostPaced(), 1, SessionId(number), QString::number(200'000 + number)));
            room.sessions.command(SessionId(number), HostCommand::End, [](const Result<void> &) {});
        }
        room.pass(Ms(0));
        QCOMPARE(room.sessions.summary(room.before.code).error().code, ErrorCode::NotFound);
        QCOMPARE(room.sessions.summary(u"200002"_s).error().code, ErrorCode::SessionClosed);
    }

    void aCodeMayServeAgainAfterAnEnd()
    {
        Room room(hostPaced());
        room.command(HostCommand::End);
        room.sessions.open(lobby(hostPaced(), 1, SessionId(2), room.before.code));
        QCOMPARE(room.sessions.summary(room.before.code)->id, SessionId(2));
        room.pass(LiveSessions::EndedStayFor);
        QCOMPARE(room.sessions.summary(room.before.code)->id, SessionId(2));
    }

    void openSessionsAreCounted()
    {
        Room room(hostPaced());
        StoredSession other = lobby(hostPaced(), 1, SessionId(2), u"222222"_s);
        other.setup.owner = UserId(10);
        room.sessions.open(other);
        QCOMPARE(room.sessions.openCount(), 2);
        QCOMPARE(room.sessions.openCount(Room::Host), 1);
        room.command(HostCommand::End);
        QCOMPARE(room.sessions.openCount(), 1);
        QCOMPARE(room.sessions.openCount(Room::Host), 0);
    }

    void sessionsDoNotDisturbEachOther()
    {
        Room room(hostPaced());
        room.sessions.open(lobby(selfPaced(), 1, SessionId(2), u"222222"_s));
        room.enter(u"Ana"_s);
        Outcome<engine::Admission> elsewhere;
        room.sessions.join(u"222222"_s, u"Ana"_s, elsewhere.reply());
        room.pass(Ms(0));
        QCOMPARE(elsewhere.result()->participant.id, ParticipantId(1));
        QCOMPARE(room.sessions.seatOf(elsewhere.result()->resumeToken),
                 (engine::Seat{SessionId(2), ParticipantId(1)}));
        room.command(HostCommand::Start);
        QCOMPARE(room.sessions.host(SessionId(2), Room::Host)->snapshot.state, SessionState::Lobby);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestSchedule)
#include "test_schedule.moc"
