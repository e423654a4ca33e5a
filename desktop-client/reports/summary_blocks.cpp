// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/summary_blocks.h"

#include "desktop-client/models/points_text.h"
#include "desktop-client/models/report_texts.h"
#include "desktop-client/reports/document_paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client::paper {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

constexpr int HardestShown = 3;
constexpr int BestShown = 5;

Block titleBlock(const SessionReport &report, double width)
{
    const double overline = 16 * Point;
    const double title = wrappedHeight(font(24, QFont::Bold), report.title, width);
    const QString facts = Texts::tr("%1  ·  Code %2").arg(dateText(report.createdAt), report.code);
    const QString settings = settingsText(report.pace, report.scoring);
    const double line = 15 * Point;
    Block block;
    block.height = overline + 6 * Point + title + 6 * Point + 2 * line + 12 * Point;
    block.paint = [&report, overline, title, facts, settings, line](QPainter &painter, const QRectF &area) {
        const Ink colours = ink();
        const QRectF top(area.left(), area.top(), area.width(), overline);
        drawLine(painter, font(9.5, QFont::DemiBold), colours.accent, top, Qt::AlignLeft,
                 report.isOver ? Texts::tr("Session report")
                               : Texts::tr("Session report, while the session is open"));
        drawLine(painter, font(9.5, QFont::Bold), colours.text, top, Qt::AlignRight, u"Podium"_s);
        double y = top.bottom() + 6 * Point;
        drawWrapped(painter, font(24, QFont::Bold), colours.text, {area.left(), y, area.width(), title},
                    report.title);
        y += title + 6 * Point;
        for (const QString &text : {facts, settings}) {
            drawLine(painter, font(10), colours.quiet, {area.left(), y, area.width(), line}, Qt::AlignLeft,
                     text);
            y += line;
        }
        painter.setPen(QPen(colours.line, 0.75 * Point));
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()));
    };
    return block;
}

Block figuresBlock(const SessionReport &report)
{
    const std::pair<QString, QString> figures[] = {
        {numberText(report.participantCount), Texts::tr("Participants")},
        {shareText(report.counts.rightShare()), Texts::tr("Right answers")},
        {responseText(report.averageResponse), Texts::tr("Average time to answer")},
        {durationText(report.duration), Texts::tr("Duration")},
    };
    Block block;
    block.gapBefore = 18 * Point;
    block.height = 64 * Point;
    block.paint = [cells = QList<std::pair<QString, QString>>(std::begin(figures), std::end(figures))](
                      QPainter &painter, const QRectF &area) {
        const Ink colours = ink();
        const double gap = 10 * Point;
        const double width = (area.width() - gap * double(cells.size() - 1)) / double(cells.size());
        double x = area.left();
        for (const auto &[value, label] : cells) {
            const QRectF card(x, area.top(), width, area.height());
            painter.setPen(QPen(colours.line, 0.75 * Point));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(card, 6 * Point, 6 * Point);
            const QRectF inner = card.adjusted(10 * Point, 8 * Point, -8 * Point, -8 * Point);
            QFont large = font(20, QFont::Bold);
            const double needed = QFontMetricsF(large).horizontalAdvance(value);
            if (needed > inner.width())
                large = font(20 * inner.width() / needed, QFont::Bold);
            drawLine(painter, large, colours.text,
                     {inner.left(), inner.top(), inner.width() + 2 * Point, 28 * Point}, Qt::AlignLeft,
                     value);
            drawLine(painter, font(8.5), colours.quiet,
                     {inner.left(), inner.bottom() - 14 * Point, inner.width() + 4 * Point, 14 * Point},
                     Qt::AlignLeft, label);
            x += width + gap;
        }
    };
    return block;
}

//! Right, wrong and left out as parts of one bar, with a legend that says the same in words.
Block answersBlock(const SessionReport &report)
{
    Block block;
    block.gapBefore = 8 * Point;
    block.height = 42 * Point;
    block.paint = [counts = report.counts](QPainter &painter, const QRectF &area) {
        const Ink colours = ink();
        struct Part
        {
            int count;
            QColor colour;
            QString name;
        };
        const Part parts[] = {{counts.right, colours.good, Texts::tr("Right")},
                              {counts.wrong, colours.bad, Texts::tr("Wrong")},
                              {counts.unanswered, colours.line, Texts::tr("Not answered")}};
        const QRectF bar(area.left(), area.top(), area.width(), 14 * Point);
        QPainterPath outline;
        outline.addRoundedRect(bar, 4 * Point, 4 * Point);
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(bar, colours.track);
        double x = bar.left();
        double legend = area.left();
        const int asked = std::max(counts.asked(), 1);
        for (const Part &part : parts) {
            const double width = bar.width() * part.count / asked;
            painter.fillRect(QRectF(x, bar.top(), width, bar.height()), part.colour);
            x += width;
            // A gap tells the parts apart on paper without colours too.
            if (x < bar.right() - Point)
                painter.fillRect(QRectF(x - Point, bar.top(), 2 * Point, bar.height()), Qt::white);
        }
        painter.restore();
        const QFont words = font(9.5);
        for (const Part &part : parts) {
            const QRectF key(legend, bar.bottom() + 11 * Point, 8 * Point, 8 * Point);
            painter.setPen(Qt::NoPen);
            painter.setBrush(part.colour);
            painter.drawRoundedRect(key, 2 * Point, 2 * Point);
            const QString text =
                Texts::tr("%1: %2 (%3)")
                    .arg(part.name, numberText(part.count),
                         shareText(counts.asked() > 0 ? std::optional(double(part.count) / counts.asked())
                                                      : std::nullopt));
            const double width = QFontMetricsF(words).horizontalAdvance(text) + 2 * Point;
            drawLine(painter, words, colours.text,
                     {key.right() + 6 * Point, key.top() - 4 * Point, width, 16 * Point}, Qt::AlignLeft,
                     text);
            legend = key.right() + 6 * Point + width + 20 * Point;
        }
    };
    return block;
}

