// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/ranking.h"
#include "shared/base/clock.h"
#include "shared/base/ids.h"

#include <QList>

#include <optional>
#include <utility>

namespace podium::engine {

//! One line of a ranking.
struct RankedParticipant
{
    int rank = 0; //!< from 1; shared by equals (1, 2, 2, 4)
    ParticipantId participant;
    std::int64_t score = 0;

    bool operator==(const RankedParticipant &) const = default;
};

//! \brief Ranks the participants of one session by score (more is better), then by summed response time of
//! correct answers (less is better). Who is equal in both shares the rank and stands in the order of the
//! participant numbers.
//!
//! Every change and every question about one participant takes O(log n), a page of k entries O(log n + k).
class Leaderboard final
{
public:
    //! Adds the participant, or moves them to a new score.
    void set(ParticipantId participant, std::int64_t score, Ms response);
    //! Does nothing when the participant is not in.
    void remove(ParticipantId participant);

    [[nodiscard]] int size() const { return m_ranking.size(); }
    //! None when the participant is not in.
    [[nodiscard]] std::optional<int> rankOf(ParticipantId participant) const;
    //! At most `limit` entries, from the place `offset`, counted from 0.
    [[nodiscard]] QList<RankedParticipant> page(int offset, int limit) const;
    //! \brief At most `limit` entries with the participant among them: in the middle, or nearer to the edge
    //! where the ranking begins or ends. Empty when the participant is not in.
    [[nodiscard]] QList<RankedParticipant> around(ParticipantId participant, int limit) const;

private:
    //! The negated score, then the response time.
    using Merit = std::pair<std::int64_t, Ms>;

    [[nodiscard]] static QList<RankedParticipant> ranked(const QList<Ranking<Merit>::Entry> &entries);

    Ranking<Merit> m_ranking;
};

} // namespace podium::engine
