// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pill_shape.h"

#include "desktop-client/widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace podium::client {

bool PillShape::isExactOn(const QPaintDevice &device)
{
    const double ratio = device.devicePixelRatioF();
    return ratio == std::floor(ratio);
}

void PillShape::paint(QPainter &painter, const QRect &body, const Look &look, const QColor &background,
                      double shown)
{
    const int height = body.height();
    const int half = height / 2;
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_ends.deviceIndependentSize() != QSizeF(height, height) || m_ends.devicePixelRatio() != ratio ||
        m_look != look)
        paintEnds(height, ratio, look);

    const auto end = [&](int from, int width) {
        return QRectF(from * ratio, 0, width * ratio, height * ratio);
    };
    painter.setOpacity(shown);
    painter.drawPixmap(body.topLeft(), m_ends, end(0, half));
    painter.drawPixmap(QPoint(body.right() + 1 - (height - half), body.top()), m_ends,
                       end(half, height - half));
    painter.setOpacity(1);
    const QRect middle = body.adjusted(half, 0, half - height, 0);
    painter.fillRect(middle, blended(background, look.edge, shown));
    painter.fillRect(middle.adjusted(0, 1, 0, -1), blended(background, look.fill, shown));
}

void PillShape::paintEnds(int height, double ratio, const Look &look)
{
    m_look = look;
    m_ends = QPixmap(QSize(height, height) * ratio);
    m_ends.setDevicePixelRatio(ratio);
    m_ends.fill(Qt::transparent);
    QPainter painter(&m_ends);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.edge, 1));
    painter.setBrush(look.fill);
    painter.drawEllipse(QRectF(0.5, 0.5, height - 1, height - 1));
}

} // namespace podium::client
