// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/ports/durable_writer.h"
#include "server/storage/connection.h"

#include <span>
#include <vector>

namespace podium::storage {

//! What is written together. Borrowed.
struct Batch
{
    std::vector<const DurableRecord *> records;
    std::vector<const Ballot *> ballots;
};

//! One for each record and each ballot of a batch.
struct BatchOutcomes
{
    std::vector<Result<void>> records;
    std::vector<Result<BallotReceipt>> ballots;
};

//! \brief One attempt to write a batch, in one transaction; opens the connection when it is closed.
//!
//! Whatever the database refuses is found by halving, and only that gets Internal. \returns the outcomes once
//! the commit has returned, or Busy when the database is away, which leaves open whether the commit took
//! place: the same batch may be written again.
[[nodiscard]] Result<BatchOutcomes> commitBatch(Connection &connection, const Batch &batch);

[[nodiscard]] bool isAway(const Error &error);

} // namespace podium::storage
