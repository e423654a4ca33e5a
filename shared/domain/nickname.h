// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <functional>

namespace podium {

inline constexpr int NicknameLengthMax = 24; //!< characters (code points), after trimming and NFC

//! \brief The nickname as it is shown: trimmed, inner white space folded to one space, in NFC.
//! \returns NicknameInvalid when it is empty, too long, has nothing visible in it, or holds control
//! characters, line breaks, bidirectional overrides or broken surrogates.
[[nodiscard]] Result<QString> normalizedNickname(const QString &typed);

//! \brief What makes nicknames of one session the same: case folded, invisible characters removed.
//! \param nickname as normalizedNickname returned it.
[[nodiscard]] QString nicknameKey(const QString &nickname);

//! \brief A free one of "Ana 2", "Ana 3", ...; cut so that it keeps within the length limit. The first free
//! one when numbers were given without gaps.
//! \param isTaken asked about twice log2(n) times when n are taken
[[nodiscard]] QString suggestNickname(const QString &nickname,
                                      const std::function<bool(const QString &key)> &isTaken);

} // namespace podium
