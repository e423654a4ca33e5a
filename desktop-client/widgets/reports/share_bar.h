// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace podium::client {

//! \brief A bar that is filled to `share` (0..1) of its track.
void paintShareBar(QPainter &painter, const QRectF &track, double share, const QColor &fill);

} // namespace podium::client
