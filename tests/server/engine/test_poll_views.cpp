// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

namespace {

constexpr WatcherId Anna{1};
constexpr WatcherId Ben{2};
constexpr WatcherId Desk{3};

} // namespace

//! Who sees what of the votes, and how often.
class TestPollViews final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PollRoom> m_room;

    [[nodiscard]] QList<PollTally> tallies(WatcherId watcher) const
    {
        return m_room->pushes.got<PollTally>(watcher);
    }

private Q_SLOTS:
    void init() { m_room = std::make_unique<PollRoom>(); }
    void cleanup() { m_room.reset(); }

    // --- watching

    void watchersSeeWhatTheVisibilityAllows_data()
    {
        QTest::addColumn<Visibility>("visibility");
        QTest::addColumn<bool>("strangerWhileOpen");
        QTest::addColumn<bool>("voterWhileOpen");
        QTest::addColumn<bool>("afterClose");
        QTest::newRow("live") << Visibility::Live << true << true << true;
        QTest::newRow("after the vote") << Visibility::AfterVote << false << true << true;
        QTest::newRow("after the close") << Visibility::AfterClose << false << false << true;
        QTest::newRow("host only") << Visibility::Host << false << false << false;
    }
    void watchersSeeWhatTheVisibilityAllows()
    {
        QFETCH(Visibility, visibility);
        QFETCH(bool, strangerWhileOpen);
        QFETCH(bool, voterWhileOpen);
        QFETCH(bool, afterClose);
        const PollId poll = m_room->open(pollWith(visibility));
        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->watch(Ben, poll, {{}, PollRoom::tokenOf(2)}));
        QVERIFY(m_room->watch(Desk, poll, {m_room->host, {}}));

        QVERIFY(m_room->vote(poll, 2, 1));
        m_room->settle();
        QCOMPARE(!tallies(Anna).isEmpty(), strangerWhileOpen);
        QCOMPARE(!tallies(Ben).isEmpty(), voterWhileOpen);
        QCOMPARE(tallies(Desk).constLast(),
                 (PollTally{poll, 1, {0, 1, 0}, PollStatus::Open, BallotFigures{1, 1, 1}}));
        QCOMPARE(m_room->watch(Ben, poll, {{}, PollRoom::tokenOf(2)})->votes.has_value(), voterWhileOpen);
        QCOMPARE(m_room->watch(Ben, poll, {{}, PollRoom::tokenOf(2)})->mine, std::optional(1));
        QCOMPARE(m_room->watch(Anna, poll)->votes.has_value(), strangerWhileOpen);

        m_room->pushes.forget();
        m_room->clock.advance(1s);
        QVERIFY(m_room->closeNow(poll));
        m_room->settle();
        QCOMPARE(tallies(Anna).size(), afterClose ? 1 : 0);
        QCOMPARE(m_room->pushes.got<PollChanged>(Anna), (QList{PollChanged{poll, PollStatus::Closed}}));
    }

    void votersOfUnlimitedPollsSeeTheCountsAfterAVoteOfTheirOwn()
    {
        const PollId poll = m_room->open(pollWith(Visibility::AfterVote, Voting::Unlimited));
        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->watch(Ben, poll));
        QVERIFY(m_room->replyOf<engine::RecordedVote>([&](auto reply) {
            m_room->polls->vote(Anna, {poll, 1, PollRoom::tokenOf(1), u"b-1"_s, {}}, reply);
        }));
        m_room->settle();
        QCOMPARE(tallies(Anna), (QList{PollTally{poll, 1, {0, 1, 0}, PollStatus::Open}}));
        QVERIFY(tallies(Ben).isEmpty());
    }

    void talliesComeAtMostEveryHalfSecondAndTheLastStateAlways()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Live));
        QVERIFY(m_room->watch(Anna, poll));
        m_room->pass(1s);
        m_room->pushes.forget();
        for (int voter = 0; voter < 10; ++voter) { // one each 100 ms
            QVERIFY(m_room->vote(poll, voter, 0));
            m_room->settle();
            m_room->pass(100ms);
        }
        m_room->pass(500ms);
        QCOMPARE(tallies(Anna).size(), 3);
        QCOMPARE(tallies(Anna).constLast().total, 10);
        m_room->pass(10s);
        QCOMPARE(tallies(Anna).size(), 3);
    }

    void aPollIsWatchedByItsCode()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Live));
        const QString code = m_room->view(poll)->stored.poll.code;
        QCOMPARE(m_room->watch(Anna, code)->stored.poll.id, poll);
        m_room->clock.advance(1ms);
        QVERIFY(m_room->closeNow(poll));
        QCOMPARE(m_room->watch(Ben, code)->stored.poll.id, poll);
        QCOMPARE(errorOf(m_room->watch(Ben, u"000000"_s)), ErrorCode::NotFound);
    }

    void whoNoLongerWatchesHearsNothing()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Live));
        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->watch(Ben, poll));
        QCOMPARE(m_room->polls->watchCount(Anna), 1);
        m_room->polls->unwatch(Anna, poll);
        m_room->polls->leave(Ben);
        QCOMPARE(m_room->polls->watchCount(Anna), 0);
        QVERIFY(m_room->vote(poll, 1, 0));
        m_room->pass(1s);
        QVERIFY(tallies(Anna).isEmpty());
        QVERIFY(tallies(Ben).isEmpty());
    }

    void aWatchThatEndsBeforeItsReplyDoesNotBegin_data()
    {
        QTest::addColumn<bool>("leaves");
        QTest::newRow("unwatch") << false;
        QTest::newRow("leave") << true;
    }
    void aWatchThatEndsBeforeItsReplyDoesNotBegin()
    {
        QFETCH(bool, leaves);
        const PollId poll = m_room->open(pollWith(Visibility::Live));
        int replies = 0;
        const auto count = [&replies](const Result<engine::PollView> &view) { replies += view ? 1 : 100; };
        // Storage is asked on which option this voter's vote stands.
        m_room->polls->watch(Anna, poll, {std::nullopt, PollRoom::tokenOf(1)}, count);
        QCOMPARE(replies, 0);
        if (leaves)
            m_room->polls->leave(Anna);
        else
            m_room->polls->unwatch(Anna, poll);
        m_room->settle();
        QCOMPARE(replies, 1);
        QCOMPARE(m_room->polls->watchCount(Anna), 0);
        QVERIFY(m_room->vote(poll, 1, 0));
        m_room->pass(1s);
        QVERIFY(tallies(Anna).isEmpty());

        // What is asked for after that begins.
        m_room->polls->watch(Anna, poll, {std::nullopt, PollRoom::tokenOf(1)}, count);
        m_room->settle();
        QCOMPARE(m_room->polls->watchCount(Anna), 1);
    }

    void watchersHearOfADeletedPoll()
    {
        const PollId poll = m_room->open();
        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->database.repositories().polls.remove(m_room->host, poll));
        m_room->polls->removed(poll);
        QCOMPARE(m_room->pushes.got<PollChanged>(Anna), (QList{PollChanged{poll, std::nullopt}}));
        QCOMPARE(m_room->polls->watchCount(Anna), 0);
        QCOMPARE(errorOf(m_room->vote(poll, 1, 0)), ErrorCode::NotFound);
    }

    void hostsAreToldAboutTheServerOnce()
    {
        const PollId first = m_room->open();
        const PollId second = m_room->open();
        QVERIFY(m_room->watch(Anna, first));
        QVERIFY(m_room->watch(Ben, first, {m_room->stranger, {}}));
        QVERIFY(m_room->watch(Desk, first, {m_room->host, {}}));
        QVERIFY(m_room->watch(Desk, second, {m_room->host, {}}));
        m_room->polls->notifyHosts({NoticeLevel::Warning, u"storage_slow"_s, u"Wait."_s});
        QCOMPARE(m_room->pushes.notices, (QList{std::pair(Desk, u"storage_slow"_s)}));
    }

    // --- rankings

    void optionsAreRankedByVotes()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Live, Voting::OneChangeable, 4));
        for (const auto &[voter, option] : {std::pair(1, 3), {2, 3}, {3, 1}, {4, 2}})
            QVERIFY(m_room->vote(poll, voter, option));
        const auto page = [&](const engine::OptionQuery &query) {
            return m_room->replyOf<OptionLeaderboardPage>(
                [&](auto reply) { m_room->polls->leaderboard(poll, {}, query, reply); });
        };
        const QList<PollOption> options = samplePoll(4).options;
        QCOMPARE(page({0, 3, {}}).value(), (OptionLeaderboardPage{{{1, 3, options[3].text, 2, 50},
                                                                   {2, 1, options[1].text, 1, 25},
                                                                   {2, 2, options[2].text, 1, 25}},
                                                                  4}));
        QCOMPARE(page({0, 1, 0})->entries, (QList<OptionStanding>{{4, 0, options[0].text, 0, 0}}));
        QCOMPARE(errorOf(page({0, 1, 4})), ErrorCode::NotFound);
    }

    void countsThatAreNotToBeSeenHaveNoRanking()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Host));
        const auto page = [&](const engine::PollViewer &viewer) {
            return m_room->replyOf<OptionLeaderboardPage>(
                [&](auto reply) { m_room->polls->leaderboard(poll, viewer, {}, reply); });
        };
        QCOMPARE(errorOf(page({})), ErrorCode::Forbidden);
        QCOMPARE(errorOf(page({m_room->stranger, {}})), ErrorCode::Forbidden);
        QCOMPARE(page({m_room->host, {}})->total, 3);
    }

    void thePublicLeaderboardIsThatOfOpenPollsWhoseCountsAllMaySee()
    {
        const PollId first = m_room->open(pollWith(Visibility::Live));
        const PollId second = m_room->open(pollWith(Visibility::Live));
        const PollId hidden = m_room->open(pollWith(Visibility::AfterVote));
        const PollId closed = m_room->open(pollWith(Visibility::Live));
        for (int voter = 0; voter < 3; ++voter) {
            QVERIFY(m_room->vote(hidden, voter, 0));
            QVERIFY(m_room->vote(closed, voter, 0));
            QVERIFY(m_room->vote(second, voter, 2));
        }
        QVERIFY(m_room->vote(first, 1, 1));
        QVERIFY(m_room->vote(second, 9, 1));
        m_room->clock.advance(1ms);
        QVERIFY(m_room->closeNow(closed));

        const QList<PollOption> options = samplePoll().options;
        QCOMPARE(m_room->polls->publicLeaderboard(4),
                 (QList<PublicOptionCount>{{second, 2, options[2].text, 3},
                                           {first, 1, options[1].text, 1},
                                           {second, 1, options[1].text, 1},
                                           {first, 0, options[0].text, 0}}));
    }

    void tenThousandOptionsAreRanked()
    {
        const PollId poll = m_room->open(pollWith(Visibility::Live, Voting::Unlimited, 10'000));
        for (int ballot = 0; ballot < 3; ++ballot)
            QVERIFY(m_room->vote(poll, 1, 9'999, u"b-%1"_s.arg(ballot)));
        QVERIFY(m_room->vote(poll, 1, 5'000, u"x"_s));
        const auto page = m_room->replyOf<OptionLeaderboardPage>([&](auto reply) {
            m_room->polls->leaderboard(poll, {}, {0, 2, {}}, reply);
        });
        QCOMPARE(page->total, 10'000);
        QCOMPARE(page->entries.at(0).option, 9'999);
        QCOMPARE(page->entries.at(1).option, 5'000);

        const auto optionsOf = [&](const engine::OptionQuery &query) {
            const auto part = m_room->replyOf<OptionLeaderboardPage>(
                [&](auto reply) { m_room->polls->leaderboard(poll, {}, query, reply); });
            QList<std::pair<int, int>> lines; // rank, option
            for (const OptionStanding &entry : part->entries)
                lines.append({entry.rank, entry.option});
            return lines;
        };
        QCOMPARE(optionsOf({0, 3, 5'000}), (QList<std::pair<int, int>>{{1, 9'999}, {2, 5'000}, {3, 0}}));
        QCOMPARE(optionsOf({0, 3, 7'000}), (QList<std::pair<int, int>>{{3, 6'999}, {3, 7'000}, {3, 7'001}}));
        QCOMPARE(optionsOf({5'001, 2, {}}), (QList<std::pair<int, int>>{{3, 4'999}, {3, 5'001}}));
        QCOMPARE(optionsOf({9'999, 2, {}}), (QList<std::pair<int, int>>{{3, 9'998}}));
        QCOMPARE(optionsOf({10'000, 2, {}}), (QList<std::pair<int, int>>()));

        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->vote(poll, 1, 0, u"y"_s));
        m_room->pass(1s);
        QCOMPARE(tallies(Anna).constLast().counts.size(), TallyOptionsMax);
        QCOMPARE(tallies(Anna).constLast().total, 5);
    }
};

QTEST_GUILESS_MAIN(TestPollViews)
#include "test_poll_views.moc"
