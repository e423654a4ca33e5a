// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ballot_writer_contract.h"

#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::test {

void BallotWriterContract::cleanup()
{
    m_storage.giveBack(); // also when the test failed in between
}

void BallotWriterContract::doneRunsLaterAndInOrder()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    for (int voter = 0; voter < 500; ++voter) {
        casts.cast(ballotOf(id, voter, voter % 5)); // some of them refused
        QVERIFY(!casts.hasOutcome(casts.size() - 1));
    }
    QVERIFY(casts.settle());
    QVERIFY(std::is_sorted(casts.order().begin(), casts.order().end()));
}

void BallotWriterContract::acknowledgedBallotIsStored()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    const PollId id = poll();
    int acknowledged = 0;
    bool isStored = true;
    for (int voter = 0; voter < 200; ++voter) {
        writer->cast(ballotOf(id, voter, 0), [&, voter](const Result<BallotReceipt> &receipt) {
            isStored = isStored && receipt && counts(id)[0] >= receipt->votes &&
                       m_storage.repositories().ballots.optionOf(id, voterNumber(voter)).value() == 0;
            ++acknowledged;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(acknowledged, 200, PatienceMs);
    QVERIFY(isStored);
}

void BallotWriterContract::ballotsOfOneBatchSeeEachOther()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    m_storage.takeAway(); // so that they gather
    for (const int option : {0, 1, 1, 2, 0}) {
        for (int voter = 0; voter < 20; ++voter)
            casts.cast(ballotOf(id, voter, option, QString::number(casts.size() / 20)));
    }
    m_storage.giveBack();
    QVERIFY(casts.settle());
    for (std::size_t index = 0; index < 20; ++index) {
        QCOMPARE(casts.outcome(index).value().movedFrom, std::nullopt);
        QCOMPARE(casts.outcome(20 + index).value().movedFrom, std::optional(0));
        QCOMPARE(casts.outcome(40 + index).value().movedFrom, std::nullopt);
        QCOMPARE(casts.outcome(60 + index).value().movedFrom, std::optional(1));
        QCOMPARE(casts.outcome(80 + index).value().movedFrom, std::optional(2));
    }
    QCOMPARE(counts(id), (QList<std::int64_t>{20, 0, 0}));
    QVERIFY(isExact(id));
}

//! Two servers on one database: the same voters vote through both at once.
void BallotWriterContract::concurrentVotesOfOneVoterEndInOne()
{
    const auto one = m_storage.makeBallotWriter(PlentyOfRoom);
    const auto other = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*one);
    Casts otherCasts(*other);
    const PollId id = poll();
    for (int round = 0; round < 20; ++round) {
        for (int voter = 0; voter < 25; ++voter) {
            casts.cast(ballotOf(id, voter, round % 3, u"a-%1"_s.arg(round)));
            otherCasts.cast(ballotOf(id, 24 - voter, (round + 1) % 3, u"b-%1"_s.arg(round)));
        }
    }
    QVERIFY(casts.settle() && otherCasts.settle());
    QCOMPARE(casts.count() + otherCasts.count(), std::size_t{1'000});
    QCOMPARE(total(counts(id)), 25);
    QVERIFY(isExact(id));
}

void BallotWriterContract::concurrentWritersCountExactly_data()
{
    QTest::addColumn<Voting>("voting");
    QTest::newRow("changeable") << Voting::OneChangeable;
    QTest::newRow("final") << Voting::OneFinal;
    QTest::newRow("unlimited") << Voting::Unlimited;
}

//! Whatever comes through two writers at once, what they acknowledge adds up to what is stored.
void BallotWriterContract::concurrentWritersCountExactly()
{
    QFETCH(Voting, voting);
    const auto one = m_storage.makeBallotWriter(PlentyOfRoom);
    const auto other = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*one);
    Casts otherCasts(*other);
    const PollId id = poll(voting);
    std::minstd_rand random(7);
    for (int count = 0; count < 2'000; ++count) {
        const auto pick = [&random](unsigned bound) { return static_cast<int>(random() % bound); };
        const int voter = pick(100);
        const Ballot ballot =
            ballotOf(id, voter, pick(3), QString::number(pick(5)), OpeningDay + pick(90) * 1min);
        (pick(2) == 0 ? casts : otherCasts).cast(ballot);
    }
    QVERIFY(casts.settle() && otherCasts.settle());

    QList<std::int64_t> expected(3, 0);
    for (const Casts *each : {&casts, &otherCasts}) {
        for (std::size_t index = 0; index < each->size(); ++index) {
            const auto &outcome = each->outcome(index);
            QVERIFY(outcome || outcome.error().code == ErrorCode::AlreadyVoted);
            if (outcome && !outcome->repeated)
                ++expected[outcome->option];
        }
    }
    QVERIFY(isExact(id));
    if (voting == Voting::OneChangeable)
        QCOMPARE(total(counts(id)), 100); // whichever ballot came last
    else
        QCOMPARE(counts(id), expected);
}

void BallotWriterContract::ballotsWaitWhileStorageIsAway()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    m_storage.takeAway();
    for (int voter = 0; voter < 100; ++voter)
        casts.cast(ballotOf(id, voter, 1));
    m_storage.giveBack();
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), std::size_t{100});
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 100, 0}));
    QVERIFY(isExact(id));
}

void BallotWriterContract::tooManyWaitingAreBusy()
{
    const auto writer = m_storage.makeBallotWriter(50);
    Casts casts(*writer);
    const PollId id = poll();
    m_storage.takeAway();
    for (int voter = 0; voter < 60; ++voter)
        casts.cast(ballotOf(id, voter, 1));
    QTRY_COMPARE_WITH_TIMEOUT(casts.count(ErrorCode::Busy), std::size_t{10}, PatienceMs);
    QCOMPARE(casts.order().size(), std::size_t{10}); // the others wait
    for (std::size_t index = 50; index < 60; ++index)
        QVERIFY(casts.hasOutcome(index));
    m_storage.giveBack();
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), std::size_t{50});
    QCOMPARE(total(counts(id)), 50);
}

void BallotWriterContract::tenThousandOptionsAreCounted()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(Voting::OneChangeable, limits::PollOptionsMax);
    for (int voter = 0; voter < limits::PollOptionsMax; ++voter)
        casts.cast(ballotOf(id, voter, voter));
    casts.cast(ballotOf(id, 0, limits::PollOptionsMax - 1, u"b-2"_s));
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), casts.size());
    QList<std::int64_t> expected(limits::PollOptionsMax, 1);
    expected.first() = 0;
    expected.last() = 2;
    QCOMPARE(counts(id), expected);
    QVERIFY(isExact(id));
}

} // namespace podium::test
