// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace podium::client {

//! \brief A title as a file name: what no file system objects to, and not too long.
[[nodiscard]] QString fileNameFor(const QString &title, QLatin1StringView suffix);

} // namespace podium::client
