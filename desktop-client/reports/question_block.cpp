// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/question_block.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/reports/document_paint.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client::paper {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

constexpr double NumberWidth = 24 * Point;
constexpr double ShareWidth = 84 * Point;
constexpr double MarkSize = 13 * Point;
constexpr double TickSize = 9 * Point;
constexpr double CountWidth = 74 * Point;
constexpr double RowGap = 4 * Point;
constexpr qsizetype NamesShown = 8;

//! Where the columns of an option's row stand.
struct Columns
{
    explicit Columns(const QRectF &area)
        : mark(area.left() + NumberWidth), text(mark + MarkSize + TickSize + 10 * Point),
          bar(area.left() + area.width() * 0.56), count(area.right() - CountWidth)
    {}

    double mark;
    double text;
    double bar;
    double count;

    [[nodiscard]] double textWidth() const { return bar - text - 12 * Point; }
    [[nodiscard]] double barWidth() const { return count - bar - 8 * Point; }
};

QFont optionFont(bool right)
{
    return font(9.5, right ? QFont::DemiBold : QFont::Normal);
}

QString silentText(const SessionReport &report, const QuestionReport &question)
{
    QStringList names;
    for (const qsizetype place : question.silent.mid(0, NamesShown))
        names.append(report.participants[place].nickname.simplified());
    const qsizetype more = question.silent.size() - names.size();
    const QString listed = names.join(u", "_s);
    return more > 0 ? Texts::tr("%1 and %2 more").arg(listed, numberText(more)) : listed;
}

QString footText(const SessionReport &report, const QuestionReport &question)
{
    if (!question.wasAsked())
        return Texts::tr("This question was not asked.");
    QStringList parts{Texts::tr("Average time %1").arg(responseText(question.averageResponse))};
    if (question.question.weight > 1)
        parts.append(Texts::tr("Weight %1").arg(question.question.weight));
    parts.append(question.silent.isEmpty()
                     ? Texts::tr("Answered by everybody")
                     : Texts::tr("Not answered by %1: %2")
                           .arg(numberText(question.counts.unanswered), silentText(report, question)));
    return parts.join(u"  ·  "_s);
}

void drawOption(QPainter &painter, const QuestionReport &question, int option, const QRectF &row)
{
    const Ink colours = ink();
    const Columns columns(row);
    const QColor hue = lightColours().answers[static_cast<std::size_t>(option % AnswerPositions)];
    const bool right = option == question.question.correctOption;
    const double middle = row.center().y();
    paintAnswerMark(painter, option, {columns.mark, middle - MarkSize / 2, MarkSize, MarkSize}, hue,
                    lightColours().answerText);
    if (right) {
        drawTick(painter, {columns.mark + MarkSize + 5 * Point, middle - TickSize / 2, TickSize, TickSize},
                 colours.good);
    }
    const QString text = question.question.options[option];
    const double textHeight = wrappedHeight(optionFont(right), text, columns.textWidth());
    drawWrapped(painter, optionFont(right), colours.text,
                {columns.text, middle - textHeight / 2, columns.textWidth(), textHeight}, text);

    const int chosen = question.chosen[option];
    const int asked = question.counts.asked();
    const double share = asked > 0 ? double(chosen) / asked : 0;
    drawBar(painter, {columns.bar, middle - 4 * Point, columns.barWidth(), 8 * Point}, share, hue);
    const QRectF counts(columns.count, row.top(), CountWidth, row.height());
    drawFigures(painter, font(9.5, QFont::DemiBold), colours.text,
                {counts.left(), counts.top(), 34 * Point, counts.height()}, Qt::AlignRight,
                numberText(chosen));
    drawFigures(painter, font(9.5), colours.quiet,
                {counts.left() + 36 * Point, counts.top(), 38 * Point, counts.height()}, Qt::AlignRight,
                shareText(asked > 0 ? std::optional(share) : std::nullopt));
}

} // namespace

Block questionBlock(const SessionReport &report, const QuestionReport &question, double width)
{
    const QFont titleFont = font(11, QFont::DemiBold);
    const double titleWidth = width - NumberWidth - ShareWidth;
    const double title = std::max(wrappedHeight(titleFont, question.question.text, titleWidth), 20 * Point);
    const Columns columns(QRectF(0, 0, width, 1));
    QList<double> rows;
    double options = 0;
    for (qsizetype option = 0; option < question.question.options.size(); ++option) {
        const bool right = option == question.question.correctOption;
        const double text =
            wrappedHeight(optionFont(right), question.question.options[option], columns.textWidth());
        rows.append(std::max(text, MarkSize + 3 * Point) + RowGap);
        options += rows.last();
    }
    const QString foot = footText(report, question);
    const double footHeight = wrappedHeight(font(8.5), foot, width - NumberWidth);

    Block block;
    block.gapBefore = 14 * Point;
    block.height = title + 5 * Point + options + 4 * Point + footHeight + 10 * Point;
    block.paint = [&question, titleFont, titleWidth, title, rows, foot, footHeight](QPainter &painter,
                                                                                    const QRectF &area) {
        const Ink colours = ink();
        drawWrapped(painter, titleFont, colours.quiet, {area.left(), area.top(), NumberWidth, title},
                    QString::number(question.position + 1));
        drawWrapped(painter, titleFont, colours.text,
                    {area.left() + NumberWidth, area.top(), titleWidth, title}, question.question.text);
        if (question.wasAsked()) {
            const QRectF share(area.right() - ShareWidth, area.top() - 3 * Point, ShareWidth, 20 * Point);
            const QString right = Texts::tr("right");
            const double rightWidth = QFontMetricsF(font(8.5)).horizontalAdvance(right) + 1 * Point;
            drawLine(painter, font(8.5), colours.quiet, share.translated(0, 1.5 * Point), Qt::AlignRight,
                     right);
            drawLine(painter, font(16, QFont::Bold), colours.text,
                     share.adjusted(0, 0, -rightWidth - 3 * Point, 0), Qt::AlignRight,
                     shareText(question.counts.rightShare()));
        }
        double y = area.top() + title + 5 * Point;
        for (qsizetype option = 0; option < rows.size(); ++option) {
            drawOption(painter, question, static_cast<int>(option),
                       {area.left(), y, area.width(), rows[option]});
            y += rows[option];
        }
        drawWrapped(painter, font(8.5), colours.quiet,
                    {area.left() + NumberWidth, y + 4 * Point, area.width() - NumberWidth, footHeight}, foot);
        painter.setPen(QPen(colours.line, 0.75 * Point));
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
    };
    return block;
}

} // namespace podium::client::paper
