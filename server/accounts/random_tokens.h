// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/tokens.h"

namespace podium::accounts {

//! \brief Tokens from the operating system's randomness, by libsodium. Thread-safe.
//! hash() is unkeyed BLAKE2b, 256 bits, as base64url text: a token is random enough that its hash can be
//! neither guessed nor searched, so it needs no salt and no cost.
class RandomTokens final : public Tokens
{
public:
    RandomTokens();

    [[nodiscard]] QString create() override;
    [[nodiscard]] QByteArray hash(const QString &token) const override;
    [[nodiscard]] std::uint64_t seed() override;
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) override;
};

} // namespace podium::accounts
