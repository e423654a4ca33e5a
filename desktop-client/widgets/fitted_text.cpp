// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/fitted_text.h"

#include "desktop-client/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace podium::client {
namespace {

constexpr double LineSpacing = 1.22;

struct Extent
{
    QSizeF size;
    int fittingLines = 0;
    int lines = 0;
    bool wordTooWide = false;
};

double lineHeight(const QFont &font)
{
    return std::ceil(font.pixelSize() * LineSpacing);
}

void setUp(QTextLayout &layout, const QFont &font, bool breaksWords, Qt::Alignment alignment)
{
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(breaksWords ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.setFont(font);
}

//! Lays `layout` out in lines of `area`'s width.
Extent layOut(QTextLayout &layout, const QFont &font, const QSizeF &area)
{
    Extent extent;
    const double height = lineHeight(font);
    double widest = 0;
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, extent.lines * height});
        widest = std::max(widest, line.naturalTextWidth());
        ++extent.lines;
    }
    layout.endLayout();
    extent.wordTooWide = widest > area.width() + 0.5;
    extent.fittingLines = std::min(extent.lines, std::max(1, int((area.height() + 0.5) / height)));
    extent.size = {std::min(std::ceil(widest), area.width()), extent.lines * height};
    return extent;
}

Extent measure(const QString &text, const QFont &font, const QSizeF &area, bool breaksWords)
{
    QTextLayout layout(text);
    setUp(layout, font, breaksWords, Qt::AlignLeft);
    return layOut(layout, font, area);
}

} // namespace

FittedText::FittedText(QString text, const QSizeF &area, QFont::Weight weight, int smallest, int largest)
    : m_text(std::move(text)), m_font(Theme::fontOfPixelSize(smallest, weight))
{
    m_text.replace(u'\n', QChar::LineSeparator);
    if (m_text.isEmpty() || area.isEmpty())
        return;

    int low = smallest;
    int high = std::max(smallest, largest);
    const auto fits = [&](int pixelSize) {
        const Extent extent = measure(m_text, Theme::fontOfPixelSize(pixelSize, weight), area, false);
        return !extent.wordTooWide && extent.size.height() <= area.height() + 0.5;
    };
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    m_font = Theme::fontOfPixelSize(low, weight);

    Extent extent = measure(m_text, m_font, area, false);
    if (extent.wordTooWide) {
        m_breaksWords = true;
        extent = measure(m_text, m_font, area, true);
    }
    m_elided = extent.fittingLines < extent.lines;
    m_size = {extent.size.width(), std::min(extent.size.height(), extent.fittingLines * lineHeight(m_font))};
}

void FittedText::draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const
{
    if (m_text.isEmpty() || area.isEmpty())
        return;
    QTextLayout layout(m_text);
    setUp(layout, m_font, m_breaksWords, alignment);
    const Extent extent = layOut(layout, m_font, area.size());

    const double height = lineHeight(m_font);
    QPointF origin = area.topLeft();
    const double unused = area.height() - extent.fittingLines * height;
    if (alignment & Qt::AlignVCenter)
        origin.ry() += unused / 2;
    else if (alignment & Qt::AlignBottom)
        origin.ry() += unused;
    // Lines stand in the middle of their height, so that one line looks centred in its area.
    origin.ry() += (height - QFontMetricsF(m_font).height()) / 2;

    painter.setFont(m_font);
    for (int index = 0; index < extent.fittingLines; ++index) {
        const QTextLine line = layout.lineAt(index);
        if (m_elided && index == extent.fittingLines - 1) {
            const QFontMetricsF metrics(m_font);
            const QString rest =
                metrics.elidedText(m_text.mid(line.textStart()), Qt::ElideRight, area.width());
            const QRectF where(area.left(), origin.y() + index * height, area.width(), metrics.height());
            painter.drawText(where, int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignTop, rest);
        } else {
            line.draw(&painter, origin);
        }
    }
}

} // namespace podium::client
