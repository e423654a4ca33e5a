// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/reports/document_layout.h"
#include "shared/domain/session_report.h"

namespace podium::client::paper {

//! \brief The first page: title, key figures, how the answers went, the hardest questions and the best
//! results. The blocks borrow the report.
void addSummary(std::vector<Block> &blocks, const SessionReport &report, double width);

//! A heading above the blocks of a part.
[[nodiscard]] Block headingBlock(const QString &text);

} // namespace podium::client::paper
