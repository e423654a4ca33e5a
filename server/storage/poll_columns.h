// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/sql_values.h"
#include "shared/domain/poll.h"

//! How the enumerations of polls stand in a column.
namespace podium::storage {

[[nodiscard]] QString pollStatusName(PollStatus status);
[[nodiscard]] PollStatus pollStatusOf(const QString &name);
[[nodiscard]] QString votingName(Voting voting);
[[nodiscard]] Voting votingOf(const QString &name);
[[nodiscard]] QString visibilityName(Visibility visibility);
[[nodiscard]] Visibility visibilityOf(const QString &name);
[[nodiscard]] QString botCheckName(BotCheck check);
[[nodiscard]] BotCheck botCheckOf(const QString &name);

} // namespace podium::storage
