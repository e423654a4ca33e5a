// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace podium {

//! \brief What a reader of that HTML would see as plain text: tags gone, blocks and <br> as line breaks,
//! white space folded, the common character references resolved. Linear in the length of the text.
[[nodiscard]] QString htmlToPlainText(QStringView html);

//! \brief Whether something would be lost that plain text cannot carry: a picture, sound, video or formula.
[[nodiscard]] bool htmlHasMedia(QStringView html);

} // namespace podium
