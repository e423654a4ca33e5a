// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/reports/report_file.h"
#include "shared/domain/session_report.h"

namespace podium::client {

//! \brief Writes the report as an Office Open XML workbook with the sheets Summary, Questions, Participants
//! and Answers: numbers as numbers, shares as percentages, times in seconds, moments as dates in local time;
//! every text is a text, whatever it begins with, so that none is run as a formula. The first row of each
//! table stays in sight and filters.
//!
//! Any thread; the file is there whole or not at all.
[[nodiscard]] Result<void> writeWorkbook(const SessionReport &report, const QString &path,
                                         const ReportProgress &progress = {});

} // namespace podium::client
