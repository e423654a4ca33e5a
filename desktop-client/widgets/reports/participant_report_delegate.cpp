// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/participant_report_delegate.h"

#include "desktop-client/models/participant_report_model.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/reports/share_bar.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

namespace podium::client {
namespace {

constexpr int RowHeight = 40;
constexpr double Inset = 10;
constexpr double MarkSize = 22;

using Model = ParticipantReportModel;

QFont fontOf(const QModelIndex &index, bool isAnswer)
{
    if (isAnswer)
        return Theme::font(TextStyle::Caption);
    const bool strong = index.column() == Model::Name || index.column() == Model::Score;
    return Theme::fontOfPixelSize(15, strong ? QFont::DemiBold : QFont::Normal);
}

} // namespace

void ParticipantReportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const Colours &colours = Theme::colours();
    const bool isAnswer = index.parent().isValid();
    const bool selected = option.state & QStyle::State_Selected;
    const bool removed = index.siblingAtColumn(Model::Rank).data(Model::IsRemovedRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell(option.rect);
    if (selected)
        painter->fillRect(cell, blended(colours.surface, colours.accent, 0.14));
    painter->fillRect(QRectF(cell.left(), cell.bottom(), cell.width(), 1), colours.line);

    QRectF area = cell.adjusted(Inset, 0, -Inset, 0);
    const QVariant share = index.data(Model::ShareRole);
    if (!isAnswer && index.column() == Model::RightShare && share.isValid()) {
        constexpr double TextWidth = 56;
        const double barWidth = area.width() - TextWidth;
        if (barWidth >= 24)
            paintShareBar(*painter, {area.left(), area.center().y() - 3, barWidth, 6}, share.toDouble(),
                          colours.good);
    }
    if (isAnswer && index.column() == Model::Name) {
        const QVariant chosen = index.data(Model::OptionRole);
        const QRectF mark(area.left(), area.center().y() - MarkSize / 2, MarkSize, MarkSize);
        if (chosen.isValid()) {
            const auto hue = static_cast<std::size_t>(chosen.toInt() % AnswerPositions);
            paintAnswerMark(*painter, chosen.toInt(), mark, colours.answers[hue], colours.answerText);
        }
        area.setLeft(mark.right() + 10);
    }

    const QFont font = fontOf(index, isAnswer);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = QFontMetricsF(font).elidedText(index.data(Qt::DisplayRole).toString().simplified(),
                                                        Qt::ElideRight, area.width() + 1);
    painter->setPen(removed || (isAnswer && index.column() != Model::Name) ? colours.quietText
                                                                           : colours.text);
    if (index.column() == Model::Name || (isAnswer && index.column() == Model::RightShare)) {
        painter->setFont(font);
        painter->drawText(area, int(alignment), text);
    } else {
        drawTabular(*painter, font, area, alignment, text);
    }
    painter->restore();
}

QSize ParticipantReportDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {80, index.parent().isValid() ? RowHeight - 6 : RowHeight};
}

} // namespace podium::client
