// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace podium::client {

//! "8,740 points", "1 point".
[[nodiscard]] QString pointsText(std::int64_t points);

} // namespace podium::client
