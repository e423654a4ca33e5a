// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ballot_statements.h"

#include "server/storage/ballot_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <set>

namespace podium::storage {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

//! 128 bits that stand for one ballot of one voter: short to store, and nobody finds two alike.
QByteArray digestOf(const Ballot &ballot)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(ballot.voter);
    hash.addData(QByteArray(1, '\0').append(QByteArray::number(ballot.voter.size())));
    hash.addData(QByteArray(1, '\0').append(ballot.ballotId.toUtf8()));
    return hash.result().first(16);
}

bool isTooLate(const Ballot &ballot, const BallotRules &rules)
{
    return (rules.closedAt && ballot.castAt >= *rules.closedAt) ||
           (rules.closesAt && ballot.castAt >= *rules.closesAt);
}

//! Whether the poll takes the ballot, apart from what its voter has done before.
Result<void> admit(const Ballot &ballot, const BallotRules &rules)
{
    if (ballot.option < 0 || ballot.option >= rules.optionCount)
        return failure(ErrorCode::NotFound, tr("The poll has no such option."));
    const bool isTooEarly = !rules.openedAt || ballot.castAt < *rules.openedAt;
    if (isTooEarly || isTooLate(ballot, rules))
        return failure(ErrorCode::PollClosed, tr("The poll is not open."));
    return {};
}

//! \brief One batch on its way into storage: what each ballot does, and what that changes.
class BallotBatch final
{
public:
    BallotBatch(Connection &connection, std::span<const Ballot *const> ballots,
                std::span<Result<BallotReceipt>> outcomes)
        : m_connection(connection), m_ballots(ballots), m_outcomes(outcomes)
    {}
    Q_DISABLE_COPY_MOVE(BallotBatch)

    Result<void> write()
    {
        return admitAll()
            .and_then([this] { return insertFirsts(); })
            .and_then([this] { return loadKnown(); })
            .and_then([this] {
                for (const Admitted &admitted : m_admitted)
                    judge(admitted);
                return recogniseLate();
            })
            .and_then([this] { return writeChanges(); })
            .map([this] { tellCounts(); });
    }

private:
    struct Admitted
    {
        std::size_t index = 0;
        const BallotRules *rules = nullptr;
        QByteArray digest;
        BallotKey key; //!< in an unlimited poll of the ballot, else of its voter
    };

    [[nodiscard]] static BallotTable tableOf(const BallotRules &rules)
    {
        return rules.voting == Voting::Unlimited ? BallotTable::KnownBallot : BallotTable::Ballot;
    }

    //! The rows of one table, as they stand in the course of the batch.
    [[nodiscard]] BallotRows &rowsOf(const BallotRules &rules)
    {
        return tableOf(rules) == BallotTable::Ballot ? m_current : m_unlimited;
    }

    Result<void> admitAll()
    {
        std::set<PollId> polls;
        for (const Ballot *ballot : m_ballots)
            polls.insert(ballot->poll);
        auto rules = lockPolls(m_connection, {polls.begin(), polls.end()});
        if (!rules)
            return tl::unexpected(std::move(rules).error());
        m_rules = *std::move(rules);

        for (std::size_t index = 0; index < m_ballots.size(); ++index) {
            const Ballot &ballot = *m_ballots[index];
            const auto found = m_rules.find(ballot.poll);
            if (found == m_rules.end()) {
                m_outcomes[index] = failure(ErrorCode::NotFound, tr("There is no such poll."));
                continue;
            }
            const BallotRules &each = found->second;
            const auto admitted = admit(ballot, each);
            if (!admitted) {
                m_outcomes[index] = tl::unexpected(admitted.error());
                const bool mayBeRepeated = admitted.error().code == ErrorCode::PollClosed && each.openedAt &&
                                           isTooLate(ballot, each);
                if (!mayBeRepeated)
                    continue;
            }
            const QByteArray digest = digestOf(ballot);
            const bool isUnlimited = each.voting == Voting::Unlimited;
            auto &into = admitted ? m_admitted : m_late;
            into.push_back({index, &each, digest, {ballot.poll, isUnlimited ? digest : ballot.voter}});
        }
        return {};
    }

