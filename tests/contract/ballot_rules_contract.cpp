// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ballot_rules_contract.h"

#include "tests/contract/casts.h"
#include "tests/contract/poll_samples.h"
#include "tests/contract/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace podium::test {

void BallotRulesContract::firstBallotIsRecorded()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();

    const auto receipt = casts.outcomeOf(ballotOf(id, 1, 2));

    QVERIFY(receipt);
    QCOMPARE(*receipt, (BallotReceipt{2, {}, false, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 0, 1}));
    QCOMPARE(m_storage.repositories().ballots.optionOf(id, voterNumber(1)).value(), std::optional(2));
    QCOMPARE(m_storage.repositories().ballots.optionOf(id, voterNumber(2)).value(), std::nullopt);
    QVERIFY(isExact(id));
}

void BallotRulesContract::receiptTellsTheCounts()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0)).value().votes, 1);
    QCOMPARE(casts.outcomeOf(ballotOf(id, 2, 0)).value().votes, 2);
    const auto moved = casts.outcomeOf(ballotOf(id, 1, 1, u"b-2"_s)).value();
    QCOMPARE(moved, (BallotReceipt{1, 0, false, 1, 1}));
}

void BallotRulesContract::secondBallotMovesTheVote()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0)));

    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 2, u"b-2"_s)).value(), (BallotReceipt{2, 0, false, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 0, 1}));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"b-3"_s)).value(), (BallotReceipt{0, 2, false, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{1, 0, 0}));
    QCOMPARE(m_storage.repositories().ballots.optionOf(id, voterNumber(1)).value(), std::optional(0));
    QVERIFY(isExact(id));
}

void BallotRulesContract::ballotForTheSameOptionChangesNothing()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0)));

    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"b-2"_s, OpeningDay + 5h)).value(),
             (BallotReceipt{0, {}, false, 1, 0, true}));
    QCOMPARE(counts(id), (QList<std::int64_t>{1, 0, 0}));
    const auto timeline = m_storage.repositories().ballots.timeline(id, {}).value();
    QCOMPARE(timeline.buckets, (QList<TimelineBucket>{{OpeningDay + 1h, {{0, {1, 0}}}}}));
    // It is known nevertheless: late repetitions must not undo what comes after it.
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 1, u"b-3"_s)));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"b-2"_s)).value(), (BallotReceipt{0, {}, true, 0, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 1, 0}));
    QVERIFY(isExact(id));
}

void BallotRulesContract::secondBallotOfAFinalVoteIsRefused()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(Voting::OneFinal);
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0)));

    for (const int option : {0, 1}) {
        const auto second = casts.outcomeOf(ballotOf(id, 1, option, u"b-2"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::AlreadyVoted);
    }
    QCOMPARE(counts(id), (QList<std::int64_t>{1, 0, 0}));
    QVERIFY(isExact(id));
}

void BallotRulesContract::everyBallotOfAnUnlimitedPollCounts()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(Voting::Unlimited);
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0)).value(), (BallotReceipt{0, {}, false, 1, 0}));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"b-2"_s)).value(), (BallotReceipt{0, {}, false, 2, 0}));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 1, u"b-3"_s)).value(), (BallotReceipt{1, {}, false, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{2, 1, 0}));
    QCOMPARE(m_storage.repositories().ballots.optionOf(id, voterNumber(1)).value(), std::nullopt);
    QVERIFY(isExact(id));
}

void BallotRulesContract::voterMayVoteInManyPolls()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId one = poll();
    const PollId other = openPoll(m_storage.repositories(), m_owner, 3, Voting::OneFinal, u"654321"_s);
    const PollId unlimited = openPoll(m_storage.repositories(), m_owner, 3, Voting::Unlimited, u"777777"_s);
    casts.cast(ballotOf(one, 1, 0));
    casts.cast(ballotOf(other, 1, 1));
    casts.cast(ballotOf(unlimited, 1, 2));
    casts.cast(ballotOf(one, 1, 1, u"b-2"_s));
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), std::size_t{4});
    QCOMPARE(counts(one), (QList<std::int64_t>{0, 1, 0}));
    QCOMPARE(counts(other), (QList<std::int64_t>{0, 1, 0}));
    QCOMPARE(counts(unlimited), (QList<std::int64_t>{0, 0, 1}));
}

void BallotRulesContract::repeatedBallotGetsTheFirstReceipt_data()
{
    QTest::addColumn<Voting>("voting");
    QTest::addColumn<bool>("isTogether");
    using enum Voting;
    QTest::newRow("changeable") << OneChangeable << false;
    QTest::newRow("changeable, in one batch") << OneChangeable << true;
    QTest::newRow("final") << OneFinal << false;
    QTest::newRow("final, in one batch") << OneFinal << true;
    QTest::newRow("unlimited") << Unlimited << false;
    QTest::newRow("unlimited, in one batch") << Unlimited << true;
}

