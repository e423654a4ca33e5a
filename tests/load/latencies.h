// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace podium::load {

using Microseconds = std::chrono::microseconds;

//! \brief How long each of many things took. Keeps every value (four bytes each), so percentiles are exact.
class Latencies final
{
public:
    //! More than 71 minutes count as 71 minutes.
    void add(Microseconds latency);
    [[nodiscard]] std::size_t count() const { return m_values.size(); }
    //! \param share 0..1. \returns the least latency that at least this share did not exceed (nearest rank);
    //! 0 when there is none.
    [[nodiscard]] Microseconds percentile(double share) const;

private:
    mutable std::vector<std::uint32_t> m_values;
    mutable bool m_isSorted = true;
};

} // namespace podium::load