    //! \brief Inserts the first ballot of every voter, and every ballot of unlimited polls. Where somebody
    //! was there already, their row is loaded instead.
    Result<void> insertFirsts()
    {
        for (const Admitted &admitted : m_admitted) {
            const Ballot &ballot = *m_ballots[admitted.index];
            const bool isFirst =
                rowsOf(*admitted.rules)
                    .try_emplace(admitted.key,
                                 StoredBallot{admitted.digest, ballot.option, {}, ballot.castAt})
                    .second;
            if (isFirst)
                m_firsts.insert(admitted.index);
        }
        return insert(BallotTable::Ballot, m_current).and_then([this] {
            return insert(BallotTable::KnownBallot, m_unlimited);
        });
    }

    Result<void> insert(BallotTable table, BallotRows &rows)
    {
        const auto present = insertNew(m_connection, table, rows);
        if (!present)
            return tl::unexpected(present.error());
        auto stored = lockBallots(m_connection, table, *present);
        if (!stored)
            return tl::unexpected(std::move(stored).error());
        for (auto &[key, ballot] : *stored) {
            rows[key] = std::move(ballot);
            m_present.insert(key);
        }
        return {};
    }

    //! Earlier ballots of voters who were there already.
    Result<void> loadKnown()
    {
        std::vector<BallotKey> wanted;
        for (const Admitted &admitted : m_admitted) {
            if (tableOf(*admitted.rules) == BallotTable::Ballot && m_present.contains(admitted.key) &&
                m_current.at(admitted.key).digest != admitted.digest)
                wanted.push_back({admitted.key.poll, admitted.digest});
        }
        auto known = lockBallots(m_connection, BallotTable::KnownBallot, wanted);
        if (!known)
            return tl::unexpected(std::move(known).error());
        m_known = *std::move(known);
        return {};
    }

    void judge(const Admitted &admitted)
    {
        StoredBallot &stored = rowsOf(*admitted.rules).at(admitted.key);
        if (m_firsts.contains(admitted.index) && !m_present.contains(admitted.key)) {
            count(admitted, stored, 1);
            accept(admitted, stored, false);
        } else if (stored.digest == admitted.digest) {
            accept(admitted, stored, true);
        } else {
            judgeLater(admitted, stored);
        }
    }

    //! A ballot of somebody who has a vote. \param current that vote.
    void judgeLater(const Admitted &admitted, StoredBallot &current)
    {
        const Ballot &ballot = *m_ballots[admitted.index];
        const BallotKey digestKey{admitted.key.poll, admitted.digest};
        if (const auto known = m_known.find(digestKey); known != m_known.end()) {
            accept(admitted, known->second, true);
            return;
        }
        if (admitted.rules->voting == Voting::OneFinal) {
            m_outcomes[admitted.index] =
                failure(ErrorCode::AlreadyVoted, tr("You have voted in this poll already."));
            return;
        }
        StoredBallot later{admitted.digest, ballot.option, {}, ballot.castAt};
        if (current.option == ballot.option) { // the vote stays where it is and when it was cast
            remember(digestKey, later);
            accept(admitted, later, false);
            m_outcomes[admitted.index]->confirms = true;
            return;
        }
        later.movedFrom = current.option;
        remember({admitted.key.poll, current.digest}, current);
        count(admitted, current, -1);
        count(admitted, later, 1);
        current = later;
        m_moved[admitted.key] = later;
        accept(admitted, later, false);
    }

