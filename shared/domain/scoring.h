// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <cstdint>

namespace podium {

enum class ScoringRule {
    Accuracy, //!< `weight` points for a correct answer
    Speed,    //!< up to 1000 * weight, half of it at the deadline
};

//! \brief How a session turns answers into points (protocol.md, "Scoring").
struct Scoring
{
    ScoringRule rule = ScoringRule::Speed;
    bool streakBonus = false;

    bool operator==(const Scoring &) const = default;
};

//! \brief Points of one correct answer, before any bonus.
//! Speed: round(1000 * weight * (1 - (t / T) / 2)) for t of T; the full 1000 * weight when t < 500 ms.
//! \param response 0 <= response <= limit; values outside are clamped.
[[nodiscard]] std::int64_t basePoints(ScoringRule rule, int weight, Ms response, Ms limit);

//! \brief Bonus of the n-th correct answer in a row: none for n < 2; accuracy 1, speed 100 * min(n - 1, 5).
[[nodiscard]] std::int64_t streakBonus(ScoringRule rule, int streak);

//! \brief Points of a correct answer that makes the streak `streak` long.
[[nodiscard]] std::int64_t pointsForCorrect(const Scoring &scoring, int weight, Ms response, Ms limit,
                                            int streak);

} // namespace podium
