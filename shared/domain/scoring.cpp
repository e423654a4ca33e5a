// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/scoring.h"

#include <algorithm>

namespace podium {
namespace {
constexpr std::int64_t SpeedPointsPerWeight = 1000;
constexpr Ms FullPointsBelow{500};
constexpr std::int64_t SpeedBonusStep = 100;
constexpr int SpeedBonusStepsMax = 5;
} // namespace

std::int64_t basePoints(ScoringRule rule, int weight, Ms response, Ms limit)
{
    if (rule == ScoringRule::Accuracy)
        return weight;

    const std::int64_t full = SpeedPointsPerWeight * weight;
    if (response < FullPointsBelow || limit <= Ms::zero())
        return full;
    // full * (1 - t / 2T), rounded half up, in integers: (2T - t) * full / 2T.
    const std::int64_t t = std::min(response, limit).count();
    const std::int64_t doubled = 2 * limit.count();
    return ((doubled - t) * full * 2 + doubled) / (2 * doubled);
}

std::int64_t streakBonus(ScoringRule rule, int streak)
{
    if (streak < 2)
        return 0;
    return rule == ScoringRule::Accuracy ? 1 : SpeedBonusStep * std::min(streak - 1, SpeedBonusStepsMax);
}

std::int64_t pointsForCorrect(const Scoring &scoring, int weight, Ms response, Ms limit, int streak)
{
    return basePoints(scoring.rule, weight, response, limit) +
           (scoring.streakBonus ? streakBonus(scoring.rule, streak) : 0);
}

} // namespace podium
