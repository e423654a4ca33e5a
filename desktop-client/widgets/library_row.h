// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/text_label.h"

class QPainter;
class QStyleOptionViewItem;

namespace podium::client {

//! One thing of a host's library as it is painted in a list.
struct LibraryRow
{
    Icon symbol = Icon::Quiz;
    QString title;
    QString subtitle;
    QString status;
    Tone tone = Tone::Quiet; //!< of the status
};

//! Height of a row, with the gap below it.
inline constexpr int LibraryRowHeight = 84;

//! \brief Paints the row as a card, selected, under the pointer and focused as the option says.
void paintLibraryRow(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row);

} // namespace podium::client
