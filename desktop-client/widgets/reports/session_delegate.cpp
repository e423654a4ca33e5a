// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/session_delegate.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/widgets/reports/share_bar.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int RowHeight = 68;
constexpr int Gap = 8;
constexpr double ShareWidth = 64;
constexpr double BarWidth = 140;

} // namespace

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &colours = Theme::colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused =
        selected && (option.state & QStyle::State_Active) && option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double edge = selected ? 2 : 1;
    const QRectF card =
        QRectF(option.rect).adjusted(edge / 2 + 1, edge / 2 + 1, -edge / 2 - 1, -Gap - edge / 2 + 1);
    painter->setPen(QPen(selected ? colours.accent : colours.line, focused ? 3 : edge));
    painter->setBrush(selected  ? blended(colours.surface, colours.accent, 0.08)
                      : hovered ? colours.raised
                                : colours.surface);
    painter->drawRoundedRect(card, spacing::CornerRadius, spacing::CornerRadius);

    const QRectF inner = card.adjusted(spacing::Medium, 10, -spacing::Medium, -10);
    double right = inner.right();
    const QVariant share = index.data(SessionListModel::RightShareRole);
    if (index.data(SessionListModel::IsOpenRole).toBool()) {
        painter->setFont(Theme::fontOfPixelSize(13, QFont::DemiBold));
        painter->setPen(colours.good);
        painter->drawText(QRectF(right - 200, inner.top(), 200, inner.height()),
                          Qt::AlignRight | Qt::AlignVCenter, tr("Still open"));
        right -= 220;
    } else {
        painter->setPen(share.isValid() ? colours.text : colours.quietText);
        drawTabular(*painter, Theme::fontOfPixelSize(18, QFont::DemiBold),
                    {right - ShareWidth, inner.top(), ShareWidth, inner.height()},
                    Qt::AlignRight | Qt::AlignVCenter,
                    shareText(share.isValid() ? std::optional(share.toDouble()) : std::nullopt));
        right -= ShareWidth + 12 + BarWidth;
        if (share.isValid()) {
            paintShareBar(*painter, {right, inner.center().y() - 4, BarWidth, 8}, share.toDouble(),
                          colours.good);
        }
        right -= spacing::Medium;
    }

    const QRectF texts(inner.left(), inner.top(), right - inner.left(), inner.height());
    const QFont titleFont = Theme::fontOfPixelSize(15, QFont::DemiBold);
    painter->setFont(titleFont);
    painter->setPen(colours.text);
    painter->drawText(texts, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetricsF(titleFont).elidedText(index.data(SessionListModel::DateRole).toString(),
                                                          Qt::ElideRight, texts.width()));
    const QFont lineFont = Theme::font(TextStyle::Caption);
    const QString line = u"%1  ·  %2"_s.arg(index.data(SessionListModel::TitleRole).toString().simplified(),
                                            index.data(SessionListModel::FiguresRole).toString());
    painter->setFont(lineFont);
    painter->setPen(colours.quietText);
    painter->drawText(texts, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetricsF(lineFont).elidedText(line, Qt::ElideMiddle, texts.width()));
    painter->restore();
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, RowHeight + Gap};
}

} // namespace podium::client
