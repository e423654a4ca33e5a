// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>

#include <functional>

namespace podium::client {

//! \brief Told how far writing has come, 0 to 1. Returns whether to go on; writing that is not to go on
//! leaves no file behind and fails with reportStopped().
using ReportProgress = std::function<bool(double share)>;

[[nodiscard]] tl::unexpected<Error> reportStopped();
[[nodiscard]] tl::unexpected<Error> reportNotWritten(const QString &path, const QString &why);

} // namespace podium::client
