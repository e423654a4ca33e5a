// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

//! When polls open and close, which are in memory, and what a restart finds.
class TestPollSchedule final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PollRoom> m_room;

    [[nodiscard]] PollStatus status(PollId poll) { return m_room->view(poll)->stored.poll.status; }

private Q_SLOTS:
    void init() { m_room = std::make_unique<PollRoom>(); }
    void cleanup() { m_room.reset(); }

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
        constexpr WatcherId Anna{1};
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
        m_room->pass(engine::PollSchedule::RetryPause);
        QCOMPARE(m_room->database.repositories().polls.find(id)->poll.status, PollStatus::Closed);
        QCOMPARE(m_room->pushes.got<PollTally>(Anna).constLast(),
                 (PollTally{id, 1, {0, 1, 0}, PollStatus::Closed}));
    }

    void whatStorageRefusesIsTriedAgain()
    {
        Poll poll = samplePoll();
        poll.opensAt = m_room->clock.now() + 10s;
        const PollId id = m_room->draft(poll);
        m_room->storage.isFull = true;
        m_room->pass(10s);
        QCOMPARE(m_room->polls->nextDeadline(), m_room->clock.now() + engine::PollSchedule::RetryPause);
        m_room->storage.isFull = false;
        m_room->pass(engine::PollSchedule::RetryPause);
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

    // --- restarts

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

    // --- memory

    void pollsThatNobodyNeedsAreForgottenAndFoundAgain()
    {
        const PollId kept = m_room->open();
        QList<PollId> drafts;
        constexpr int Kept = engine::HeldPolls::IdleOptionsMax / limits::PollOptionsMax;
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

QTEST_GUILESS_MAIN(TestPollSchedule)
#include "test_poll_schedule.moc"
