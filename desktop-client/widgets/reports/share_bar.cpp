// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/share_bar.h"

#include "desktop-client/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace podium::client {

void paintShareBar(QPainter &painter, const QRectF &track, double share, const QColor &fill)
{
    const double radius = track.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(Theme::colours().raised, Theme::colours().line, 0.5));
    painter.drawRoundedRect(track, radius, radius);
    if (share <= 0)
        return;
    const double width = std::max(track.height(), track.width() * std::min(share, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(width, track.height())), radius, radius);
}

} // namespace podium::client
