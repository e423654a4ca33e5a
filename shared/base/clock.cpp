// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"

namespace podium {

Timestamp SystemClock::now() const
{
    return std::chrono::time_point_cast<Ms>(std::chrono::system_clock::now());
}

} // namespace podium
