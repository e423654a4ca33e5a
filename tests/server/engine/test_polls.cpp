// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

using engine::LivePolls;

namespace {

constexpr WatcherId Anna{1};
constexpr WatcherId Ben{2};
constexpr WatcherId Desk{3};

Poll pollWith(Visibility visibility, Voting voting = Voting::OneChangeable, int options = 3)
{
    Poll poll = samplePoll(options, voting);
    poll.visibility = visibility;
    return poll;
}

template<typename T>
std::optional<ErrorCode> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace

//! What ballots do, who sees it, and when polls open and close.
class TestPolls final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PollRoom> m_room;

    [[nodiscard]] PollStatus status(PollId poll) { return m_room->view(poll)->stored.poll.status; }
    [[nodiscard]] QList<PollTally> tallies(WatcherId watcher) const
    {
        return m_room->pushes.got<PollTally>(watcher);
    }

private Q_SLOTS:
    void init() { m_room = std::make_unique<PollRoom>(); }
    void cleanup() { m_room.reset(); }

    // --- ballots

    void aVoteIsStoredBeforeItIsAcknowledged()
    {
        const PollId poll = m_room->open();
        const auto recorded = m_room->vote(poll, 1, 2);
        QCOMPARE(recorded->option, 2);
        QCOMPARE(recorded->movedFrom, std::nullopt);
        QCOMPARE(m_room->database.repositories().ballots.counts(poll).value(),
                 (QList<std::int64_t>{0, 0, 1}));
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{0, 0, 1}));
    }

    void aSecondVoteMovesTheFirst()
    {
        const PollId poll = m_room->open();
        QVERIFY(m_room->vote(poll, 1, 2));
        QCOMPARE(m_room->vote(poll, 1, 0, u"b-2"_s)->movedFrom, std::optional(2));
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{1, 0, 0}));
    }

    void aFinalVoteStands()
    {
        const PollId poll = m_room->open(samplePoll(3, Voting::OneFinal));
        QVERIFY(m_room->vote(poll, 1, 2));
        QCOMPARE(errorOf(m_room->vote(poll, 1, 0, u"b-2"_s)), ErrorCode::AlreadyVoted);
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{0, 0, 1}));
    }

    void aRepeatedBallotGetsTheFirstReplyAgain()
    {
        const PollId poll = m_room->open();
        QVERIFY(m_room->vote(poll, 1, 2));
        QVERIFY(m_room->vote(poll, 1, 0, u"b-2"_s));
        const auto repeated = m_room->vote(poll, 1, 1, u"b-1"_s);
        QCOMPARE(repeated->option, 2);
        QCOMPARE(repeated->movedFrom, std::nullopt);
        QVERIFY(repeated->repeated);
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{1, 0, 0}));
    }

    void aBallotThatIsRepeatedAfterTheClosingGetsTheFirstReplyAgain()
    {
        int checks = 0;
        m_room->check = [&checks](const engine::SubmittedBallot &, BotCheck) -> Result<void> {
            ++checks;
            return {};
        };
        Poll poll = samplePoll();
        poll.botCheck = BotCheck::ProofOfWork;
        const PollId id = m_room->open(poll);
        QVERIFY(m_room->vote(id, 1, 2));
        m_room->clock.advance(1ms);
        QVERIFY(m_room->closeNow(id));
        QCOMPARE(m_room->vote(id, 1, 0)->option, 2);
        QCOMPARE(errorOf(m_room->vote(id, 1, 0, u"b-2"_s)), ErrorCode::PollClosed);
        QCOMPARE(checks, 1);
        QCOMPARE(m_room->votes(id), (QList<std::int64_t>{0, 0, 1}));
        QCOMPARE(m_room->view(id, {m_room->host, {}})->ballots, (BallotFigures{1, 1, 1}));
    }

    void ballotsAreRefused_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("ballotId");
        QTest::newRow("option below the first") << -1 << u"me"_s << u"b"_s;
        QTest::newRow("option behind the last") << 3 << u"me"_s << u"b"_s;
        QTest::newRow("no token") << 0 << u""_s << u"b"_s;
        QTest::newRow("token too long") << 0 << QString(257, u'x') << u"b"_s;
        QTest::newRow("no ballot id") << 0 << u"me"_s << u""_s;
        QTest::newRow("ballot id too long") << 0 << u"me"_s << QString(65, u'x');
    }
    void ballotsAreRefused()
    {
        QFETCH(int, option);
        QFETCH(QString, token);
        QFETCH(QString, ballotId);
        const PollId poll = m_room->open();
        const auto refused = m_room->replyOf<engine::RecordedVote>([&](auto reply) {
            m_room->polls->vote({poll, option, token, ballotId, {}}, reply);
        });
        QCOMPARE(errorOf(refused), ErrorCode::Invalid);
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{0, 0, 0}));
    }

    void nobodyVotesInAPollThatIsNotThere()
    {
        QCOMPARE(errorOf(m_room->vote(PollId(99), 1, 0)), ErrorCode::NotFound);
    }

    void theBotCheckIsAskedOnlyWherePollsHaveOne()
    {
        QList<BotCheck> asked;
        m_room->check = [&](const engine::SubmittedBallot &ballot, BotCheck kind) -> Result<void> {
            asked.append(kind);
            if (!ballot.proof)
                return failure(ErrorCode::ProofRequired, u"Prove it."_s);
            return {};
        };
        const PollId open = m_room->open();
        Poll guardedPoll = samplePoll();
        guardedPoll.botCheck = BotCheck::ProofOfWork;
        const PollId guarded = m_room->open(guardedPoll);

        QVERIFY(m_room->vote(open, 1, 0));
        QCOMPARE(asked, QList<BotCheck>());
        QCOMPARE(errorOf(m_room->vote(guarded, 1, 0)), ErrorCode::ProofRequired);
        QVERIFY(m_room->replyOf<engine::RecordedVote>([&](auto reply) {
            m_room->polls->vote({guarded, 0, PollRoom::tokenOf(1), u"b-1"_s, WorkProof()}, reply);
        }));
        QCOMPARE(asked, (QList{BotCheck::ProofOfWork, BotCheck::ProofOfWork}));
    }

    void figuresReconcileOnceNothingIsOnItsWay()
    {
        const PollId poll = m_room->open();
        int answered = 0;
        for (int voter = 0; voter < 5; ++voter) {
            m_room->polls->vote({poll, 0, PollRoom::tokenOf(voter), u"b-1"_s, {}},
                                [&](const Result<engine::RecordedVote> &) { ++answered; });
        }
        QCOMPARE(m_room->view(poll, {m_room->host, {}})->ballots, (BallotFigures{5, 0, 0}));
        QVERIFY(QTest::qWaitFor([&] { return answered == 5; }));
        QVERIFY(m_room->vote(poll, 1, 2, u"b-2"_s)); // moves
        QVERIFY(m_room->vote(poll, 1, 2, u"b-3"_s)); // confirms
        QVERIFY(m_room->vote(poll, 1, 2, u"b-1"_s)); // repeats
        QCOMPARE(m_room->view(poll, {m_room->host, {}})->ballots, (BallotFigures{5, 5, 5}));
        QCOMPARE(m_room->view(poll)->ballots, std::nullopt);
    }

    // --- opening and closing

    void aHostOpensAndCloses()
    {
        const PollId poll = m_room->draft();
        QCOMPARE(errorOf(m_room->vote(poll, 1, 0)), ErrorCode::PollClosed);
        QVERIFY(m_room->openNow(poll));
        QVERIFY(m_room->vote(poll, 1, 0));
        m_room->clock.advance(1ms);
        QVERIFY(m_room->closeNow(poll));
        QCOMPARE(errorOf(m_room->vote(poll, 2, 0)), ErrorCode::PollClosed);
        m_room->clock.advance(1ms);
        QVERIFY(m_room->openNow(poll));
        QVERIFY(m_room->vote(poll, 2, 0));
        QCOMPARE(m_room->votes(poll), (QList<std::int64_t>{2, 0, 0}));
    }

    void onlyTheHostOpensAndCloses()
    {
        const PollId poll = m_room->draft();
        QCOMPARE(errorOf(m_room->replyOf<StoredPoll>(
                     [&](auto reply) { m_room->polls->open(poll, m_room->stranger, reply); })),
                 ErrorCode::NotFound);
        QCOMPARE(status(poll), PollStatus::Draft);
    }

    void schedulesOpenAndCloseAtTheirMoments()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 10s;
        poll.closesAt = m_room->clock.now() + 20s;
        const PollId id = m_room->draft(poll);
        QCOMPARE(m_room->polls->nextDeadline(), poll.opensAt);

        m_room->pass(10s - 1ms);
        QCOMPARE(errorOf(m_room->vote(id, 1, 0)), ErrorCode::PollClosed);
        m_room->pass(1ms);
        QCOMPARE(status(id), PollStatus::Open);
        QVERIFY(m_room->vote(id, 1, 0));
        m_room->pass(10s - 1ms);
        QVERIFY(m_room->vote(id, 2, 0));
        m_room->pass(1ms);
        QCOMPARE(errorOf(m_room->vote(id, 3, 0)), ErrorCode::PollClosed);
        QCOMPARE(status(id), PollStatus::Closed);

        const StoredPoll stored = m_room->database.repositories().polls.find(id).value();
        QCOMPARE(stored.openedAt, poll.opensAt);
        QCOMPARE(stored.closedAt, poll.closesAt);
        QCOMPARE(m_room->votes(id), (QList<std::int64_t>{2, 0, 0}));
    }

    void aBallotAtTheMomentOfOpeningWaitsUntilThePollIsOpenInStorage()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 10s;
        const PollId id = m_room->draft(poll);
        m_room->clock.advance(10s); // nobody has advanced the engine yet
        std::optional<Result<engine::RecordedVote>> recorded;
        m_room->polls->vote({id, 1, PollRoom::tokenOf(1), u"b-1"_s, {}},
                            [&](const Result<engine::RecordedVote> &reply) { recorded = reply; });
        m_room->settle();
        QVERIFY(QTest::qWaitFor([&] { return recorded.has_value(); }));
        QVERIFY(*recorded);
        QCOMPARE(m_room->votes(id), (QList<std::int64_t>{0, 1, 0}));
    }

    void aBallotOfBeforeTheClosingCountsAlsoWhenItIsStoredLater()
    {
        Poll poll = pollWith(Visibility::Live);
        poll.closesAt = m_room->clock.now() + 10s;
        const PollId id = m_room->open(poll);
        QVERIFY(m_room->watch(Anna, id));
        m_room->clock.advance(10s - 1ms);
        m_room->database.takeAway();
        std::optional<Result<engine::RecordedVote>> recorded;
        m_room->polls->vote({id, 1, PollRoom::tokenOf(1), u"b-1"_s, {}},
                            [&](const Result<engine::RecordedVote> &reply) { recorded = reply; });
        m_room->clock.advance(1ms);
        m_room->polls->advance(); // storage does not close it: it is away
        QCoreApplication::processEvents();
        QVERIFY(!recorded);

        m_room->database.giveBack();
        QVERIFY(QTest::qWaitFor([&] { return recorded.has_value(); }));
        QVERIFY(*recorded);
        QCOMPARE(errorOf(m_room->vote(id, 2, 1)), ErrorCode::PollClosed);
        m_room->pass(LivePolls::RetryPause);
        QCOMPARE(m_room->database.repositories().polls.find(id)->poll.status, PollStatus::Closed);
        QCOMPARE(tallies(Anna).constLast(), (PollTally{id, 1, {0, 1, 0}, PollStatus::Closed}));
    }

    void whatStorageRefusesIsTriedAgain()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 10s;
        const PollId id = m_room->draft(poll);
        m_room->storage.isFull = true;
        m_room->pass(10s);
        QCOMPARE(m_room->polls->nextDeadline(), m_room->clock.now() + LivePolls::RetryPause);
        m_room->storage.isFull = false;
        m_room->pass(LivePolls::RetryPause);
        QCOMPARE(m_room->database.repositories().polls.find(id)->openedAt, poll.opensAt);
    }

    void anEditedScheduleHolds()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 10s;
        const PollId id = m_room->draft(poll);
        poll.id = id;
        poll.opensAt = m_room->clock.now() + 30s;
        m_room->polls->stored(
            m_room->database.repositories().polls.update(m_room->host, poll, m_room->clock.now()).value());
        m_room->pass(10s);
        QCOMPARE(status(id), PollStatus::Draft);
        m_room->pass(20s);
        QCOMPARE(status(id), PollStatus::Open);
    }

    // --- recovery

    void openPollsAreTakenOverWithTheirCounts()
    {
        Poll poll = samplePoll();
        poll.closesAt = m_room->clock.now() + 10s;
        const PollId open = m_room->open(poll);
        poll.opensAt = m_room->clock.now() + 5s;
        const PollId scheduled = m_room->draft(poll);
        QVERIFY(m_room->vote(open, 1, 1));

        m_room->restart();
        QCOMPARE(m_room->polls->heldCount(), 2);
        QCOMPARE(m_room->votes(open), (QList<std::int64_t>{0, 1, 0}));
        QVERIFY(m_room->vote(open, 1, 1)->repeated);
        m_room->pass(5s);
        QCOMPARE(status(scheduled), PollStatus::Open);
    }

    void whatWasMissedWhileTheServerWasDownHappensAtItsMoment()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 5s;
        poll.closesAt = m_room->clock.now() + 10s;
        const PollId id = m_room->draft(poll);
        m_room->clock.advance(60s);
        m_room->restart();
        m_room->settle();
        const StoredPoll stored = m_room->database.repositories().polls.find(id).value();
        QCOMPARE(stored.poll.status, PollStatus::Closed);
        QCOMPARE(stored.openedAt, poll.opensAt);
        QCOMPARE(stored.closedAt, poll.closesAt);
    }

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
        QVERIFY(m_room->watch(Anna, poll));
        QVERIFY(m_room->vote(poll, 1, 0, u"y"_s));
        m_room->pass(1s);
        QCOMPARE(tallies(Anna).constLast().counts.size(), TallyOptionsMax);
        QCOMPARE(tallies(Anna).constLast().total, 5);
    }

    // --- memory

    void pollsThatNobodyNeedsAreForgottenAndFoundAgain()
    {
        const PollId kept = m_room->open();
        QList<PollId> drafts;
        constexpr int Kept = LivePolls::IdleOptionsMax / limits::PollOptionsMax;
        for (int count = 0; count < Kept + 2; ++count) {
            drafts.append(m_room->draft(samplePoll(limits::PollOptionsMax)));
            QVERIFY(m_room->view(drafts.constLast()));
        }
        QCOMPARE(m_room->polls->heldCount(), Kept + 1);
        QVERIFY(m_room->vote(kept, 1, 0));
        QCOMPARE(m_room->view(drafts.constFirst())->stored.poll.id, drafts.constFirst());
        QCOMPARE(m_room->polls->heldCount(), Kept + 1);
    }
};

QTEST_GUILESS_MAIN(TestPolls)
#include "test_polls.moc"
