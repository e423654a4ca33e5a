// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ballot_rows.h"

#include "server/storage/array_literal.h"
#include "server/storage/column_names.h"

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

bool isSqlite(const Connection &connection)
{
    return connection.dialect() == Dialect::SQLite;
}

std::int64_t msOf(Timestamp moment)
{
    return moment.time_since_epoch().count();
}

StoredBallot ballotFrom(Row &row)
{
    StoredBallot ballot;
    ballot.digest = row.bytes();
    ballot.option = row.count();
    ballot.movedFrom = row.optionalCount();
    ballot.castAt = row.time();
    return ballot;
}

// --- one by one: SQLite

Result<bool> insertOne(Connection &connection, BallotTable table, const BallotRow &row)
{
    const auto &[key, ballot] = row;
    static const QString insertBallot =
        u"INSERT INTO ballot (poll_id, voter, digest, option, moved_from, cast_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (poll_id, voter) DO NOTHING"_s;
    static const QString insertKnownBallot =
        u"INSERT INTO known_ballot (poll_id, digest, option, moved_from, cast_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (poll_id, digest) DO NOTHING"_s;
    const auto inserted =
        table == BallotTable::Ballot
            ? connection.execute(insertBallot, values(key.poll, key.key, ballot.digest, ballot.option,
                                                      ballot.movedFrom, ballot.castAt))
            : connection.execute(insertKnownBallot,
                                 values(key.poll, key.key, ballot.option, ballot.movedFrom, ballot.castAt));
    return inserted.map([](int count) { return count == 1; });
}

Result<std::optional<StoredBallot>> findOne(Connection &connection, BallotTable table, const BallotKey &key)
{
    static const QString selectBallot =
        u"SELECT digest, option, moved_from, cast_at FROM ballot WHERE poll_id = ? AND voter = ?"_s;
    static const QString selectKnownBallot =
        u"SELECT digest, option, moved_from, cast_at FROM known_ballot WHERE poll_id = ? AND digest = ?"_s;
    return connection.selectOne(table == BallotTable::Ballot ? selectBallot : selectKnownBallot,
                                values(key.poll, key.key), ballotFrom);
}

Result<void> updateOne(Connection &connection, const BallotRow &row)
{
    const auto &[key, ballot] = row;
    const auto updated = connection.execute(
        u"UPDATE ballot SET digest = ?, option = ?, moved_from = ?, cast_at = ?"
        " WHERE poll_id = ? AND voter = ?"_s,
        values(ballot.digest, ballot.option, ballot.movedFrom, ballot.castAt, key.poll, key.key));
    if (!updated)
        return tl::unexpected(updated.error());
    return {};
}

// --- all at once: PostgreSQL

//! The columns of rows, as arrays in the order of the rows.
struct BallotArrays
{
    ArrayLiteral polls, keys, digests, options, movedFrom, castAt;

    explicit BallotArrays(const BallotRows &rows)
    {
        for (const auto &[key, ballot] : rows) {
            polls.add(key.poll.value());
            keys.add(key.key);
            digests.add(ballot.digest);
            options.add(ballot.option);
            movedFrom.add(ballot.movedFrom);
            castAt.add(msOf(ballot.castAt));
        }
    }
};

