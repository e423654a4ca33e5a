// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/batch_commit.h"

#include "server/storage/ballot_statements.h"
#include "server/storage/record_statements.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

tl::unexpected<Error> refused()
{
    return failure(ErrorCode::Internal, QCoreApplication::translate(
                                            "Storage", "The server could not store this; its log says why."));
}

//! Records or ballots, and a place for what becomes of each.
template<typename Item, typename Outcome>
struct Part
{
    std::span<const Item *const> items;
    std::span<Outcome> outcomes;

    [[nodiscard]] Part first(std::size_t count) const { return {items.first(count), outcomes.first(count)}; }
    [[nodiscard]] Part behind(std::size_t count) const
    {
        return {items.subspan(count), outcomes.subspan(count)};
    }
};

using Records = Part<DurableRecord, Result<void>>;
using Ballots = Part<Ballot, Result<BallotReceipt>>;

Result<void> write(Connection &connection, const Records &records)
{
    return writeRecords(connection, records.items);
}

Result<void> write(Connection &connection, const Ballots &ballots)
{
    return writeBallots(connection, ballots.items, ballots.outcomes);
}

//! Writes what can be written; only an absent database is an error.
template<typename Item, typename Outcome>
Result<void> writeWhatFits(Connection &connection, const Part<Item, Outcome> &part)
{
    if (part.items.empty())
        return {};
    if (auto saved = connection.executeOnce(u"SAVEPOINT half"_s); !saved)
        return tl::unexpected(std::move(saved).error());
    auto written = write(connection, part);
    if (!written && isAway(written.error()))
        return written;
    if (!written) {
        if (auto undone = connection.executeOnce(u"ROLLBACK TO SAVEPOINT half"_s); !undone)
            return tl::unexpected(std::move(undone).error());
    }
    if (auto released = connection.executeOnce(u"RELEASE SAVEPOINT half"_s); !released)
        return tl::unexpected(std::move(released).error());
    if (written)
        return {};
    if (part.items.size() == 1) {
        part.outcomes.front() = refused();
        return {};
    }
    const std::size_t half = part.items.size() / 2;
    return writeWhatFits(connection, part.first(half)).and_then([&] {
        return writeWhatFits(connection, part.behind(half));
    });
}

} // namespace

bool isAway(const Error &error)
{
    return error.code == ErrorCode::Busy;
}

Result<BatchOutcomes> commitBatch(Connection &connection, const Batch &batch)
{
    BatchOutcomes outcomes{std::vector<Result<void>>(batch.records.size()),
                           std::vector<Result<BallotReceipt>>(batch.ballots.size())};
    const Records records{batch.records, outcomes.records};
    const Ballots ballots{batch.ballots, outcomes.ballots};
    if (auto opened = connection.open(); !opened)
        return tl::unexpected(std::move(opened).error());

    auto written = connection.write(
        [&] { return write(connection, records).and_then([&] { return write(connection, ballots); }); });
    if (!written && !isAway(written.error())) {
        written = connection.write([&] {
            return writeWhatFits(connection, records).and_then([&] {
                return writeWhatFits(connection, ballots);
            });
        });
        if (!written && !isAway(written.error())) {
            std::fill(outcomes.records.begin(), outcomes.records.end(), refused());
            std::fill(outcomes.ballots.begin(), outcomes.ballots.end(), refused());
        }
    }
    if (!written && isAway(written.error()))
        return tl::unexpected(std::move(written).error());
    return outcomes;
}

} // namespace podium::storage
