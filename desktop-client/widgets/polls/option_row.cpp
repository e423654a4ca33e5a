// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/option_row.h"

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr double Corner = spacing::CornerRadius;

void paintPicture(QPainter &painter, const QRectF &place, const QImage &picture)
{
    const Colours &colours = Theme::colours();
    painter.save();
    QPainterPath rounded;
    rounded.addRoundedRect(place, Corner * 0.7, Corner * 0.7);
    painter.setClipPath(rounded);
    painter.fillRect(place, colours.raised);
    if (picture.isNull()) {
        const double size = place.height() * 0.45;
        paintIcon(painter, Icon::Picture,
                  {place.center().x() - size / 2, place.center().y() - size / 2, size, size},
                  colours.quietText);
    } else {
        // The middle of it: a row has no room for all of a wide picture.
        const double side = std::min(picture.width(), picture.height());
        const QRectF middle((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, picture, middle);
    }
    painter.restore();
}

void paintMark(QPainter &painter, const QRectF &place, bool set)
{
    const Colours &colours = Theme::colours();
    painter.setPen(set ? QPen(Qt::NoPen) : QPen(colours.control, 2));
    painter.setBrush(set ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(place.adjusted(1, 1, -1, -1));
    if (set) {
        const double inset = place.width() * 0.22;
        paintIcon(painter, Icon::Check, place.adjusted(inset, inset, -inset, -inset), colours.onAccent);
    }
}

//! \returns the left edge of what it painted.
double paintFigures(QPainter &painter, const QRectF &body, double pixelSize, const OptionRow &row)
{
    const Colours &colours = Theme::colours();
    const QFont figures = Theme::fontOfPixelSize(int(pixelSize * 1.15), QFont::Bold);
    const QFont small = Theme::fontOfPixelSize(std::max(13, int(pixelSize * 0.72)), QFont::Normal);
    const double wide = std::max({tabularWidth(figures, row.shareText), tabularWidth(small, row.votesText),
                                  tabularWidth(figures, u"100.0 %"_s)});
    const QRectF area(body.right() - wide, body.top(), wide, body.height());
    painter.setPen(colours.text);
    const double first = pixelSize * 1.4;
    const double second = row.votesText.isEmpty() ? 0 : pixelSize;
    const double top = area.center().y() - (first + second) / 2;
    drawTabular(painter, figures, {area.left(), top, wide, first}, Qt::AlignRight | Qt::AlignVCenter,
                row.shareText);
    if (second > 0) {
        painter.setPen(colours.quietText);
        drawTabular(painter, small, {area.left(), top + first, wide, second},
                    Qt::AlignRight | Qt::AlignVCenter, row.votesText);
    }
    return area.left();
}

} // namespace

void paintOptionRow(QPainter &painter, const QRectF &place, const OptionRow &row)
{
    const Colours &colours = Theme::colours();
    const bool marked = row.chosen || row.current;
    const double edge = row.focused ? 3 : marked ? 2 : 1;
    const QRectF card = place.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.setPen(QPen(marked ? colours.accent : colours.line, edge));
    painter.setBrush(marked             ? blended(colours.surface, colours.accent, 0.08)
                     : row.underPointer ? colours.raised
                                        : colours.surface);
    painter.drawRoundedRect(card, Corner, Corner);

    const double high = place.height();
    const double pixelSize = std::clamp(high * 0.27, 15.0, 40.0 * row.scale);
    const double padding = std::clamp(high * 0.16, 8.0, 28.0 * row.scale);
    QRectF body = card.adjusted(padding, padding * 0.75, -padding * 1.2, -padding * 0.75);

    if (!row.rank.isEmpty()) {
        const QFont font = Theme::fontOfPixelSize(int(pixelSize), QFont::DemiBold);
        const double wide = std::max(tabularWidth(font, row.rank), tabularWidth(font, u"00"_s));
        painter.setPen(colours.quietText);
        drawTabular(painter, font, {body.left(), body.top(), wide, body.height()},
                    Qt::AlignRight | Qt::AlignVCenter, row.rank);
        body.setLeft(body.left() + wide + padding);
    }
    if (row.hasMark) {
        const double size = std::clamp(high * 0.34, 22.0, 36.0 * row.scale);
        paintMark(painter, {body.left(), body.center().y() - size / 2, size, size}, row.chosen);
        body.setLeft(body.left() + size + padding);
    }
    if (row.hasPicture) {
        const double side = body.height();
        paintPicture(painter, {body.left(), body.top(), side, side}, row.picture);
        body.setLeft(body.left() + side + padding);
    }
    if (row.share)
        body.setRight(paintFigures(painter, body, pixelSize, row) - padding);

    const double bar = row.share ? std::clamp(high * 0.13, 8.0, 20.0 * row.scale) : 0;
    const double gap = row.share ? pixelSize * 0.35 : 0;
    const QFont font = Theme::fontOfPixelSize(int(pixelSize), QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double content = metrics.height() + gap + bar;
    const QRectF text(body.left(), body.center().y() - content / 2, body.width(), metrics.height());
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.text, Qt::ElideRight, text.width()));
    if (!row.share)
        return;
    const QRectF track(body.left(), text.bottom() + gap, body.width(), bar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(track, bar / 2, bar / 2);
    if (*row.share > 0) {
        painter.setBrush(row.tint);
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(std::max(bar, track.width() * *row.share), bar)), bar / 2,
            bar / 2);
    }
}

} // namespace podium::client