void BallotRulesContract::repeatedBallotGetsTheFirstReceipt()
{
    QFETCH(Voting, voting);
    QFETCH(bool, isTogether);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(voting);

    casts.cast(ballotOf(id, 1, 2));
    QVERIFY(isTogether || casts.settle());
    casts.cast(ballotOf(id, 1, 2));
    // What a repetition says otherwise counts for nothing.
    casts.cast(ballotOf(id, 1, 0, u"b-1"_s, OpeningDay + 9h));
    QVERIFY(casts.settle());

    QCOMPARE(casts.outcome(0).value(), (BallotReceipt{2, {}, false, 1, 0}));
    for (const std::size_t index : {1, 2})
        QCOMPARE(casts.outcome(index).value(), (BallotReceipt{2, {}, true, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 0, 1}));
    QVERIFY(isExact(id));
}

void BallotRulesContract::repetitionOfAnEarlierBallotMovesNothingBack()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    for (const int option : {0, 1, 2})
        QVERIFY(casts.outcomeOf(ballotOf(id, 1, option, QString::number(option))));

    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"0"_s)).value(), (BallotReceipt{0, {}, true, 0, 0}));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 1, u"1"_s)).value(), (BallotReceipt{1, 0, true, 0, 0}));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 2, u"2"_s)).value(), (BallotReceipt{2, 1, true, 1, 0}));
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 0, 1}));
    QVERIFY(isExact(id));
}

void BallotRulesContract::repetitionAfterARestartIsRecognised()
{
    const PollId id = poll();
    const PollId unlimited = openPoll(m_storage.repositories(), m_owner, 3, Voting::Unlimited, u"654321"_s);
    for (const bool isRepetition : {false, true}) {
        const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
        Casts casts(*writer);
        QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0)).value().repeated, isRepetition);
        QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 1, u"b-2"_s)).value(),
                 (BallotReceipt{1, 0, isRepetition, 1, 0}));
        QCOMPARE(casts.outcomeOf(ballotOf(unlimited, 1, 2)).value().repeated, isRepetition);
    }
    QCOMPARE(counts(id), (QList<std::int64_t>{0, 1, 0}));
    QCOMPARE(counts(unlimited), (QList<std::int64_t>{0, 0, 1}));
}

void BallotRulesContract::ballotIdsOfDifferentVotersAreDifferent()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    for (const Voting voting : {Voting::OneChangeable, Voting::Unlimited}) {
        const PollId id = openPoll(m_storage.repositories(), m_owner, 3, voting,
                                   voting == Voting::Unlimited ? u"654321"_s : u"123456"_s);
        QVERIFY(!casts.outcomeOf(ballotOf(id, 1, 0, u"same"_s)).value().repeated);
        QVERIFY(!casts.outcomeOf(ballotOf(id, 2, 0, u"same"_s)).value().repeated);
        QCOMPARE(counts(id), (QList<std::int64_t>{2, 0, 0}));
    }
}

void BallotRulesContract::ballotsAreTakenWhileThePollIsOpen_data()
{
    QTest::addColumn<qint64>("afterOpeningMs");
    QTest::addColumn<bool>("taken");
    QTest::newRow("before it opened") << qint64{-1} << false;
    QTest::newRow("as it opened") << qint64{0} << true;
    QTest::newRow("just before it closed") << qint64{9'999} << true;
    QTest::newRow("as it closed") << qint64{10'000} << false;
    QTest::newRow("later") << qint64{1'000'000} << false;
}

//! It counts when a ballot was cast, not when it is written: the poll is closed by then.
void BallotRulesContract::ballotsAreTakenWhileThePollIsOpen()
{
    QFETCH(qint64, afterOpeningMs);
    QFETCH(bool, taken);
    const Timestamp castAt = OpeningDay + Ms(afterOpeningMs);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);

    const PollId byHand = poll();
    QVERIFY(m_storage.repositories().polls.close(byHand, OpeningDay + 10s));
    Poll scheduled = samplePoll();
    scheduled.closesAt = OpeningDay + 10s;
    const PollId bySchedule = *storedPoll(m_storage.repositories(), m_owner, scheduled).poll.id;
    QVERIFY(m_storage.repositories().polls.open(bySchedule, countingCodes(), OpeningDay));

    for (const PollId id : {byHand, bySchedule}) {
        const auto outcome = casts.outcomeOf(ballotOf(id, 1, 0, u"b-1"_s, castAt));
        QCOMPARE(outcome.has_value(), taken);
        QVERIFY(taken || outcome.error().code == ErrorCode::PollClosed);
        QCOMPARE(total(counts(id)), taken ? 1 : 0);
    }

    const StoredPoll draft = storedPoll(m_storage.repositories(), m_owner, samplePoll(), u"654321"_s);
    QCOMPARE(casts.outcomeOf(ballotOf(*draft.poll.id, 1, 0)).error().code, ErrorCode::PollClosed);
}

void BallotRulesContract::reopenedPollTakesBallotsAgain()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QVERIFY(m_storage.repositories().polls.close(id, OpeningDay + 1h));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 0, u"b-1"_s, OpeningDay + 2h)).error().code,
             ErrorCode::PollClosed);
    QVERIFY(m_storage.repositories().polls.open(id, countingCodes(), OpeningDay + 3h));
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0, u"b-2"_s, OpeningDay + 3h)));
}

