// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Who is told what, and how often.
namespace podium::test {

using engine::HostCommand;

class TestPushes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsSeeParticipantsComeAndGo()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.leave(ana);
        static_cast<void>(room.arrive(ana));
        room.kick(ana);
        const Participant who{ana, u"Ana"_s};
        const QList<ParticipantChanged> expected{{{who, false, 0}, ParticipantChange::Joined},
                                                 {{who, true, 0}, ParticipantChange::Back},
                                                 {{who, false, 0}, ParticipantChange::Left},
                                                 {{who, true, 0}, ParticipantChange::Back},
                                                 {{who, false, 0}, ParticipantChange::Kicked}};
        QCOMPARE(room.pushes.hostsGot<ParticipantChanged>(), expected);
    }

    void aNewerConnectionOfTheSameParticipantIsNoChange()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.pushes.forget();
        QVERIFY(room.arrive(ana).has_value());
        QVERIFY(room.pushes.hostsGot<ParticipantChanged>().isEmpty());
    }

    void aSecondGoodbyeIsNoChange()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.leave(ana);
        room.pushes.forget();
        room.leave(ana);
        room.leave(ParticipantId(66));
        QVERIFY(room.pushes.hostsGot<ParticipantChanged>().isEmpty());
    }

    void progressComesAtOnceAndThenOncePerInterval()
    {
        Room room(hostPaced());
        QList<ParticipantId> all;
        for (int number = 0; number < 6; ++number)
            all.append(room.enter(u"P%1"_s.arg(number)));
        room.openQuestion();
        room.pass(Ms(1'000));
        room.pushes.forget();

        static_cast<void>(room.answer(all.at(0), 0, Room::Right));
        QCOMPARE(room.pushes.hostsGot<Progress>(), (QList<Progress>{{QuestionId(101), 1, 6, 6, all.mid(1)}}));
        room.pass(Ms(100));
        for (int number = 1; number < 4; ++number)
            static_cast<void>(room.answer(all.at(number), 0, Room::Right));
        room.leave(all.last());
        room.pass(Ms(149));
        QCOMPARE(room.pushes.hostsGot<Progress>().size(), 1);
        room.pass(Ms(1));
        QCOMPARE(room.pushes.hostsGot<Progress>().size(), 2);
        QCOMPARE(room.pushes.hostsGot<Progress>().last(),
                 (Progress{QuestionId(101), 4, 6, 5, all.mid(4, 1)}));
        room.pass(Ms(10'000));
        QCOMPARE(room.pushes.hostsGot<Progress>().size(), 2);
    }

    void progressComesOnJoinsToo()
    {
        Room room(hostPaced());
        room.join(u"Ana"_s);
        QCOMPARE(room.pushes.hostsGot<Progress>().last(), (Progress{QuestionId(101), 0, 1, 0}));
    }

    void progressOfASelfPacedSessionCountsWhoIsThrough()
    {
        Room room(selfPaced(), 1);
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.pass(Ms(250));
        QCOMPARE(room.pushes.hostsGot<Progress>().last(),
                 (Progress{QuestionId(101), 1, 2, 2, QList<ParticipantId>{ben}}));
    }

    void whoHasNotAnsweredIsToldUntilTheResult()
    {
        Room room(hostPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        const ParticipantId cleo = room.enter(u"Cleo"_s);
        const auto waiting = [&room] {
            room.pass(Ms(250));
            return room.sessions.host(room.id, Room::Host)->progress.waiting;
        };
        QCOMPARE(waiting(), std::nullopt);
        room.openQuestion();
        QCOMPARE(waiting(), (QList<ParticipantId>{ana, ben, cleo}));
        static_cast<void>(room.answer(ben, 0, Room::Wrong));
        QCOMPARE(waiting(), (QList<ParticipantId>{ana, cleo}));
        room.leave(ana);
        QCOMPARE(waiting(), QList<ParticipantId>{cleo});
        static_cast<void>(room.arrive(ana));
        room.kick(cleo);
        QCOMPARE(waiting(), QList<ParticipantId>{ana});
        QCOMPARE(room.pushes.hostsGot<Progress>().last().waiting, QList<ParticipantId>{ana});
        room.command(HostCommand::Close);
        QCOMPARE(waiting(), QList<ParticipantId>{ana});
        room.command(HostCommand::Reveal);
        QCOMPARE(waiting(), std::nullopt);
    }

    void aHallThatWaitsIsCountedAndNotNamed()
    {
        Room room(hostPaced());
        QList<ParticipantId> all;
        for (int number = 0; number <= Progress::WaitingMax; ++number)
            all.append(room.enter(u"P%1"_s.arg(number)));
        room.openQuestion();
        room.pass(Ms(250));
        QCOMPARE(room.pushes.hostsGot<Progress>().last().waiting, std::nullopt);
        static_cast<void>(room.answer(all.first(), 0, Room::Right));
        room.pass(Ms(250));
        QCOMPARE(room.pushes.hostsGot<Progress>().last().waiting, all.mid(1));
    }

    void aRunningLeaderboardComesOncePerInterval()
    {
        Room room(selfPaced(), 5);
        const ParticipantId ana = room.enter(u"Ana"_s);
        const ParticipantId ben = room.enter(u"Ben"_s);
        room.command(HostCommand::Start);
        room.pass(Ms(1'000));
        room.pushes.forget();

        static_cast<void>(room.answer(ana, 0, Room::Right));
        QCOMPARE(room.pushes.got<LeaderboardShown>(ben).size(), 1);
        room.pass(Ms(200));
        static_cast<void>(room.answer(ana, 1, Room::Wrong));
        static_cast<void>(room.answer(ben, 0, Room::Right));
        static_cast<void>(room.answer(ben, 1, Room::Right));
        room.pass(Ms(299));
        QCOMPARE(room.pushes.got<LeaderboardShown>(ben).size(), 1);
        room.pass(Ms(1));
        QCOMPARE(room.pushes.got<LeaderboardShown>(ben).size(), 2);
        QCOMPARE(room.pushes.hostsGot<LeaderboardShown>().size(), 2);
        QCOMPARE(room.pushes.hostsGot<LeaderboardShown>().last().page.entries.first().participant, ben);
        QCOMPARE((room.pushes.ownPart<LeaderboardShown, Standing>(ana))->rank, 2);
        room.pass(Ms(5'000));
        QCOMPARE(room.pushes.got<LeaderboardShown>(ben).size(), 2);
    }

    void oneSharedPushShowsAQuestionInAuthoredOrder()
    {
        Room room(hostPaced());
        room.enter(u"Ana"_s);
        room.enter(u"Ben"_s);
        room.pushes.forget();
        room.command(HostCommand::Start);
        QCOMPARE(room.pushes.sharedPushes(), 1);
    }

    void everybodySeesTheirOwnOrderOfOptionsAndHostsTheAuthored()
    {
        SessionSettings settings = hostPaced();
        settings.shuffleOptions = true;
        Room room(settings);
        QList<ParticipantId> all;
        for (int number = 0; number < 20; ++number)
            all.append(room.enter(u"P%1"_s.arg(number)));
        room.join(u"Away"_s);
        room.command(HostCommand::Start);

        QSet<QString> orders;
        for (const ParticipantId participant : all) {
            const auto options = room.pushes.got<QuestionShown>(participant).value(0).shown.question.options;
            QString order;
            for (const PublicOption &option : options) {
                QCOMPARE(option.text, room.before.setup.questions.first().options.at(option.id));
                order += option.text;
            }
            QCOMPARE(order.size(), 4);
            orders.insert(order);
            QCOMPARE(room.arrive(participant)->snapshot.question->options, options);
        }
        QVERIFY(orders.size() > 5);
        QVERIFY(room.pushes.got<QuestionShown>(ParticipantId(21)).isEmpty());
        const auto authored = room.pushes.hostsGot<QuestionShown>().value(0).shown.question.options;
        for (int place = 0; place < 4; ++place)
            QCOMPARE(authored.at(place).id, place);
    }

    void anAnswerNamesTheAuthoredOptionWhateverTheOrderShown()
    {
        SessionSettings settings = hostPaced();
        settings.shuffleOptions = true;
        Room room(settings);
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.openQuestion();
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.command(HostCommand::Reveal);
        QCOMPARE(room.scoreOf(ana), 1'000);
    }

    void everyHostHearsOfALock()
    {
        Room room(hostPaced());
        room.lock(true);
        QCOMPARE(room.pushes.hostsGot<SessionChanged>(), QList{(SessionChanged{SessionState::Lobby, true})});
        room.lock(false);
        QCOMPARE(room.pushes.hostsGot<SessionChanged>().last(), (SessionChanged{SessionState::Lobby, false}));
    }

    void everyHostHearsThatASelfPacedSessionRuns()
    {
        Room room(selfPaced());
        room.command(HostCommand::Start);
        QCOMPARE(room.pushes.hostsGot<SessionChanged>(),
                 QList{(SessionChanged{SessionState::Running, false})});
    }

    void noticesGoToTheHostsOfOpenSessions()
    {
        Room room(hostPaced());
        room.sessions.open(lobby(hostPaced(), 1, SessionId(2), u"222222"_s));
        room.command(HostCommand::End);
        room.pushes.forget();
        const Notice notice{NoticeLevel::Warning, u"storage_slow"_s, u"Answers take longer than usual."_s};
        room.sessions.notifyHosts(notice);
        QCOMPARE(room.pushes.hostsGot<Notice>(), (QList<Notice>{notice}));
    }

    void nothingIsPushedAfterTheEnd()
    {
        Room room(selfPaced());
        const ParticipantId ana = room.enter(u"Ana"_s);
        room.command(HostCommand::Start);
        static_cast<void>(room.answer(ana, 0, Room::Right));
        room.command(HostCommand::End);
        room.pushes.forget();
        room.leave(ana);
        room.pass(Ms(60'000));
        QVERIFY(room.pushes.hostsGot<Progress>().isEmpty());
        QVERIFY(room.pushes.hostsGot<LeaderboardShown>().isEmpty());
        QVERIFY(room.pushes.hostsGot<ParticipantChanged>().isEmpty());
    }

    void aPageOfTheLeaderboardIsBounded_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("entries");
        QTest::newRow("a page") << 10 << 20 << 20;
        QTest::newRow("the last page") << 140 << 20 << 10;
        QTest::newRow("past the end") << 150 << 20 << 0;
        QTest::newRow("too many asked for") << 0 << 1'000 << 100;
        QTest::newRow("none asked for") << 0 << 0 << 1;
        QTest::newRow("before the beginning") << -5 << 20 << 0;
    }

    void aPageOfTheLeaderboardIsBounded()
    {
        QFETCH(const int, offset);
        QFETCH(const int, limit);
        QFETCH(const int, entries);
        Room room(hostPaced());
        for (int number = 0; number < 150; ++number)
            static_cast<void>(room.requestJoin(u"P%1"_s.arg(number)));
        room.pass(Ms(0));
        const auto page = room.sessions.leaderboard(room.id, {offset, limit, std::nullopt});
        QCOMPARE(page->entries.size(), entries);
        QCOMPARE(page->total, 150);
    }

    void theNeighbourhoodOfNobodyIsNotFound()
    {
        Room room(hostPaced());
        QCOMPARE(room.sessions.leaderboard(room.id, {0, 10, ParticipantId(1)}).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(room.sessions.leaderboard(SessionId(66), {}).error().code, ErrorCode::NotFound);
    }
};

} // namespace podium::test

QTEST_APPLESS_MAIN(podium::test::TestPushes)
#include "test_pushes.moc"
