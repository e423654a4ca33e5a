// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/question_delegate.h"

#include "desktop-client/models/question_list_model.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {
namespace {

constexpr int RowHeight = 48;
constexpr int NumberWidth = 44;

} // namespace

void QuestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Colours &colours = Theme::colours();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRectF row = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(focused ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? blended(colours.surface, colours.accent, 0.14) : colours.raised);
        painter->drawRoundedRect(row, 8, 8);
    }
    painter->setPen(colours.quietText);
    drawTabular(*painter, Theme::fontOfPixelSize(13, QFont::DemiBold),
                QRectF(row.left(), row.top(), NumberWidth - 12, row.height()),
                Qt::AlignRight | Qt::AlignVCenter,
                QString::number(index.data(QuestionListModel::NumberRole).toInt()));

    QRectF text = row.adjusted(NumberWidth, 0, -8, 0);
    if (index.data(QuestionListModel::PictureRole).toBool()) {
        paintIcon(*painter, Icon::Picture, QRectF(text.right() - 18, row.center().y() - 8, 16, 16),
                  colours.quietText);
        text.setRight(text.right() - 24);
    }
    if (index.data(QuestionListModel::ProblemRole).toBool()) {
        paintIcon(*painter, Icon::Warning, QRectF(text.right() - 20, row.center().y() - 9, 18, 18),
                  colours.bad);
        text.setRight(text.right() - 26);
    }
    const QFont font = Theme::fontOfPixelSize(14, selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, RowHeight};
}

} // namespace podium::client