Block hardQuestionBlock(const QuestionReport &question, double width)
{
    const double shareWidth = 54 * Point;
    const double textWidth = width - shareWidth - 150 * Point;
    const QString text = Texts::tr("%1. %2").arg(question.position + 1).arg(question.question.text);
    const double textHeight = wrappedHeight(font(10.5, QFont::Medium), text, textWidth);
    Block block;
    block.gapBefore = 6 * Point;
    block.height = std::max(textHeight, 18 * Point);
    block.paint = [&question, text, shareWidth, textWidth, textHeight](QPainter &painter,
                                                                       const QRectF &area) {
        const Ink colours = ink();
        const double middle = area.center().y();
        drawWrapped(painter, font(10.5, QFont::Medium), colours.text,
                    {area.left(), middle - textHeight / 2, textWidth, textHeight}, text);
        const double share = question.counts.rightShare().value_or(0);
        drawBar(painter,
                {area.right() - shareWidth - 120 * Point, middle - 4 * Point, 120 * Point, 8 * Point}, share,
                colours.good);
        drawFigures(painter, font(11, QFont::DemiBold), colours.text,
                    {area.right() - shareWidth, area.top(), shareWidth, area.height()}, Qt::AlignRight,
                    shareText(question.counts.rightShare()));
    };
    return block;
}

Block bestBlock(const ParticipantReport &participant)
{
    Block block;
    block.gapBefore = 2 * Point;
    block.height = 18 * Point;
    block.paint = [&participant](QPainter &painter, const QRectF &area) {
        const Ink colours = ink();
        drawFigures(painter, font(10.5, QFont::DemiBold), colours.accent,
                    {area.left(), area.top(), 20 * Point, area.height()}, Qt::AlignLeft,
                    numberText(participant.rank.value_or(0)));
        drawLine(painter, font(10.5, QFont::Medium), colours.text,
                 {area.left() + 24 * Point, area.top(), area.width() - 190 * Point, area.height()},
                 Qt::AlignLeft, participant.nickname);
        drawFigures(painter, font(10.5), colours.quiet,
                    {area.right() - 160 * Point, area.top(), 96 * Point, area.height()}, Qt::AlignRight,
                    pointsText(participant.score));
        drawFigures(painter, font(10.5, QFont::DemiBold), colours.text,
                    {area.right() - 54 * Point, area.top(), 54 * Point, area.height()}, Qt::AlignRight,
                    shareText(participant.counts.rightShare()));
    };
    return block;
}

Block noteBlock(const QString &text, double width)
{
    Block block;
    block.gapBefore = 8 * Point;
    block.height = wrappedHeight(font(10), text, width);
    block.paint = [text](QPainter &painter, const QRectF &area) {
        drawWrapped(painter, font(10), ink().quiet, area, text);
    };
    return block;
}

} // namespace

Block headingBlock(const QString &text)
{
    Block block;
    block.gapBefore = 22 * Point;
    block.height = 22 * Point;
    block.keepWithNext = true;
    block.paint = [text](QPainter &painter, const QRectF &area) {
        drawLine(painter, font(14, QFont::DemiBold), ink().text, area, Qt::AlignLeft, text);
    };
    return block;
}

void addSummary(std::vector<Block> &blocks, const SessionReport &report, double width)
{
    blocks.push_back(titleBlock(report, width));
    blocks.push_back(figuresBlock(report));
    if (report.counts.asked() == 0) {
        blocks.push_back(noteBlock(report.participantCount == 0
                                       ? Texts::tr("Nobody took part in this session.")
                                       : Texts::tr("No question was asked in this session."),
                                   width));
        return;
    }
    blocks.push_back(headingBlock(Texts::tr("How the answers went")));
    blocks.push_back(answersBlock(report));
    bool isHeaded = false;
    for (const int position : hardestFirst(report).mid(0, HardestShown)) {
        const QuestionReport &question = report.questions[position];
        if (question.counts.right == question.counts.asked())
            break; // what everybody knew was not hard
        if (!std::exchange(isHeaded, true))
            blocks.push_back(headingBlock(Texts::tr("Hardest questions")));
        blocks.push_back(hardQuestionBlock(question, width));
    }
    blocks.push_back(headingBlock(Texts::tr("Best results")));
    for (const ParticipantReport &participant : report.participants) {
        if (participant.rank && *participant.rank <= BestShown &&
            &participant - report.participants.data() < 2 * BestShown)
            blocks.push_back(bestBlock(participant));
    }
    blocks.push_back(noteBlock(
        Texts::tr("Percentages are of all expected answers; a question left out counts as not right. Whoever "
                  "joined late is counted from then on, and whoever was removed is not counted."),
        width));
}

} // namespace podium::client::paper