Result<std::vector<BallotKey>> insertAll(Connection &connection, BallotTable table, const BallotRows &rows)
{
    // Only what was not inserted comes back: nothing, most of the time.
    static const QString insertBallots =
        u"WITH record AS (SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bytea[]), CAST(? AS bytea[]),"
        " CAST(? AS integer[]), CAST(? AS integer[]), CAST(? AS bigint[]))"
        " AS record (poll_id, voter, digest, option, moved_from, cast_at)),"
        " inserted AS (INSERT INTO ballot (poll_id, voter, digest, option, moved_from, cast_at)"
        " SELECT poll_id, voter, digest, option, moved_from, cast_at FROM record"
        " ON CONFLICT (poll_id, voter) DO NOTHING RETURNING poll_id, voter)"
        " SELECT poll_id, voter FROM record EXCEPT ALL SELECT poll_id, voter FROM inserted"_s;
    static const QString insertKnownBallots =
        u"WITH record AS (SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bytea[]), CAST(? AS integer[]),"
        " CAST(? AS integer[]), CAST(? AS bigint[]))"
        " AS record (poll_id, digest, option, moved_from, cast_at)),"
        " inserted AS (INSERT INTO known_ballot (poll_id, digest, option, moved_from, cast_at)"
        " SELECT poll_id, digest, option, moved_from, cast_at FROM record"
        " ON CONFLICT (poll_id, digest) DO NOTHING RETURNING poll_id, digest)"
        " SELECT poll_id, digest FROM record EXCEPT ALL SELECT poll_id, digest FROM inserted"_s;

    const BallotArrays arrays(rows);
    const bool isBallot = table == BallotTable::Ballot;
    std::vector<BallotKey> present;
    auto inserted = connection.select(
        isBallot ? insertBallots : insertKnownBallots,
        isBallot ? values(arrays.polls.text(), arrays.keys.text(), arrays.digests.text(),
                          arrays.options.text(), arrays.movedFrom.text(), arrays.castAt.text())
                 : values(arrays.polls.text(), arrays.keys.text(), arrays.options.text(),
                          arrays.movedFrom.text(), arrays.castAt.text()),
        [&present](Row &row) {
            const auto poll = row.id<PollId>();
            present.push_back({poll, row.bytes()});
        });
    if (!inserted)
        return tl::unexpected(std::move(inserted).error());
    return present;
}

Result<BallotRows> lockAll(Connection &connection, BallotTable table, const std::vector<BallotKey> &keys)
{
    static const QString lockBallotRows =
        u"SELECT poll_id, voter, digest, option, moved_from, cast_at FROM ballot"
        " WHERE (poll_id, voter) IN (SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bytea[])))"
        " ORDER BY poll_id, voter FOR UPDATE"_s;
    static const QString lockKnownRows =
        u"SELECT poll_id, digest, digest, option, moved_from, cast_at FROM known_ballot"
        " WHERE (poll_id, digest) IN (SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bytea[])))"
        " ORDER BY poll_id, digest FOR UPDATE"_s;
    ArrayLiteral polls, wanted;
    for (const BallotKey &key : keys) {
        polls.add(key.poll.value());
        wanted.add(key.key);
    }
    BallotRows rows;
    auto selected = connection.select(table == BallotTable::Ballot ? lockBallotRows : lockKnownRows,
                                      values(polls.text(), wanted.text()), [&rows](Row &row) {
                                          const auto poll = row.id<PollId>();
                                          const QByteArray key = row.bytes();
                                          rows.emplace(BallotKey{poll, key}, ballotFrom(row));
                                      });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    return rows;
}

Result<void> updateAll(Connection &connection, const BallotRows &rows)
{
    const BallotArrays arrays(rows);
    const auto updated = connection.execute(
        u"UPDATE ballot SET digest = record.digest, option = record.option, moved_from = record.moved_from,"
        " cast_at = record.cast_at"
        " FROM unnest(CAST(? AS bigint[]), CAST(? AS bytea[]), CAST(? AS bytea[]), CAST(? AS integer[]),"
        " CAST(? AS integer[]), CAST(? AS bigint[]))"
        " AS record (poll_id, voter, digest, option, moved_from, cast_at)"
        " WHERE ballot.poll_id = record.poll_id AND ballot.voter = record.voter"_s,
        values(arrays.polls.text(), arrays.keys.text(), arrays.digests.text(), arrays.options.text(),
               arrays.movedFrom.text(), arrays.castAt.text()));
    if (!updated)
        return tl::unexpected(updated.error());
    return {};
}

} // namespace

Result<std::map<PollId, BallotRules>> lockPolls(Connection &connection, const std::vector<PollId> &polls)
{
    static const QString sql = u"SELECT voting, option_count, opened_at, closed_at, closes_at, minutes_from,"
                               " hours_from FROM poll WHERE id = ?"_s;
    static const QString shared = sql + u" FOR SHARE"_s;
    std::map<PollId, BallotRules> found;
    for (const PollId poll : polls) {
        const auto rules =
            connection.selectOne(isSqlite(connection) ? sql : shared, values(poll), [](Row &row) {
                BallotRules read;
                read.voting = columnValue<Voting>(row.text());
                read.optionCount = row.count();
                read.openedAt = row.optionalTime();
                read.closedAt = row.optionalTime();
                read.closesAt = row.optionalTime();
                read.kept.minutesFrom = row.time();
                read.kept.hoursFrom = row.time();
                return read;
            });
        if (!rules)
            return tl::unexpected(rules.error());
        if (*rules)
            found.emplace(poll, **rules);
    }
    return found;
}

