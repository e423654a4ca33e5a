// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/question_report_delegate.h"

#include "desktop-client/models/question_report_model.h"
#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/reports/share_bar.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int Gap = 10;
constexpr double Padding = 16;
constexpr double TitleHeight = 46; //!< two lines
constexpr double OptionHeight = 30;
constexpr double FootHeight = 26;
constexpr double NumberWidth = 40;
constexpr double ShareWidth = 120;
constexpr double MarkSize = 22;

const QuestionReport &figuresOf(const QModelIndex &index)
{
    return *index.data(QuestionReportModel::FiguresRole).value<const QuestionReport *>();
}

//! The text on at most two lines, the second cut where it is too long.
void paintTwoLines(QPainter &painter, const QFont &font, const QRectF &area, const QString &text)
{
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(u' ');
    QString first;
    qsizetype taken = 0;
    while (taken < words.size()) {
        const QString longer = first.isEmpty() ? words[taken] : first + u' ' + words[taken];
        if (metrics.horizontalAdvance(longer) > area.width())
            break;
        first = longer;
        ++taken;
    }
    painter.setFont(font);
    if (taken == words.size() || first.isEmpty()) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                         metrics.elidedText(text, Qt::ElideRight, area.width()));
        return;
    }
    const QString rest = words.mid(taken).join(u' ');
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, first);
    painter.drawText(area.adjusted(0, metrics.lineSpacing(), 0, metrics.lineSpacing()),
                     Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(rest, Qt::ElideRight, area.width()));
}

void paintOption(QPainter &painter, const QuestionReport &question, int option, const QRectF &row)
{
    const Colours &colours = Theme::colours();
    const bool right = option == question.question.correctOption;
    const auto hue = static_cast<std::size_t>(option % AnswerPositions);
    const QRectF mark(row.left(), row.center().y() - MarkSize / 2, MarkSize, MarkSize);
    paintAnswerMark(painter, option, mark, colours.answers[hue], colours.answerText);
    double left = mark.right() + 8;
    if (right)
        paintIcon(painter, Icon::Check, {left, row.center().y() - 9, 18, 18}, colours.good);
    left += 24;

    constexpr double CountsWidth = 104;
    const double barWidth = std::clamp(row.width() * 0.34, 120.0, 420.0);
    const QRectF bar(row.right() - CountsWidth - barWidth, row.center().y() - 5, barWidth, 10);
    const QFont font = Theme::fontOfPixelSize(15, right ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colours.text);
    const QRectF text(left, row.top(), bar.left() - left - 16, row.height());
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(question.question.options[option].simplified(),
                                                    Qt::ElideRight, text.width()));

    const int asked = question.counts.asked();
    const double share = asked > 0 ? static_cast<double>(question.chosen[option]) / asked : 0;
    paintShareBar(painter, bar, share, colours.answerMarks[hue]);
    painter.setPen(colours.text);
    drawTabular(painter, Theme::fontOfPixelSize(15, QFont::DemiBold),
                {bar.right() + 8, row.top(), 40, row.height()}, Qt::AlignRight | Qt::AlignVCenter,
                numberText(question.chosen[option]));
    painter.setPen(colours.quietText);
    drawTabular(painter, Theme::font(TextStyle::Caption), {row.right() - 52, row.top(), 52, row.height()},
                Qt::AlignRight | Qt::AlignVCenter,
                shareText(asked > 0 ? std::optional(share) : std::nullopt));
}

QString footOf(const QModelIndex &index)
{
    const QuestionReport &question = figuresOf(index);
    if (!question.wasAsked())
        return QuestionReportDelegate::tr("This question was not asked.");
    QStringList parts{
        QuestionReportDelegate::tr("Average time %1").arg(responseText(question.averageResponse))};
    if (question.question.weight > 1)
        parts.append(QuestionReportDelegate::tr("Weight %1").arg(question.question.weight));
    parts.append(question.silent.isEmpty()
                     ? QuestionReportDelegate::tr("Answered by everybody")
                     : QuestionReportDelegate::tr("Not answered by %1: %2")
                           .arg(numberText(question.counts.unanswered),
                                index.data(QuestionReportModel::SilentRole).toString()));
    return parts.join(u"  ·  "_s);
}

} // namespace

void QuestionReportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QuestionReport &question = figuresOf(index);
    const Colours &colours = Theme::colours();
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -Gap - 0.5);
    painter->setPen(QPen(focused ? colours.accent : colours.line, focused ? 2 : 1));
    painter->setBrush(colours.surface);
    painter->drawRoundedRect(card, spacing::CornerRadius, spacing::CornerRadius);

    const QRectF inner = card.adjusted(Padding, Padding - 2, -Padding, -Padding + 4);
    const QFont titleFont = Theme::fontOfPixelSize(17, QFont::DemiBold);
    painter->setPen(colours.quietText);
    painter->setFont(titleFont);
    painter->drawText(QRectF(inner.left(), inner.top(), NumberWidth, TitleHeight),
                      Qt::AlignLeft | Qt::AlignTop, QString::number(question.position + 1));
    painter->setPen(colours.text);
    paintTwoLines(
        *painter, titleFont,
        {inner.left() + NumberWidth, inner.top(), inner.width() - NumberWidth - ShareWidth - 12, TitleHeight},
        question.question.text.simplified());
    if (question.wasAsked()) {
        const QRectF share(inner.right() - ShareWidth, inner.top() - 3, ShareWidth, 30);
        const QString word = tr("right");
        const QFont small = Theme::font(TextStyle::Caption);
        const double wordWidth = QFontMetricsF(small).horizontalAdvance(word) + 1;
        painter->setFont(small);
        painter->setPen(colours.quietText);
        painter->drawText(share.translated(0, 2), Qt::AlignRight | Qt::AlignVCenter, word);
        painter->setPen(colours.text);
        drawTabular(*painter, Theme::fontOfPixelSize(22, QFont::Bold),
                    share.adjusted(0, 0, -wordWidth - 6, 0), Qt::AlignRight | Qt::AlignVCenter,
                    shareText(question.counts.rightShare()));
    }
    double y = inner.top() + TitleHeight;
    for (int place = 0; place < question.chosen.size(); ++place) {
        paintOption(*painter, question, place,
                    {inner.left() + NumberWidth, y, inner.width() - NumberWidth, OptionHeight});
        y += OptionHeight;
    }
    painter->setFont(Theme::font(TextStyle::Caption));
    painter->setPen(colours.quietText);
    const QRectF foot(inner.left() + NumberWidth, y + 4, inner.width() - NumberWidth, FootHeight - 4);
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(footOf(index), Qt::ElideRight, int(foot.width())));
    painter->restore();
}

QSize QuestionReportDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const double height = 2 * Padding + TitleHeight + OptionHeight * double(figuresOf(index).chosen.size()) +
                          FootHeight + Gap - 4;
    return {480, static_cast<int>(height)};
}

} // namespace podium::client
