// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/ballot_contract.h"

namespace podium::test {

//! How every BallotWriter keeps, orders and answers many ballots; what it makes of each is
//! BallotRulesContract's.
class BallotWriterContract final : public BallotContract
{
    Q_OBJECT

public:
    explicit BallotWriterContract(StorageUnderTest &storage) : BallotContract(storage) {}

private Q_SLOTS:
    void cleanup();

    void doneRunsLaterAndInOrder();
    void acknowledgedBallotIsStored();
    void ballotsOfOneBatchSeeEachOther();
    void concurrentVotesOfOneVoterEndInOne();
    void concurrentWritersCountExactly_data();
    void concurrentWritersCountExactly();
    void ballotsWaitWhileStorageIsAway();
    void tooManyWaitingAreBusy();
    void tenThousandOptionsAreCounted();
};

} // namespace podium::test
