// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/reports/document_layout.h"
#include "shared/domain/session_report.h"

namespace podium::client::paper {

//! \brief A row for each participant, with a header that is repeated on each page. The blocks borrow the
//! report.
void addParticipants(std::vector<Block> &blocks, const SessionReport &report);

} // namespace podium::client::paper
