// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/storage_under_test.h"

namespace podium::test {

//! What the contracts of ballot writers share: an empty storage with one host, and open polls of that host.
class BallotContract : public QObject
{
    Q_OBJECT

protected:
    //! Of the writers, where it is not what a test is about.
    static constexpr int PlentyOfRoom = 100'000;

    explicit BallotContract(StorageUnderTest &storage) : m_storage(storage) {}

    [[nodiscard]] PollId poll(Voting voting = Voting::OneChangeable, int options = 3);
    [[nodiscard]] QList<std::int64_t> counts(PollId poll);
    //! Whether counts, timeline and ballots agree; says where they do not.
    [[nodiscard]] bool isExact(PollId poll);

    StorageUnderTest &m_storage;
    UserId m_owner;

private Q_SLOTS:
    void init();
};

} // namespace podium::test
