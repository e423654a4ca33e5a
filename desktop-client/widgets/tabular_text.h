// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

//! \brief Text whose digits all take the width of the widest one, so that a number that changes stays where
//! it is. (Qt 6.4 cannot ask the font for its tabular figures.) One line, left to right.
namespace podium::client {

[[nodiscard]] double tabularWidth(const QFont &font, const QString &text);

//! \brief Draws with the painter's pen, placed in `area` as `alignment` says.
void drawTabular(QPainter &painter, const QFont &font, const QRectF &area, Qt::Alignment alignment,
                 const QString &text);

} // namespace podium::client
