// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/leaderboard.h"
#include "server/engine/roster.h"

namespace podium::engine {

//! \brief Scores, streaks and ranks of who is in a session, as far as its questions are settled. A question
//! is settled for a participant when its result may be told; until then an answer changes nothing here.
class Standings final
{
public:
    static constexpr int PageSizeMax = 100;

    //! A newcomer, with nothing yet.
    void add(ParticipantId participant);
    void remove(ParticipantId participant);
    //! \brief Counts one question for a participant: their answer, or null when they gave none.
    //! Does nothing for somebody who is not in.
    void settle(ParticipantId participant, const AnswerRecord *answer);

    //! All zero for somebody who is not in.
    [[nodiscard]] Standing of(ParticipantId participant) const;
    [[nodiscard]] std::int64_t scoreOf(ParticipantId participant) const;
    [[nodiscard]] int streakOf(ParticipantId participant) const;
    //! NotFound when the query is about the neighbourhood of somebody who is not in.
    [[nodiscard]] Result<LeaderboardPage> page(const LeaderboardQuery &query, const Roster &roster) const;

private:
    struct Tally
    {
        std::int64_t score = 0;
        int streak = 0;
        Ms response{0}; //!< summed over correct answers
    };

    QHash<ParticipantId, Tally> m_tallies;
    Leaderboard m_leaderboard;
};

} // namespace podium::engine
