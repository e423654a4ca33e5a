// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

//! A random session, cut at a random point, carries on as if nothing had happened.
namespace podium::test {

using engine::HostCommand;

namespace {

constexpr int Questions = 6;

//! From 0, every number as likely from the first run on: small sessions would only test that nothing happens.
int below(int bound)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, bound));
}

SessionSettings randomSettings(Pace pace)
{
    SessionSettings settings;
    settings.pace = pace;
    settings.scoring.rule = *rc::gen::element(ScoringRule::Accuracy, ScoringRule::Speed);
    settings.scoring.streakBonus = *rc::gen::arbitrary<bool>();
    settings.shuffleQuestions = *rc::gen::arbitrary<bool>();
    settings.shuffleOptions = *rc::gen::arbitrary<bool>();
    settings.autoAdvance = *rc::gen::arbitrary<bool>();
    return settings;
}

HostCommand randomCommand()
{
    return *rc::gen::weightedElement<HostCommand>({{6, HostCommand::Start},
                                                   {3, HostCommand::Close},
                                                   {6, HostCommand::Reveal},
                                                   {6, HostCommand::ShowLeaderboard},
                                                   {6, HostCommand::Next}});
}

ParticipantId somebody(const Room &room)
{
    return ParticipantId(1 + below(static_cast<int>(room.writer.committedOf<JoinRecord>().size()) + 1));
}

//! An answer to the session's question; self-paced, to whichever question the participant is at.
void answer(Room &room)
{
    const ParticipantId participant = somebody(room);
    const int option = *rc::gen::element(Room::Right, Room::Right, Room::Wrong);
    const QString answerId = u"a%1-"_s.arg(below(1'000));
    if (room.before.setup.settings.pace == Pace::Host) {
        static_cast<void>(room.requestAnswer(participant, room.snapshot().index, option, answerId));
        return;
    }
    for (int question = 0; question < Questions; ++question) {
        static_cast<void>(
            room.requestAnswer(participant, question, option, answerId + QString::number(question)));
    }
}

//! One thing that people, the clock or storage may do.
void happen(Room &room)
{
    const int kind = *rc::gen::weightedElement<int>(
        {{4, 0}, {12, 1}, {3, 2}, {2, 3}, {6, 4}, {8, 5}, {1, 6}, {10, 7}, {1, 8}, {1, 9}});
    switch (kind) {
    case 0:
        static_cast<void>(room.requestJoin(u"P%1"_s.arg(below(12))));
        break;
    case 1:
        answer(room);
        break;
    case 2:
        static_cast<void>(room.sessions.arrive(room.seat(somebody(room)), {}));
        break;
    case 3:
        room.leave(somebody(room));
        break;
    case 4:
        static_cast<void>(room.request(randomCommand()));
        break;
    case 5:
        room.clock.advance(Ms(below(4'000)));
        room.sessions.advance();
        break;
    case 6:
        static_cast<void>(room.requestKick(somebody(room), *rc::gen::arbitrary<bool>()));
        break;
    case 7:
        if (room.writer.waiting() > 0)
            room.writer.commitNext();
        break;
    case 8:
        room.pass(Ms(below(25'000)));
        break;
    default:
        if (room.writer.waiting() > 0)
            room.writer.refuseNext();
        break;
    }
}

//! Everybody leaves and everything is stored: what is left is what a restart has to bring back.
void settle(Room &room)
{
    room.pass(Ms(2'000));
    for (const JoinRecord &joined : room.writer.committedOf<JoinRecord>())
        room.leave(joined.participant);
    room.pass(Ms(2'000));
}

void requireSame(Room &before, Room &after)
{
    RC_ASSERT(after.sessions.openCount() == before.sessions.openCount());
    if (before.sessions.openCount() == 0)
        return;
    const auto was = before.sessions.host(before.id, Room::Host);
    const auto is = after.sessions.host(before.id, Room::Host);
    RC_ASSERT(is->snapshot == was->snapshot);
    RC_ASSERT(is->participants == was->participants);
    RC_ASSERT(is->progress == was->progress);
    RC_ASSERT(is->revealed == was->revealed);
    const auto ranked = before.sessions.leaderboard(before.id, {0, 100, {}});
    RC_ASSERT(*after.sessions.leaderboard(before.id, {0, 100, {}}) == *ranked);
}

//! Also opens what opens on arrival, in both at the same moment.
void requireSameWelcome(Room &before, Room &after)
{
    for (const JoinRecord &joined : before.writer.committedOf<JoinRecord>()) {
        const auto was = before.sessions.arrive(before.seat(joined.participant), {});
        const auto is = after.sessions.arrive(before.seat(joined.participant), {});
        RC_ASSERT(is.has_value() == was.has_value());
        if (is)
            RC_ASSERT(is->snapshot == was->snapshot);
        else
            RC_ASSERT(is.error() == was.error());
    }
}

void carriesOn(Pace pace)
{
    Room room(randomSettings(pace), Questions);
    for (const auto &nickname : {u"Ana"_s, u"Ben"_s, u"Cleo"_s})
        room.enter(nickname);
    if (*rc::gen::weightedElement<bool>({{5, true}, {1, false}}))
        room.openQuestion();
    const int steps = below(200);
    for (int step = 0; step < steps && room.sessions.openCount() > 0; ++step)
        happen(room);
    settle(room);
    RC_CLASSIFY(room.sessions.openCount() == 0, "ended");
    RC_CLASSIFY(room.writer.committedOf<AnswerRecord>().size() > 3, "more than three answers");

    Room restarted(room.stored(), room.clock.now());
    restarted.pass(Ms(0));
    requireSame(room, restarted);
    requireSameWelcome(room, restarted);

    // From here both go the same way.
    room.pass(Ms(0));
    restarted.pass(Ms(0));
    requireSame(room, restarted);
    for (const Ms step : {Ms(9'000), Ms(12'000), Ms(30'000)}) {
        room.pass(step);
        restarted.pass(step);
        requireSame(room, restarted);
    }
}

} // namespace

class TestCrashes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostPacedSessionCarriesOn()
    {
        QVERIFY(rc::check("host-paced: rebuilt from the committed records, a session is the same session",
                          [] { carriesOn(Pace::Host); }));
    }

    void aSelfPacedSessionCarriesOn()
    {
        QVERIFY(rc::check("self-paced: rebuilt from the committed records, a session is the same session",
                          [] { carriesOn(Pace::Self); }));
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestCrashes)
#include "test_crashes.moc"
