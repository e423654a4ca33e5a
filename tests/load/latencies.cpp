// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/latencies.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace podium::load {

void Latencies::add(Microseconds latency)
{
    constexpr Microseconds::rep Longest = std::numeric_limits<std::uint32_t>::max();
    m_values.push_back(
        static_cast<std::uint32_t>(std::clamp<Microseconds::rep>(latency.count(), 0, Longest)));
    m_isSorted = false;
}

Microseconds Latencies::percentile(double share) const
{
    if (m_values.empty())
        return Microseconds::zero();
    if (!m_isSorted) {
        std::sort(m_values.begin(), m_values.end());
        m_isSorted = true;
    }
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(m_values.size())));
    return Microseconds(m_values[std::clamp<std::size_t>(rank, 1, m_values.size()) - 1]);
}

} // namespace podium::load
