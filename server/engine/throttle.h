// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <optional>

namespace podium::engine {

//! \brief Keeps a kind of push to one per interval. The first wish is granted at once; what is wished for
//! within the interval is granted once, at its end, so that the last state always gets out.
class Throttle final
{
public:
    explicit Throttle(Ms interval) : m_interval(interval) {}

    void wish() { m_wished = true; }
    void forget() { m_wished = false; }

    //! When take() will grant; none while nothing is wished for.
    [[nodiscard]] std::optional<Timestamp> due() const
    {
        if (!m_wished)
            return std::nullopt;
        return m_granted ? *m_granted + m_interval : Timestamp();
    }

    //! Grants a wish that is due.
    [[nodiscard]] bool take(Timestamp now)
    {
        const auto when = due();
        if (!when || now < *when)
            return false;
        m_wished = false;
        m_granted = now;
        return true;
    }

private:
    Ms m_interval;
    bool m_wished = false;
    std::optional<Timestamp> m_granted;
};

} // namespace podium::engine
