// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/library_row.h"

#include "desktop-client/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace podium::client {
namespace {

constexpr int Gap = 8;

} // namespace

void paintLibraryRow(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row)
{
    const Colours &colours = Theme::colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused =
        selected && (option.state & QStyle::State_Active) && option.widget && option.widget->hasFocus();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);

    const double edge = selected ? 2 : 1;
    const QRectF card =
        QRectF(option.rect).adjusted(edge / 2 + 1, edge / 2 + 1, -edge / 2 - 1, -Gap - edge / 2 + 1);
    painter.setPen(QPen(selected ? colours.accent : colours.line, focused ? 3 : edge));
    painter.setBrush(selected  ? blended(colours.surface, colours.accent, 0.08)
                     : hovered ? colours.raised
                               : colours.surface);
    painter.drawRoundedRect(card, spacing::CornerRadius, spacing::CornerRadius);

    const QRectF mark(card.left() + spacing::Medium, card.center().y() - 20, 40, 40);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(colours.surface, colours.accent, 0.14));
    painter.drawRoundedRect(mark, 10, 10);
    paintIcon(painter, row.symbol, mark.adjusted(9, 9, -9, -9), colours.accent);

    const QColor tone = colourOf(row.tone);
    const QFont statusFont = Theme::fontOfPixelSize(13, QFont::DemiBold);
    const double statusWidth = QFontMetricsF(statusFont).horizontalAdvance(row.status) + 24;
    const QRectF badge(card.right() - spacing::Medium - statusWidth, card.center().y() - 14, statusWidth, 28);
    painter.setBrush(blended(colours.surface, tone, 0.12));
    painter.drawRoundedRect(badge, 14, 14);
    painter.setFont(statusFont);
    painter.setPen(tone);
    painter.drawText(badge, Qt::AlignCenter, row.status);

    const QRectF texts(mark.right() + spacing::Medium, card.top() + 12,
                       badge.left() - mark.right() - 2 * spacing::Medium, card.height() - 24);
    const QFont titleFont = Theme::fontOfPixelSize(17, QFont::DemiBold);
    painter.setFont(titleFont);
    painter.setPen(colours.text);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(titleFont).elidedText(row.title, Qt::ElideRight, texts.width()));
    const QFont subtitleFont = Theme::font(TextStyle::Caption);
    painter.setFont(subtitleFont);
    painter.setPen(colours.quietText);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignBottom,
                     QFontMetricsF(subtitleFont).elidedText(row.subtitle, Qt::ElideRight, texts.width()));
    painter.restore();
}

} // namespace podium::client
