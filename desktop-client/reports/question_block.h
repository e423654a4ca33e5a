// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/reports/document_layout.h"
#include "shared/domain/session_report.h"

namespace podium::client::paper {

//! \brief One question: its text, how many chose each option, who left it out. Borrows the report.
[[nodiscard]] Block questionBlock(const SessionReport &report, const QuestionReport &question, double width);

} // namespace podium::client::paper
