// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/domain/poll.h"

#include <QString>

//! What the pages of polls say in the same words.
namespace podium::client {

//! Day and time of a moment by the clocks here: "12 May 2026 14:03".
[[nodiscard]] QString momentText(Timestamp moment);
//! In two groups of three: "482 913".
[[nodiscard]] QString codeText(const QString &code);
//! "1,234 votes".
[[nodiscard]] QString votesText(std::int64_t votes);
[[nodiscard]] QString statusText(PollStatus status);
[[nodiscard]] QString votingText(Voting voting);
[[nodiscard]] QString visibilityText(Visibility visibility);
[[nodiscard]] QString botCheckText(BotCheck check);

} // namespace podium::client
