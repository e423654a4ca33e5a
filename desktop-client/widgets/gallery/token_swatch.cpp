// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/token_swatch.h"

#include <QPainter>

namespace podium::client {

TokenSwatch::TokenSwatch(QColor (*pick)(const Colours &), QWidget *parent) : QWidget(parent), m_pick(pick)
{
    setFixedSize(112, 64);
}

void TokenSwatch::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    const QColor colour = m_pick(colours);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, width() - 1, 39), 8, 8);
    painter.setPen(colours.quietText);
    painter.setFont(Theme::font(TextStyle::Caption));
    painter.drawText(QRect(0, 42, width(), 22), Qt::AlignLeft | Qt::AlignVCenter, colour.name().toUpper());
}

} // namespace podium::client
