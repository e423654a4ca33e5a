// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/reports/report_file.h"
#include "shared/domain/session_report.h"

namespace podium::client {

//! \brief Writes the report as a PDF for printing: A4, a page of figures, then every question with what was
//! chosen, then everybody who took part.
//!
//! Any thread, once Theme has loaded the fonts; the file is there whole or not at all.
[[nodiscard]] Result<void> writeDocument(const SessionReport &report, const QString &path,
                                         const ReportProgress &progress = {});

} // namespace podium::client
