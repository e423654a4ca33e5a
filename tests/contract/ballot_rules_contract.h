// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/ballot_contract.h"

namespace podium::test {

//! What every BallotWriter makes of a ballot.
class BallotRulesContract final : public BallotContract
{
    Q_OBJECT

public:
    explicit BallotRulesContract(StorageUnderTest &storage) : BallotContract(storage) {}

private Q_SLOTS:
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
};

} // namespace podium::test
