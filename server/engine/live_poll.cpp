// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/live_poll.h"

#include <vector>

namespace podium::engine {

LivePoll::LivePoll(const CountedPoll &poll)
    : m_stored(poll.stored), m_counts(poll.votes), m_storedVotes(m_counts.total())
{}

void LivePoll::update(const StoredPoll &stored, PollPushChannel &pushes)
{
    const bool isOther = !(stored == m_stored);
    m_stored = stored;
    const int options = static_cast<int>(stored.poll.options.size());
    if (options != m_counts.optionCount())
        m_counts = OptionCounts(QList<std::int64_t>(options, 0));
    if (!isOther)
        return;
    push(pushes, PollChanged{id(), stored.poll.status}, [](const Watcher &) { return true; });
    m_tally.wish();
}

void LivePoll::addHosts(QSet<WatcherId> &hosts) const
{
    for (auto watcher = m_watchers.cbegin(); watcher != m_watchers.cend(); ++watcher) {
        if (watcher->isHost)
            hosts.insert(watcher.key());
    }
}

void LivePoll::announceRemoval(PollPushChannel &pushes) const
{
    push(pushes, PollChanged{id(), std::nullopt}, [](const Watcher &) { return true; });
}

void LivePoll::ballotAnswered(const Result<BallotReceipt> &receipt, const QByteArray &voter)
{
    --m_underWay;
    if (receipt) {
        m_counts.set(receipt->option, receipt->votes);
        if (receipt->movedFrom)
            m_counts.set(*receipt->movedFrom, receipt->movedFromVotes);
        if (receipt->addsVote())
            ++m_storedVotes;
        for (auto [watcher, end] = m_watchersByVoter.equal_range(voter); watcher != end; ++watcher)
            m_watchers[*watcher].hasVoted = true;
        m_tally.wish();
    }
}

BallotFigures LivePoll::figures() const
{
    return {m_storedVotes + m_underWay, m_storedVotes, m_counts.total()};
}

void LivePoll::watch(WatcherId id, const Watcher &watcher)
{
    unwatch(id);
    m_watchers.insert(id, watcher);
    if (!watcher.voter.isEmpty())
        m_watchersByVoter.insert(watcher.voter, id);
}

void LivePoll::markVoted(WatcherId id)
{
    const auto watcher = m_watchers.find(id);
    if (watcher == m_watchers.end() || watcher->hasVoted)
        return;
    watcher->hasVoted = true;
    m_tally.wish();
}

void LivePoll::unwatch(WatcherId id)
{
    const auto watcher = m_watchers.constFind(id);
    if (watcher == m_watchers.constEnd())
        return;
    m_watchersByVoter.remove(watcher->voter, id);
    m_watchers.erase(watcher);
}

void LivePoll::pushTally(Timestamp now, PollPushChannel &pushes)
{
    if (!m_tally.take(now) || m_watchers.isEmpty())
        return;
    const PollStatus status = statusAt(now);
    PollTally tally{id(), m_counts.total(),
                    m_counts.votes().first(std::min<qsizetype>(TallyOptionsMax, m_counts.optionCount())),
                    status};
    push(pushes, tally, [&](const Watcher &watcher) {
        return !watcher.isHost && showsCounts(m_stored.poll.visibility, status, watcher.hasVoted);
    });
    tally.ballots = figures();
    push(pushes, tally, [](const Watcher &watcher) { return watcher.isHost; });
}

void LivePoll::push(PollPushChannel &pushes, const PollEvent &event,
                    const std::function<bool(const Watcher &)> &isFor) const
{
    std::vector<WatcherId> watchers;
    watchers.reserve(static_cast<std::size_t>(m_watchers.size()));
    for (auto watcher = m_watchers.cbegin(); watcher != m_watchers.cend(); ++watcher) {
        if (isFor(*watcher))
            watchers.push_back(watcher.key());
    }
    if (!watchers.empty())
        pushes.toWatchers(watchers, event);
}

} // namespace podium::engine
