// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>

class QPainter;

//! \brief What tells the answers apart besides colour: letter A to D and triangle, diamond, circle, square.
//! A position is an option's place on the screen, 0 to 3, whatever its id.
namespace podium::client {

inline constexpr int AnswerPositions = 4;

[[nodiscard]] QString answerLetter(int position);
//! Translated: "triangle".
[[nodiscard]] QString answerShapeName(int position);
[[nodiscard]] QPainterPath answerShape(int position, const QRectF &where);

//! \brief The shape filled with `fill`, its letter inside in `letter`.
void paintAnswerMark(QPainter &painter, int position, const QRectF &where, const QColor &fill,
                     const QColor &letter);

} // namespace podium::client
