// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/leaderboard.h"

#include <algorithm>
#include <tuple>

namespace podium::engine {

bool Leaderboard::Better::operator()(const Key &left, const Key &right) const
{
    return std::tie(right.score, left.response, left.participant) <
           std::tie(left.score, right.response, right.participant);
}

void Leaderboard::set(ParticipantId participant, std::int64_t score, Ms response)
{
    const Key key{score, response, participant};
    const auto known = m_keys.find(participant);
    if (known == m_keys.end()) {
        m_keys.insert(participant, key);
    } else {
        m_order.erase(*known);
        *known = key;
    }
    m_order.insert(key);
}

void Leaderboard::remove(ParticipantId participant)
{
    const auto known = m_keys.constFind(participant);
    if (known == m_keys.constEnd())
        return;
    m_order.erase(*known);
    m_keys.erase(known);
}

std::optional<int> Leaderboard::rankOf(ParticipantId participant) const
{
    const auto known = m_keys.constFind(participant);
    if (known == m_keys.constEnd())
        return std::nullopt;
    return rankOf(*known);
}

int Leaderboard::rankOf(const Key &key) const
{
    // No participant has the number 0, so this key stands before all of its equals.
    return static_cast<int>(m_order.order_of_key(Key{key.score, key.response, ParticipantId()})) + 1;
}

QList<RankedParticipant> Leaderboard::page(int offset, int limit) const
{
    QList<RankedParticipant> entries;
    if (offset < 0 || offset >= size() || limit <= 0)
        return entries;

    entries.reserve(std::min(limit, size() - offset));
    auto entry = m_order.find_by_order(static_cast<std::size_t>(offset));
    int rank = rankOf(*entry);
    for (int place = offset; entry != m_order.end() && entries.size() < limit; ++entry, ++place) {
        const auto previous = entries.isEmpty() ? m_order.end() : std::prev(entry);
        if (previous != m_order.end() &&
            (previous->score != entry->score || previous->response != entry->response))
            rank = place + 1;
        entries.append({rank, entry->participant, entry->score});
    }
    return entries;
}

QList<RankedParticipant> Leaderboard::around(ParticipantId participant, int limit) const
{
    const auto known = m_keys.constFind(participant);
    if (known == m_keys.constEnd() || limit <= 0)
        return {};
    const int place = static_cast<int>(m_order.order_of_key(*known));
    const int lastFullOffset = std::max(0, size() - limit);
    return page(std::clamp(place - limit / 2, 0, lastFullOffset), limit);
}

} // namespace podium::engine
