// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace podium {

//! \brief Unguessable values. Thread-safe.
class Tokens
{
public:
    virtual ~Tokens() = default;

    //! 256 random bits as base64url text.
    [[nodiscard]] virtual QString create() = 0;
    //! What storage keeps of a token; the token cannot be had from it.
    [[nodiscard]] virtual QByteArray hash(const QString &token) const = 0;
    //! A random number for shuffles and draws.
    [[nodiscard]] virtual std::uint64_t seed() = 0;
    //! A number from 0 to bound - 1, each equally likely.
    [[nodiscard]] virtual std::uint32_t below(std::uint32_t bound) = 0;
};

} // namespace podium
