// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_repository.h"
#include "server/storage/connection.h"
#include "server/storage/old_ballots.h"

namespace podium::storage {

//! \brief What the GroupCommitWriter has stored of ballots in the tables ballot, known_ballot, tally and
//! timeline.
class SqlBallotRepository final : public BallotRepository
{
public:
    explicit SqlBallotRepository(Connection &connection) : m_connection(connection), m_oldBallots(connection)
    {}
    Q_DISABLE_COPY_MOVE(SqlBallotRepository)

    Result<QList<std::int64_t>> counts(PollId poll) override;
    Result<std::optional<int>> optionOf(PollId poll, const QByteArray &voter) override;
    Result<Timeline> timeline(PollId poll, const TimelineQuery &query) override;
    Result<bool> rollUp(Timestamp now, const RollUpRules &rules) override;
    Result<PollAudit> audit(PollId poll) override;

private:
    [[nodiscard]] Result<Timeline> loadTimeline(PollId poll, const TimelineQuery &query);

    Connection &m_connection;
    OldBallots m_oldBallots;
};

} // namespace podium::storage
