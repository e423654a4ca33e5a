// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace podium::client {
namespace {

double digitAdvance(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    // Figures have air around them; at the width of the widest one a number falls apart into digits.
    return widest * 0.97;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

} // namespace

double tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const double advance = digitAdvance(metrics);
    double width = 0;
    for (const QChar character : text)
        width += isDigit(character) ? advance : metrics.horizontalAdvance(character);
    return width;
}

void drawTabular(QPainter &painter, const QFont &font, const QRectF &area, Qt::Alignment alignment,
                 const QString &text)
{
    const QFontMetricsF metrics(font);
    const double advance = digitAdvance(metrics);
    const double width = tabularWidth(font, text);

    double x = area.left();
    if (alignment & Qt::AlignHCenter)
        x += (area.width() - width) / 2;
    else if (alignment & Qt::AlignRight)
        x += area.width() - width;

    double baseline = area.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter) {
        // Figures are as tall as capitals: centring those looks centred, centring the line does not.
        baseline = area.center().y() + metrics.capHeight() / 2;
    } else if (alignment & Qt::AlignBottom) {
        baseline = area.bottom() - metrics.descent();
    }

    painter.setFont(font);
    for (const QChar character : text) {
        const double own = metrics.horizontalAdvance(character);
        const double cell = isDigit(character) ? advance : own;
        painter.drawText(QPointF(x + (cell - own) / 2, baseline), QString(character));
        x += cell;
    }
}

} // namespace podium::client