Result<std::vector<BallotKey>> insertNew(Connection &connection, BallotTable table, const BallotRows &rows)
{
    if (rows.empty())
        return {};
    if (!isSqlite(connection))
        return insertAll(connection, table, rows);
    std::vector<BallotKey> present;
    for (const BallotRow &row : rows) {
        const auto inserted = insertOne(connection, table, row);
        if (!inserted)
            return tl::unexpected(inserted.error());
        if (!*inserted)
            present.push_back(row.first);
    }
    return present;
}

Result<BallotRows> lockBallots(Connection &connection, BallotTable table, const std::vector<BallotKey> &keys)
{
    if (keys.empty())
        return {};
    if (!isSqlite(connection))
        return lockAll(connection, table, keys);
    BallotRows rows;
    for (const BallotKey &key : keys) {
        auto found = findOne(connection, table, key);
        if (!found)
            return tl::unexpected(std::move(found).error());
        if (*found)
            rows.emplace(key, **std::move(found));
    }
    return rows;
}

Result<void> updateBallots(Connection &connection, const BallotRows &rows)
{
    if (rows.empty())
        return {};
    if (!isSqlite(connection))
        return updateAll(connection, rows);
    for (const BallotRow &row : rows) {
        if (auto updated = updateOne(connection, row); !updated)
            return updated;
    }
    return {};
}

Result<TallyRows> addToTallies(Connection &connection, const TallyRows &changes)
{
    static const QString head = u"INSERT INTO tally (poll_id, option, votes)"_s;
    static const QString tail = u" ON CONFLICT (poll_id, option) DO UPDATE SET votes = tally.votes +"
                                " excluded.votes RETURNING poll_id, option, votes"_s;
    static const QString one = head + u" VALUES (?, ?, ?)"_s + tail;
    static const QString all =
        head + u" SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS integer[]), CAST(? AS bigint[]))"_s +
        tail;
    TallyRows sums;
    const auto take = [&sums](Row &row) {
        const auto poll = row.id<PollId>();
        const int option = row.count();
        sums[{poll, option}] = row.integer();
    };
    if (changes.empty())
        return sums;
    if (isSqlite(connection)) {
        for (const auto &[key, votes] : changes) {
            auto added = connection.select(one, values(key.first, key.second, votes), take);
            if (!added)
                return tl::unexpected(std::move(added).error());
        }
        return sums;
    }
    ArrayLiteral polls, options, votes;
    for (const auto &[key, change] : changes) {
        polls.add(key.first.value());
        options.add(key.second);
        votes.add(change);
    }
    auto added = connection.select(all, values(polls.text(), options.text(), votes.text()), take);
    if (!added)
        return tl::unexpected(std::move(added).error());
    return sums;
}

Result<void> addToTimelines(Connection &connection, const TimelineChanges &changes)
{
    static const QString head = u"INSERT INTO timeline (poll_id, start_at, option, votes, moved)"_s;
    static const QString tail = u" ON CONFLICT (poll_id, start_at, option) DO UPDATE"
                                " SET votes = timeline.votes + excluded.votes,"
                                " moved = timeline.moved + excluded.moved"_s;
    static const QString one = head + u" VALUES (?, ?, ?, ?, ?)"_s + tail;
    static const QString all =
        head +
        u" SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS integer[]),"
        " CAST(? AS bigint[]), CAST(? AS bigint[]))"_s +
        tail;
    if (changes.empty())
        return {};
    if (isSqlite(connection)) {
        for (const auto &[key, change] : changes) {
            const auto &[poll, startAt, option] = key;
            const auto added =
                connection.execute(one, values(poll, startAt, option, change.votes, change.moved));
            if (!added)
                return tl::unexpected(added.error());
        }
        return {};
    }
    ArrayLiteral polls, starts, options, votes, moved;
    for (const auto &[key, change] : changes) {
        const auto &[poll, startAt, option] = key;
        polls.add(poll.value());
        starts.add(msOf(startAt));
        options.add(option);
        votes.add(change.votes);
        moved.add(change.moved);
    }
    const auto added = connection.execute(
        all, values(polls.text(), starts.text(), options.text(), votes.text(), moved.text()));
    if (!added)
        return tl::unexpected(added.error());
    return {};
}

} // namespace podium::storage
