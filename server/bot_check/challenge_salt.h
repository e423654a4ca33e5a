// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"

#include <QString>

#include <optional>

namespace podium::bot_check {

//! \brief What a challenge is bound to, as its salt says it: "NONCE?expires=SECONDS&poll=ID&".
//!
//! ALTCHA lets a salt carry parameters, and its programs know `expires`. The salt ends with a character that
//! is no digit, because the number of the solution is written behind it: otherwise digits could be moved from
//! the number to the last parameter, and the hash would stay the same.
struct ChallengeSalt
{
    static constexpr qsizetype NonceLength = 32;

    QString nonce;       //!< NonceLength lower-case hexadecimal digits
    Timestamp expiresAt; //!< a whole second; the first moment that is too late
    PollId poll;

    [[nodiscard]] QString text() const;
    //! None when it is no salt that text() could have written.
    [[nodiscard]] static std::optional<ChallengeSalt> parse(const QString &text);

    bool operator==(const ChallengeSalt &) const = default;
};

} // namespace podium::bot_check
