// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

//! Rules that all texts typed by people share.
namespace podium {

//! Number of Unicode code points, the unit of all text limits.
[[nodiscard]] int characterCount(QStringView text);

//! \brief Whether every database and every client can hold the text: no broken surrogates, and of the control
//! characters only tab and line breaks.
[[nodiscard]] bool isPlainText(QStringView text);

//! Signs that draw nothing of their own: joiners, variation selectors, filler letters, tags.
[[nodiscard]] bool isInvisible(char32_t character);

//! \brief Whether anything of the text can be seen: more than white space and invisible signs.
[[nodiscard]] bool hasVisible(QStringView text);

} // namespace podium
