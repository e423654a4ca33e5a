// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/document_paint.h"

#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client::paper {
namespace {

//! Breaks the layout into lines of this width. \returns their height together.
double breakLines(QTextLayout &layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

Ink ink()
{
    const Colours &colours = lightColours();
    return {colours.text,   colours.quietText, colours.line, colours.raised,
            colours.accent, colours.good,      colours.bad};
}

QFont font(double points, QFont::Weight weight)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(static_cast<int>(std::lround(points * Point)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaped, Inter replaces a colon beside figures by one that Qt writes without its meaning: who searches
    // the document or has it read aloud would miss it. Scripts that need shaping get it all the same.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double wrappedHeight(const QFont &font, const QString &text, double width)
{
    QTextLayout layout(text.simplified(), font);
    return breakLines(layout, width);
}

void drawWrapped(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
                 const QString &text)
{
    QTextLayout layout(text.simplified(), font);
    breakLines(layout, area.width());
    painter.setPen(colour);
    layout.draw(&painter, area.topLeft());
}

void drawLine(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
              Qt::Alignment alignment, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString fitting = QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
}

void drawFigures(QPainter &painter, const QFont &font, const QColor &colour, const QRectF &area,
                 Qt::Alignment alignment, const QString &text)
{
    painter.setPen(colour);
    drawTabular(painter, font, area, alignment | Qt::AlignVCenter, text);
}

void drawBar(QPainter &painter, const QRectF &track, double share, const QColor &fill)
{
    const double radius = track.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink().track);
    painter.drawRoundedRect(track, radius, radius);
    if (share <= 0)
        return;
    painter.setBrush(fill);
    const double width = std::max(track.height(), track.width() * std::min(share, 1.0));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(width, track.height())), radius, radius);
}

void drawTick(QPainter &painter, const QRectF &square, const QColor &colour)
{
    QPainterPath path(square.topLeft() + QPointF(square.width() * 0.12, square.height() * 0.55));
    path.lineTo(square.topLeft() + QPointF(square.width() * 0.4, square.height() * 0.82));
    path.lineTo(square.topLeft() + QPointF(square.width() * 0.9, square.height() * 0.2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, square.width() * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace podium::client::paper
