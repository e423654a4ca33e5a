// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every BallotWriter makes of a ballot.
class BallotRulesContract final : public QObject
{
    Q_OBJECT

public:
    explicit BallotRulesContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();

    void firstBallotIsRecorded();
    void receiptTellsTheCounts();
    void secondBallotMovesTheVote();
    void ballotForTheSameOptionChangesNothing();
    void secondBallotOfAFinalVoteIsRefused();
    void everyBallotOfAnUnlimitedPollCounts();
    void voterMayVoteInManyPolls();

    void repeatedBallotGetsTheFirstReceipt_data();
    void repeatedBallotGetsTheFirstReceipt();
    void repetitionOfAnEarlierBallotMovesNothingBack();
    void repetitionAfterARestartIsRecognised();
    void ballotIdsOfDifferentVotersAreDifferent();

    void ballotsAreTakenWhileThePollIsOpen_data();
    void ballotsAreTakenWhileThePollIsOpen();
    void reopenedPollTakesBallotsAgain();
    void repetitionsAreKnownAfterTheClosing_data();
    void repetitionsAreKnownAfterTheClosing();
    void aRepetitionMayComeWithItsBallotAndAfterTheClosing();
    void unknownPollsAndOptionsAreNotFound();
    void refusedBallotsTakeNobodyDown();

private:
    [[nodiscard]] PollId poll(Voting voting = Voting::OneChangeable, int options = 3);
    [[nodiscard]] QList<std::int64_t> counts(PollId poll);
    //! Whether counts, timeline and ballots agree; says where they do not.
    [[nodiscard]] bool isExact(PollId poll);

    StorageUnderTest &m_storage;
    UserId m_owner;
};

} // namespace podium::test
