// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_repository.h"
#include "server/ports/poll_repository.h"

namespace podium::test {

//! What is asked for is never there.
inline tl::unexpected<Error> noPoll()
{
    return failure(ErrorCode::NotFound, QStringLiteral("There are no polls here."));
}

//! For tests of what has nothing to do with polls.
class NoPolls final : public PollRepository
{
public:
    Result<StoredPollPage> list(UserId, int, int, const QString &) override { return StoredPollPage(); }
    Result<StoredPoll> create(UserId, Poll, const Codes &, Timestamp) override { return noPoll(); }
    Result<StoredPoll> update(UserId, Poll, Timestamp) override { return noPoll(); }
    Result<void> remove(UserId, PollId) override { return noPoll(); }
    Result<StoredPoll> find(PollId) override { return noPoll(); }
    Result<StoredPoll> findByCode(const QString &) override { return noPoll(); }
    Result<QList<StoredPoll>> loadPending() override { return QList<StoredPoll>(); }
    Result<StoredPoll> open(PollId, const Codes &, Timestamp) override { return noPoll(); }
    Result<StoredPoll> close(PollId, Timestamp) override { return noPoll(); }
};

class NoBallots final : public BallotRepository
{
public:
    Result<QList<std::int64_t>> counts(PollId) override { return noPoll(); }
    Result<std::optional<int>> optionOf(PollId, const QByteArray &) override { return std::optional<int>(); }
    Result<Timeline> timeline(PollId, const TimelineQuery &) override { return noPoll(); }
    Result<bool> rollUp(Timestamp, const RollUpRules &) override { return false; }
    Result<PollAudit> audit(PollId) override { return noPoll(); }
};

} // namespace podium::test