void BallotRulesContract::repetitionsAreKnownAfterTheClosing_data()
{
    QTest::addColumn<Voting>("voting");
    QTest::newRow("one changeable") << Voting::OneChangeable;
    QTest::newRow("one final") << Voting::OneFinal;
    QTest::newRow("unlimited") << Voting::Unlimited;
}

void BallotRulesContract::repetitionsAreKnownAfterTheClosing()
{
    QFETCH(Voting, voting);
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(voting);
    const bool moves = voting == Voting::OneChangeable;
    QVERIFY(casts.outcomeOf(ballotOf(id, 1, 0, u"b-1"_s)));
    QCOMPARE(casts.outcomeOf(ballotOf(id, 1, 2, u"b-2"_s)).has_value(), voting != Voting::OneFinal);
    QVERIFY(m_storage.repositories().polls.close(id, OpeningDay + 2h));

    const auto first = casts.outcomeOf(ballotOf(id, 1, 1, u"b-1"_s, OpeningDay + 3h)).value();
    QCOMPARE(first, (BallotReceipt{0, {}, true, moves ? 0 : 1, 0}));
    if (voting != Voting::OneFinal) {
        const auto second = casts.outcomeOf(ballotOf(id, 1, 1, u"b-2"_s, OpeningDay + 3h)).value();
        QCOMPARE(second, (moves ? BallotReceipt{2, 0, true, 1, 0} : BallotReceipt{2, {}, true, 1, 0}));
    }
    for (const int voter : {1, 2}) {
        QCOMPARE(casts.outcomeOf(ballotOf(id, voter, 1, u"b-3"_s, OpeningDay + 3h)).error().code,
                 ErrorCode::PollClosed);
    }
    QVERIFY(isExact(id));
}

void BallotRulesContract::aRepetitionMayComeWithItsBallotAndAfterTheClosing()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QVERIFY(m_storage.repositories().polls.close(id, OpeningDay + 2h));
    casts.cast(ballotOf(id, 1, 1));
    casts.cast(ballotOf(id, 1, 1, u"b-1"_s, OpeningDay + 3h));
    QVERIFY(casts.settle());
    QCOMPARE(casts.outcome(0).value(), (BallotReceipt{1, {}, false, 1, 0}));
    QCOMPARE(casts.outcome(1).value(), (BallotReceipt{1, {}, true, 1, 0}));
    QVERIFY(isExact(id));
}

void BallotRulesContract::unknownPollsAndOptionsAreNotFound()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll();
    QCOMPARE(casts.outcomeOf(ballotOf(PollId(4'711), 1, 0)).error().code, ErrorCode::NotFound);
    for (const int option : {-1, 3, 1'000'000})
        QCOMPARE(casts.outcomeOf(ballotOf(id, 1, option)).error().code, ErrorCode::NotFound);
    QCOMPARE(total(counts(id)), 0);
    QVERIFY(isExact(id));
}

void BallotRulesContract::refusedBallotsTakeNobodyDown()
{
    const auto writer = m_storage.makeBallotWriter(PlentyOfRoom);
    Casts casts(*writer);
    const PollId id = poll(Voting::OneFinal);
    for (int voter = 0; voter < 100; ++voter) {
        casts.cast(ballotOf(id, voter, voter % 4));                             // option 3: not there
        casts.cast(ballotOf(id, voter, 0, u"b-2"_s));                           // refused unless that one was
        casts.cast(ballotOf(id, 1'000 + voter, 0, u"b-1"_s, OpeningDay - 1ms)); // too early
    }
    QVERIFY(casts.settle());
    QCOMPARE(casts.count(), std::size_t{100});
    QCOMPARE(casts.count(ErrorCode::NotFound), std::size_t{25});
    QCOMPARE(casts.count(ErrorCode::AlreadyVoted), std::size_t{75});
    QCOMPARE(casts.count(ErrorCode::PollClosed), std::size_t{100});
    QCOMPARE(counts(id), (QList<std::int64_t>{50, 25, 25}));
    QVERIFY(isExact(id));
}

} // namespace podium::test
