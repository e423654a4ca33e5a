// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QLatin1StringView>

#include <optional>

namespace podium::protocol {

//! The wire's name of a code ("nickname_taken").
[[nodiscard]] QLatin1StringView wireName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorCodeFromWire(QStringView name);

//! The HTTP status a code is answered with. The only such mapping.
[[nodiscard]] int httpStatus(ErrorCode code);

} // namespace podium::protocol
