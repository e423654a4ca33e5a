// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/command.h"

namespace podium::load {

[[nodiscard]] Command quizCommand(); //!< quiz
[[nodiscard]] Command voteCommand(); //!< vote

} // namespace podium::load
