// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"
#include "shared/domain/timeline.h"

#include <QByteArray>

namespace podium::client {

//! \brief Votes over time as a table in UTF-8 CSV (RFC 4180, with a byte order mark for Excel): one row for
//! each bucket with its start in `zone`, a column for each option, the total and how many of it were moved.
//! A last row has the sums.
[[nodiscard]] QByteArray pollTable(const Poll &poll, const Timeline &votes, const QTimeZone &zone);

} // namespace podium::client
