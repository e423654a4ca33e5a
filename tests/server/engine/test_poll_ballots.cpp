// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/poll_room.h"

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

//! What ballots do.
class TestPollBallots final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PollRoom> m_room;

private Q_SLOTS:
    void init() { m_room = std::make_unique<PollRoom>(); }
    void cleanup() { m_room.reset(); }

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
};

QTEST_GUILESS_MAIN(TestPollBallots)
#include "test_poll_ballots.moc"
