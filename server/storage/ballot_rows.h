// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/storage/connection.h"
#include "server/storage/kept_timeline.h"
#include "shared/domain/poll.h"

#include <map>
#include <tuple>
#include <vector>

//! The rows that ballots are stored in. PostgreSQL gets each kind in one statement, as arrays; SQLite, which
//! runs in this process, row by row. All within the caller's transaction.
namespace podium::storage {

//! What a poll's row says about ballots.
struct BallotRules
{
    Voting voting = Voting::OneChangeable;
    int optionCount = 0;
    std::optional<Timestamp> openedAt;
    std::optional<Timestamp> closedAt;
    std::optional<Timestamp> closesAt;
    KeptTimeline kept;
};

//! Where a ballot is looked for: by its voter in the table ballot, by its digest in known_ballot.
struct BallotKey
{
    PollId poll;
    QByteArray key;

    auto operator<=>(const BallotKey &other) const
    {
        if (const auto order = poll <=> other.poll; order != 0)
            return order;
        return key.compare(other.key) <=> 0;
    }
    bool operator==(const BallotKey &) const = default;
};

//! A row of ballot or known_ballot, but for its key.
struct StoredBallot
{
    QByteArray digest;
    int option = 0;
    std::optional<int> movedFrom;
    Timestamp castAt;
};

enum class BallotTable {
    Ballot,      //!< key: voter
    KnownBallot, //!< key: digest
};

using BallotRows = std::map<BallotKey, StoredBallot>;
using BallotRow = BallotRows::value_type;

using TallyKey = std::pair<PollId, int>;
using TallyRows = std::map<TallyKey, std::int64_t>;

using TimelineKey = std::tuple<PollId, Timestamp, int>;
struct TimelineChange
{
    std::int64_t votes = 0;
    std::int64_t moved = 0;
};
using TimelineChanges = std::map<TimelineKey, TimelineChange>;

//! \brief The rules of those polls that exist. Their rows cannot be changed or removed by others until the
//! transaction ends.
[[nodiscard]] Result<std::map<PollId, BallotRules>> lockPolls(Connection &connection,
                                                              const std::vector<PollId> &polls);

//! \brief Inserts those rows whose keys are new; waits for other transactions that insert the same.
//! \returns the keys that were there already.
[[nodiscard]] Result<std::vector<BallotKey>> insertNew(Connection &connection, BallotTable table,
                                                       const BallotRows &rows);

//! Those of the keys that are there, locked until the transaction ends.
[[nodiscard]] Result<BallotRows> lockBallots(Connection &connection, BallotTable table,
                                             const std::vector<BallotKey> &keys);

//! Overwrites rows of the table ballot, which are there and locked.
[[nodiscard]] Result<void> updateBallots(Connection &connection, const BallotRows &rows);

//! \brief Adds to the running counts. \returns what they are then.
[[nodiscard]] Result<TallyRows> addToTallies(Connection &connection, const TallyRows &changes);

[[nodiscard]] Result<void> addToTimelines(Connection &connection, const TimelineChanges &changes);

} // namespace podium::storage
