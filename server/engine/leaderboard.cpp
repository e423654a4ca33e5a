// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/leaderboard.h"

namespace podium::engine {

void Leaderboard::set(ParticipantId participant, std::int64_t score, Ms response)
{
    m_ranking.set(participant.value(), {-score, response});
}

void Leaderboard::remove(ParticipantId participant)
{
    m_ranking.remove(participant.value());
}

std::optional<int> Leaderboard::rankOf(ParticipantId participant) const
{
    return m_ranking.rankOf(participant.value());
}

QList<RankedParticipant> Leaderboard::page(int offset, int limit) const
{
    return ranked(m_ranking.page(offset, limit));
}

QList<RankedParticipant> Leaderboard::around(ParticipantId participant, int limit) const
{
    return ranked(m_ranking.around(participant.value(), limit));
}

QList<RankedParticipant> Leaderboard::ranked(const QList<Ranking<Merit>::Entry> &entries)
{
    QList<RankedParticipant> participants;
    participants.reserve(entries.size());
    for (const auto &entry : entries)
        participants.append({entry.rank, ParticipantId(entry.member), -entry.merit.first});
    return participants;
}

} // namespace podium::engine
