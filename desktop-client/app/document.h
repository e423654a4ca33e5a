// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"
#include "shared/domain/quiz.h"

#include <optional>
#include <variant>

namespace podium::client {

//! What a host writes and the server keeps: one alternative for each kind.
using Document = std::variant<Quiz, Poll>;

[[nodiscard]] QString titleOf(const Document &document);

//! The number of its id; none until it is stored.
[[nodiscard]] std::optional<qint64> idOf(const Document &document);

//! Nothing, of the same kind.
[[nodiscard]] Document blankLike(const Document &document);

//! The same without what the server has given it: it would be stored as a new one.
[[nodiscard]] Document asNew(const Document &document);

} // namespace podium::client
