// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/standings.h"

#include <QCoreApplication>

#include <algorithm>

namespace podium::engine {

void Standings::add(ParticipantId participant)
{
    m_tallies.insert(participant, {});
    m_leaderboard.set(participant, 0, Ms::zero());
}

void Standings::remove(ParticipantId participant)
{
    m_tallies.remove(participant);
    m_leaderboard.remove(participant);
}

void Standings::settle(ParticipantId participant, const AnswerRecord *answer)
{
    const auto tally = m_tallies.find(participant);
    if (tally == m_tallies.end())
        return;
    if (answer == nullptr || !answer->correct) {
        tally->streak = 0;
        return;
    }
    ++tally->streak;
    tally->score += answer->points;
    tally->response += answer->response;
    m_leaderboard.set(participant, tally->score, tally->response);
}

Standing Standings::of(ParticipantId participant) const
{
    const auto tally = m_tallies.constFind(participant);
    if (tally == m_tallies.constEnd())
        return {};
    return {m_leaderboard.rankOf(participant).value_or(0), tally->score, tally->streak};
}

std::int64_t Standings::scoreOf(ParticipantId participant) const
{
    return m_tallies.value(participant).score;
}

int Standings::streakOf(ParticipantId participant) const
{
    return m_tallies.value(participant).streak;
}

Result<LeaderboardPage> Standings::page(const LeaderboardQuery &query, const Roster &roster) const
{
    if (query.around && !m_tallies.contains(*query.around)) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("LiveSession", "There is no such participant."));
    }
    const int limit = std::clamp(query.limit, 1, PageSizeMax);
    const QList<RankedParticipant> ranked =
        query.around ? m_leaderboard.around(*query.around, limit) : m_leaderboard.page(query.offset, limit);
    LeaderboardPage page;
    page.total = m_leaderboard.size();
    page.entries.reserve(ranked.size());
    for (const RankedParticipant &entry : ranked) {
        const Member *member = roster.find(entry.participant);
        page.entries.append({entry.rank, entry.participant,
                             member != nullptr ? member->joined.nickname : QString(), entry.score,
                             streakOf(entry.participant)});
    }
    return page;
}

} // namespace podium::engine
