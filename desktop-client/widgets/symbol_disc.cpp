// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/symbol_disc.h"

#include "desktop-client/widgets/accessibility.h"

#include <QPainter>

#include <cmath>

namespace podium::client {
namespace {

constexpr int Diameter = 96;

} // namespace

SymbolDisc::SymbolDisc(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Decoration: the words beside it say the same.
    setAccessibleRole(this, QAccessible::Whitespace);
}

void SymbolDisc::setSymbol(Icon which, Tone tone)
{
    m_icon = which;
    m_tone = tone;
    update();
}

void SymbolDisc::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

QSize SymbolDisc::sizeHint() const
{
    const int side = int(std::lround(Diameter * m_scale));
    return {side, side};
}

void SymbolDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = colourOf(m_tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(Theme::colours().background, colour, 0.15));
    painter.drawEllipse(rect());
    const double inset = width() * 0.24;
    paintIcon(painter, m_icon, QRectF(rect()).adjusted(inset, inset, -inset, -inset), colour);
}

} // namespace podium::client
