// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/quiz_delegate.h"

#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {
namespace {

constexpr int RowHeight = 76;
constexpr int Gap = 8;

QColor toneOf(QuizStatus status)
{
    const Colours &colours = Theme::colours();
    switch (status) {
    case QuizStatus::Draft:
        return colours.quietText;
    case QuizStatus::Started:
        return colours.good;
    case QuizStatus::Ended:
        return colours.accent;
    }
    Q_UNREACHABLE();
}

} // namespace

void QuizDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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

    const QRectF mark(card.left() + spacing::Medium, card.center().y() - 20, 40, 40);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blended(colours.surface, colours.accent, 0.14));
    painter->drawRoundedRect(mark, 10, 10);
    paintIcon(*painter, Icon::Quiz, mark.adjusted(9, 9, -9, -9), colours.accent);

    const QString status = index.data(QuizListModel::StatusTextRole).toString();
    const QColor tone = toneOf(QuizStatus(index.data(QuizListModel::StatusRole).toInt()));
    const QFont statusFont = Theme::fontOfPixelSize(13, QFont::DemiBold);
    const double statusWidth = QFontMetricsF(statusFont).horizontalAdvance(status) + 24;
    const QRectF badge(card.right() - spacing::Medium - statusWidth, card.center().y() - 14, statusWidth, 28);
    painter->setBrush(blended(colours.surface, tone, 0.12));
    painter->drawRoundedRect(badge, 14, 14);
    painter->setFont(statusFont);
    painter->setPen(tone);
    painter->drawText(badge, Qt::AlignCenter, status);

    const QRectF texts(mark.right() + spacing::Medium, card.top() + 12,
                       badge.left() - mark.right() - 2 * spacing::Medium, card.height() - 24);
    const QFont titleFont = Theme::fontOfPixelSize(17, QFont::DemiBold);
    painter->setFont(titleFont);
    painter->setPen(colours.text);
    painter->drawText(texts, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetricsF(titleFont).elidedText(index.data(Qt::DisplayRole).toString().simplified(),
                                                          Qt::ElideRight, texts.width()));
    const QFont subtitleFont = Theme::font(TextStyle::Caption);
    painter->setFont(subtitleFont);
    painter->setPen(colours.quietText);
    painter->drawText(
        texts, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetricsF(subtitleFont)
            .elidedText(index.data(QuizListModel::SubtitleRole).toString(), Qt::ElideRight, texts.width()));
    painter->restore();
}

QSize QuizDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, RowHeight + Gap};
}

} // namespace podium::client
