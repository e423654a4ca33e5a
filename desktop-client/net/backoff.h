// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <functional>

namespace podium::client {

//! \brief How long to wait before the next try: doubles from `first` to `longest`, each shortened at random
//! by up to half, so that a hall of clients does not come back in the same moment.
class Backoff final
{
public:
    //! A number from 0 up to, but not including, 1.
    using Random = std::function<double()>;

    Backoff(Ms first, Ms longest, Random random = systemRandom());

    [[nodiscard]] static Random systemRandom();

    [[nodiscard]] Ms next();
    //! After a success: begins at `first` again.
    void reset() { m_current = m_first; }

private:
    Ms m_first;
    Ms m_longest;
    Ms m_current;
    Random m_random;
};

} // namespace podium::client