    //! \brief Who repeats a ballot after the poll has closed, because the answer was lost, gets the receipt
    //! of the first time. Nothing else that is late changes anything.
    Result<void> recogniseLate()
    {
        if (m_late.empty())
            return {};
        std::vector<BallotKey> voters;
        std::vector<BallotKey> digests;
        for (const Admitted &late : m_late) {
            if (tableOf(*late.rules) == BallotTable::Ballot && !m_current.contains(late.key))
                voters.push_back(late.key);
            digests.push_back({late.key.poll, late.digest});
        }
        auto current = lockBallots(m_connection, BallotTable::Ballot, voters);
        if (!current)
            return tl::unexpected(std::move(current).error());
        auto known = lockBallots(m_connection, BallotTable::KnownBallot, digests);
        if (!known)
            return tl::unexpected(std::move(known).error());
        // What this batch has decided already is the truth.
        current->insert(m_current.begin(), m_current.end());
        for (const auto *const rows : {&m_unlimited, &m_known}) {
            for (const auto &[key, ballot] : *rows)
                known->insert_or_assign(key, ballot);
        }

        for (const Admitted &late : m_late) {
            const auto vote = current->find(late.key);
            const auto before = known->find({late.key.poll, late.digest});
            if (vote != current->end() && vote->second.digest == late.digest)
                accept(late, vote->second, true);
            else if (before != known->end())
                accept(late, before->second, true);
        }
        return {};
    }

    void remember(const BallotKey &digestKey, const StoredBallot &ballot)
    {
        m_known[digestKey] = ballot;
        m_toRemember[digestKey] = ballot;
    }

    //! The vote comes to where the ballot puts it, or leaves it.
    void count(const Admitted &admitted, const StoredBallot &ballot, int votes)
    {
        m_tallies[{admitted.key.poll, ballot.option}] += votes;
        TimelineChange &change =
            m_timelines[{admitted.key.poll, admitted.rules->kept.startOf(ballot.castAt), ballot.option}];
        change.votes += votes;
        change.moved += ballot.movedFrom ? votes : 0;
    }

    void accept(const Admitted &admitted, const StoredBallot &ballot, bool repeated)
    {
        m_outcomes[admitted.index] = BallotReceipt{ballot.option, ballot.movedFrom, repeated, 0, 0};
        // Every receipt tells the counts, so they are asked for also where nothing changes.
        m_tallies[{admitted.key.poll, ballot.option}] += 0;
        if (ballot.movedFrom)
            m_tallies[{admitted.key.poll, *ballot.movedFrom}] += 0;
    }

    Result<void> writeChanges()
    {
        if (auto updated = updateBallots(m_connection, m_moved); !updated)
            return updated;
        const auto remembered = insertNew(m_connection, BallotTable::KnownBallot, m_toRemember);
        if (!remembered)
            return tl::unexpected(remembered.error());
        auto sums = addToTallies(m_connection, m_tallies);
        if (!sums)
            return tl::unexpected(std::move(sums).error());
        m_tallies = *std::move(sums);
        return addToTimelines(m_connection, m_timelines);
    }

    void tellCounts()
    {
        for (const auto *const each : {&m_admitted, &m_late}) {
            for (const Admitted &admitted : *each) {
                auto &outcome = m_outcomes[admitted.index];
                if (!outcome)
                    continue;
                outcome->votes = m_tallies[{admitted.key.poll, outcome->option}];
                if (outcome->movedFrom)
                    outcome->movedFromVotes = m_tallies[{admitted.key.poll, *outcome->movedFrom}];
            }
        }
    }

    Connection &m_connection;
    const std::span<const Ballot *const> m_ballots;
    const std::span<Result<BallotReceipt>> m_outcomes;

    std::map<PollId, BallotRules> m_rules;
    std::vector<Admitted> m_admitted;
    std::vector<Admitted> m_late;   //!< came after the closing; may be repetitions
    BallotRows m_current;           //!< the voters' votes
    BallotRows m_unlimited;         //!< ballots of unlimited polls
    BallotRows m_known;             //!< by digest: ballots that later ones have replaced
    std::set<std::size_t> m_firsts; //!< the first in the batch under their keys
    std::set<BallotKey> m_present;  //!< keys that were stored before this batch
    BallotRows m_moved;             //!< rows of m_current that have changed
    BallotRows m_toRemember;        //!< rows of m_known that are new
    TallyRows m_tallies;            //!< changes; once they are written, the counts
    TimelineChanges m_timelines;
};

} // namespace

Result<void> writeBallots(Connection &connection, std::span<const Ballot *const> ballots,
                          std::span<Result<BallotReceipt>> outcomes)
{
    if (ballots.empty())
        return {};
    return BallotBatch(connection, ballots, outcomes).write();
}

} // namespace podium::storage
