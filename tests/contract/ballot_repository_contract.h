// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What every BallotRepository does with what the writer of ballots has stored.
class BallotRepositoryContract final : public QObject
{
    Q_OBJECT

public:
    explicit BallotRepositoryContract(StorageUnderTest &storage) : m_storage(storage) {}

private Q_SLOTS:
    void init();

    void countsOfANewPollAreZero();
    void timelineInBucketsOfEverySize_data();
    void timelineInBucketsOfEverySize();
    void timelineOfARange();
    void movedVotesLeaveTheirBuckets();
    void bucketsFollowTheClocksOfAZone_data();
    void bucketsFollowTheClocksOfAZone();
    void tooFineATimelineIsRefused();

    void rollUpKeepsTotals_data();
    void rollUpKeepsTotals();
    void rollUpGoesPartByPart_data();
    void rollUpGoesPartByPart();
    void rollUpLeavesTheRecentAlone();
    void rolledUpVotesCanMove();
    void ballotsMayArriveDuringARollUp();
    void rollUpForgetsOldRepetitionsOnly();
    void oldRepetitionsAreForgottenPartByPart();
    void nothingToRollUpIsSaid();

    void unknownPollsAreNotFound();

private:
    struct Vote
    {
        int option = 0;
        Timestamp castAt;
    };
    //! A poll with one voter for each vote.
    [[nodiscard]] PollId pollWith(const QList<Vote> &votes, Voting voting);
    [[nodiscard]] Timeline timeline(PollId poll, TimelineBucketSize size);
    //! Until there is nothing more to do. \returns how often there was.
    int rollUp(Timestamp now, const RollUpRules &rules = {});
    [[nodiscard]] bool isExact(PollId poll);

    StorageUnderTest &m_storage;
    UserId m_owner;
};

} // namespace podium::test
