// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! The steps of a host-paced session, taken by the host and by the clock.
namespace podium::test {

using engine::HostCommand;

namespace {

//! Takes a session with one participant to a state.
void bring(Room &room, SessionState state)
{
    const QList<HostCommand> steps{HostCommand::Start, HostCommand::Close, HostCommand::Reveal,
                                   HostCommand::ShowLeaderboard, HostCommand::Next};
    for (int taken = 0; room.state() != state; ++taken)
        static_cast<void>(room.command(steps.at(std::min<qsizetype>(taken, steps.size() - 1))));
}

SessionSettings advancing()
{
    SessionSettings settings = hostPaced();
    settings.autoAdvance = true;
    return settings;
}

} // namespace

class TestHostPaced final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostCommandIsTakenOnlyInItsTurn_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<HostCommand>("command");
        QTest::addColumn<std::optional<ErrorCode>>("error");

        const QList<std::pair<SessionState, const char *>> states{{SessionState::Lobby, "lobby"},
                                                                  {SessionState::Question, "question"},
                                                                  {SessionState::Closed, "closed"},
                                                                  {SessionState::Reveal, "reveal"},
                                                                  {SessionState::Leaderboard, "leaderboard"}};
        const QList<std::pair<HostCommand, const char *>> commands{
            {HostCommand::Start, "start"},
            {HostCommand::Close, "close"},
            {HostCommand::Reveal, "reveal"},
            {HostCommand::ShowLeaderboard, "show_leaderboard"},
            {HostCommand::Next, "next"}};
        for (int turn = 0; turn < states.size(); ++turn) {
            for (int place = 0; place < commands.size(); ++place) {
                std::optional<ErrorCode> error;
                if (place > turn)
                    error = ErrorCode::TooEarly;
                else if (place < turn)
                    error = ErrorCode::TooLate;
                QTest::addRow("%s in %s", commands.at(place).second, states.at(turn).second)
                    << states.at(turn).first << commands.at(place).first << error;
            }
        }
    }

    void aHostCommandIsTakenOnlyInItsTurn()
    {
        QFETCH(const SessionState, state);
        QFETCH(const HostCommand, command);
        QFETCH(const std::optional<ErrorCode>, error);
        Room room(hostPaced(), 2);
        room.enter(u"Ana"_s);
        bring(room, state);
        QCOMPARE(room.command(command), error);
        QCOMPARE(room.state() == state, error.has_value());
    }

    void onThePodiumOnlyTheEndIsLeft()
    {
        Room room(hostPaced(), 1);
        room.enter(u"Ana"_s);
        bring(room, SessionState::Leaderboard);
        QCOMPARE(room.command(HostCommand::Next), std::nullopt);
        QCOMPARE(room.state(), SessionState::Podium);
        for (const auto command : {HostCommand::Start, HostCommand::Close, HostCommand::Reveal,
                                   HostCommand::ShowLeaderboard, HostCommand::Next})
            QCOMPARE(room.command(command), ErrorCode::TooLate);
        QCOMPARE(room.command(HostCommand::End), std::nullopt);
    }

    void ofTwoIdenticalCommandsTheSecondComesTooLate()
    {
        Room room(hostPaced());
        room.openQuestion();
        const auto first = room.request(HostCommand::Close);
        const auto second = room.request(HostCommand::Close);
        room.pass(Ms(0));
        QVERIFY(first.isOk());
        QCOMPARE(second.error(), ErrorCode::TooLate);
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void commandsThatFollowEachOtherQuicklyAreTakenInOrder()
    {
        Room room(hostPaced());
        room.openQuestion();
        const auto close = room.request(HostCommand::Close);
        const auto reveal = room.request(HostCommand::Reveal);
        QCOMPARE(room.writer.waiting(), 1);
        room.pass(Ms(0));
        QVERIFY(close.isOk());
        QVERIFY(reveal.isOk());
        QCOMPARE(room.state(), SessionState::Reveal);
    }

    void aCommandThatStorageRefusesCanBeTriedAgain()
    {
        Room room(hostPaced());
        const auto refused = room.request(HostCommand::Start);
        const auto waiting = room.request(HostCommand::Start);
        room.writer.refuseNext();
        QCOMPARE(refused.error(), ErrorCode::Busy);
        room.pass(Ms(0));
        QVERIFY(waiting.isOk());
        QCOMPARE(room.state(), SessionState::Question);
    }

    void tooManyWaitingCommandsAreBusy()
    {
        Room room(hostPaced());
        Outcome<void> last;
        for (int count = 0; count < 30; ++count)
            last = room.request(HostCommand::Start);
        room.sessions.advance();
        QCOMPARE(last.error(), ErrorCode::Busy);
    }

    void aQuestionOpensThreeSecondsAfterItIsShown()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const Timestamp started = room.clock.now();
        room.command(HostCommand::Start);
        const auto shown = room.pushes.got<QuestionShown>(ana).value(0).shown;
        QCOMPARE(shown.index, 0);
        QCOMPARE(shown.total, 3);
        QCOMPARE(shown.question.text, u"Question 0"_s);
        QCOMPARE(shown.opensAt, started + Ms(3'000));
        QCOMPARE(shown.closesAt, started + Ms(23'000));
        QCOMPARE(room.pushes.hostsGot<QuestionShown>().value(0).shown, shown);
    }

    void nothingIsShownBeforeItIsCommitted()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const auto start = room.request(HostCommand::Start);
        QCOMPARE(room.state(), SessionState::Lobby);
        QVERIFY(room.pushes.got<QuestionShown>(ana).isEmpty());
        room.writer.commitAll();
        QVERIFY(start.isOk());
        QCOMPARE(room.pushes.got<QuestionShown>(ana).size(), 1);
    }

    void theRevealTellsEverybodyTheirOwnResult()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        const ParticipantId cleo = room.enter(u"Cleo"_s);
        room.openQuestion();
        room.pass(Ms(10'000));
        static_cast<void>(room.answer(ana, 0, Room::Right));
        static_cast<void>(room.answer(ben, 0, Room::Wrong));
        room.command(HostCommand::Close);
        room.command(HostCommand::Reveal);

        const auto told = room.pushes.hostsGot<Revealed>().value(0);
        QCOMPARE(told, (Revealed{QuestionId(101), Room::Right, u"Because 0"_s, {0, 1, 1, 0}, {}}));
        QCOMPARE((room.pushes.ownPart<Revealed, AnswerFeedback>(ana)),
                 (AnswerFeedback{Room::Right, true, 750, {1, 750, 1}}));
        QCOMPARE((room.pushes.ownPart<Revealed, AnswerFeedback>(ben)),
                 (AnswerFeedback{Room::Wrong, false, 0, {2, 0, 0}}));
        QCOMPARE((room.pushes.ownPart<Revealed, AnswerFeedback>(cleo)),
                 (AnswerFeedback{std::nullopt, false, 0, {2, 0, 0}}));
    }

    void nothingTellsWhoWasRightBeforeTheReveal()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        const auto recorded = room.answer(ana, 0, Room::Right);
        QVERIFY(!recorded->outcome);
        room.command(HostCommand::Close);
        QCOMPARE(room.scoreOf(ana), 0);
        QCOMPARE(room.arrive(ana)->snapshot.you, (Standing{1, 0, 0}));
        room.command(HostCommand::Reveal);
        QCOMPARE(room.scoreOf(ana), 1'000);
    }

    void aMissedQuestionEndsTheStreak()
    {
        Room room(hostPaced(), 4);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        const QList<int> points{1'000, 2'100, 2'100, 3'100};
        for (int question = 0; question < 4; ++question) {
            room.openQuestion(question == 0 ? HostCommand::Start : HostCommand::Next);
            if (question != 2)
                static_cast<void>(room.answer(ana, question, Room::Right));
            room.finishQuestion();
            QCOMPARE(room.scoreOf(ana), points.at(question));
        }
    }

    void theLeaderboardShowsTheTopTenAndEverybodyTheirOwnStanding()
    {
        Room room(hostPaced());
        QList<ParticipantId> all;
        for (int number = 0; number < 12; ++number)
            all.append(room.enter(u"P%1"_s.arg(number)));
        room.openQuestion();
        room.pass(Ms(1'000));
        static_cast<void>(room.answer(all.last(), 0, Room::Right));
        room.finishQuestion();

        const LeaderboardShown shown = room.pushes.hostsGot<LeaderboardShown>().value(0);
        QCOMPARE(shown.page.entries.size(), 10);
        QCOMPARE(shown.page.total, 12);
        QCOMPARE(shown.page.entries.first(), (LeaderboardEntry{1, all.last(), u"P11"_s, 975, 1}));
        QVERIFY(!shown.you);
        QCOMPARE((room.pushes.ownPart<LeaderboardShown, Standing>(all.last())), (Standing{1, 975, 1}));
        QCOMPARE((room.pushes.ownPart<LeaderboardShown, Standing>(all.first())), (Standing{2, 0, 0}));
    }

    void afterTheLastQuestionComesThePodium()
    {
        Room room(hostPaced(), 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        for (const auto &nickname : {u"Ben"_s, u"Cleo"_s, u"Dora"_s})
            room.enter(nickname);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.finishQuestion();
        room.command(HostCommand::Next);
        QCOMPARE(room.state(), SessionState::Podium);
        QCOMPARE(room.pushes.hostsGot<PodiumShown>().value(0).entries.size(), 3);
        QCOMPARE((room.pushes.ownPart<PodiumShown, Standing>(ana)), (Standing{1, 1'000, 1}));
    }

    void theEndShowsThePodiumOnceAndSendsEverybodyAway_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<int>("podiums");
        QTest::newRow("lobby: nothing to show") << SessionState::Lobby << 0;
        QTest::newRow("question") << SessionState::Question << 1;
        QTest::newRow("leaderboard") << SessionState::Leaderboard << 1;
        QTest::newRow("podium: shown already") << SessionState::Podium << 1;
    }

    void theEndShowsThePodiumOnceAndSendsEverybodyAway()
    {
        QFETCH(const SessionState, state);
        QFETCH(const int, podiums);
        Room room(hostPaced(), 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        bring(room, state);
        QCOMPARE(room.command(HostCommand::End), std::nullopt);
        QCOMPARE(room.pushes.got<PodiumShown>(ana).size(), podiums);
        QCOMPARE(room.pushes.hostsGot<PodiumShown>().size(), podiums);
        QCOMPARE(room.pushes.got<SessionEnded>(ana).size(), 1);
        QCOMPARE(room.pushes.hostsGot<SessionEnded>().size(), 1);
        QCOMPARE(room.pushes.dismissals().size(), 1);
        QCOMPARE(room.pushes.dismissals().first().participant, std::nullopt);
        QCOMPARE(room.pushes.dismissals().first().why, Farewell::Ended);
        QCOMPARE(room.writer.committedOf<StageRecord>().last().state, SessionState::Ended);
    }

    void anEndInTheMiddleOfAQuestionCountsWhatWasAnswered()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.command(HostCommand::End);
        QCOMPARE((room.pushes.ownPart<PodiumShown, Standing>(ana)), (Standing{1, 1'000, 1}));
    }

    void byItselfASessionGoesOnToThePodiumAndStaysThere()
    {
        Room room(advancing(), 2);
        room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        const QList<std::pair<int, SessionState>> course{
            {22'999, SessionState::Question},   {1, SessionState::Closed},     {999, SessionState::Closed},
            {1, SessionState::Reveal},          {4'999, SessionState::Reveal}, {1, SessionState::Leaderboard},
            {4'999, SessionState::Leaderboard}, {1, SessionState::Question},   {34'000, SessionState::Podium},
            {3'600'000, SessionState::Podium}};
        for (const auto &[milliseconds, state] : course) {
            room.pass(Ms(milliseconds));
            QCOMPARE(room.state(), state);
        }
    }

    void aHostMayBeFasterThanTheClock()
    {
        Room room(advancing());
        room.enter(u"Ana"_s);
        room.openQuestion();
        room.finishQuestion();
        QCOMPARE(room.state(), SessionState::Leaderboard);
        room.pass(Ms(5'000));
        QCOMPARE(room.state(), SessionState::Question);
        QCOMPARE(room.snapshot().index, 1);
    }

    void withoutAutoAdvanceOnlyTheDeadlineIsTheClocks()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(3'600'000));
        QCOMPARE(room.state(), SessionState::Closed);
    }

    void aStepOfTheClockThatStorageRefusesIsTakenASecondLater()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.openQuestion();
        room.clock.advance(Ms(20'000));
        room.sessions.advance();
        room.writer.refuseAll();
        QCOMPARE(room.state(), SessionState::Question);
        room.pass(Ms(999));
        QCOMPARE(room.state(), SessionState::Question);
        room.pass(Ms(1));
        QCOMPARE(room.state(), SessionState::Closed);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestHostPaced)
#include "test_host_paced.moc"
