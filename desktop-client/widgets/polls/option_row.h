// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace podium::client {

//! One option of a poll as it is painted, to vote for or to compare.
struct OptionRow
{
    QString text; //!< one line
    bool hasPicture = false;
    QImage picture;              //!< null while it is loading
    QColor tint;                 //!< of the bar
    std::optional<double> share; //!< length of the bar, 0..1; none: counts are not to be seen
    QString shareText;
    QString votesText;
    QString rank;         //!< none when empty
    bool hasMark = false; //!< has a mark that can be set
    bool chosen = false;  //!< one's own vote stands on it
    bool current = false; //!< what keys act on
    bool focused = false; //!< and they come here
    bool underPointer = false;
    double scale = 1; //!< of the stage: how much larger type, bars and marks may get
};

//! \brief Paints the row into `place`, in proportion to its height.
void paintOptionRow(QPainter &painter, const QRectF &place, const OptionRow &row);

} // namespace podium::client
