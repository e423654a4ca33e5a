// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! How every BallotWriter keeps, orders and answers many ballots; what it makes of each is
//! BallotRulesContract's.
class BallotWriterContract final : public QObject
{
    Q_OBJECT

public:
    explicit BallotWriterContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();
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

private:
    [[nodiscard]] PollId poll(Voting voting = Voting::OneChangeable, int options = 3);
    [[nodiscard]] QList<std::int64_t> counts(PollId poll);
    //! Whether counts, timeline and ballots agree; says where they do not.
    [[nodiscard]] bool isExact(PollId poll);

    StorageUnderTest &m_storage;
    UserId m_owner;
};

} // namespace podium::test
