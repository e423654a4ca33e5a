// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

//! \brief Text and shapes on paper. Lengths are in dots; there are Point of them to a typographic point. Any
//! thread.
namespace podium::client::paper {

inline constexpr int DotsPerInch = 720;
inline constexpr double Point = DotsPerInch / 72.0;
inline constexpr double Millimetre = DotsPerInch / 25.4;

//! Ink on white paper: the tokens of the light scheme.
struct Ink
{
    QColor text;
    QColor quiet;
    QColor line;
    QColor track;
    QColor accent;
    QColor good;
    QColor bad;
};
[[nodiscard]] Ink ink();

//! Inter, set as designed: nothing is fitted to a screen.
[[nodiscard]] QFont font(double points, QFont::Weight weight = QFont::Normal);

//! The height of the text in lines of this width; words longer than a line are broken.
[[nodiscard]] double wrappedHeight(const QFont &font, const QString &text, double width);
//! From the top left of the area; what does not fit its height runs on.
void drawWrapped(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
                 const QString &text);
//! One line, cut with an ellipsis where it is too long; placed upright in the middle of the area.
void drawLine(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
              Qt::Alignment alignment, const QString &text);
//! One line of figures of equal width.
void drawFigures(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
                 Qt::Alignment alignment, const QString &text);

//! A bar that is filled to `share` (0..1) of its track.
void drawBar(QPainter &painter, const QRectF &track, double share, const QColor &fill);
//! A tick, for what is right, in the square.
void drawTick(QPainter &painter, const QRectF &square, const QColor &colour);

} // namespace podium::client::paper
