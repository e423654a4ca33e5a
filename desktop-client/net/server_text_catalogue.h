// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace podium::client {

//! The context of these texts in the translations.
inline constexpr char ServerTextContext[] = "ServerText";

//! \brief What a server of this version may tell a person, in its own words, which are English: %1 and so on
//! stand for what it puts in. A test finds these texts in the server's sources.
[[nodiscard]] std::span<const char *const> serverSentences();

//! What may be wrong with a field ("must not be empty"); also a part of some sentences.
[[nodiscard]] std::span<const char *const> serverFaults();

} // namespace podium::client
