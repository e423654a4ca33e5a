// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QDateTime>
#include <QString>

//! How the figures of a report are put into words and numbers, the same on the screen and on paper: in the
//! language and the number format of who reads it. What is not known is a dash.
namespace podium::client {

[[nodiscard]] QDateTime localTime(Timestamp time);
//! "21 November 2026, 14:03", as the locale writes it.
[[nodiscard]] QString dateText(Timestamp time);
//! "62 %", rounded to whole percent, but never to all or nothing when it is neither.
[[nodiscard]] QString shareText(std::optional<double> share);
//! "8.4 s".
[[nodiscard]] QString responseText(std::optional<Ms> time);
//! "45 s", "12 min 30 s", "1 h 5 min".
[[nodiscard]] QString durationText(std::optional<Ms> time);
[[nodiscard]] QString numberText(std::int64_t number);
//! With one decimal.
[[nodiscard]] QString averageText(std::optional<double> average);
//! "Everybody at the host's pace, points for speed, streak bonus".
[[nodiscard]] QString settingsText(Pace pace, const Scoring &scoring);

} // namespace podium::client
