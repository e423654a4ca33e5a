// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/bot_check.h"

namespace podium::client {

//! \brief Finds the number that a challenge asks for. Takes a second or so of one core: not on the thread of
//! the user interface. \returns Invalid for what no number solves, or for another algorithm.
[[nodiscard]] Result<WorkProof> solve(const WorkChallenge &challenge);

} // namespace podium::client
