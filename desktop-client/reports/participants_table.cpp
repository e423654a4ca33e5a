// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/participants_table.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/reports/document_paint.h"

#include <QCoreApplication>
#include <QPainter>

namespace podium::client::paper {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

constexpr double RowHeight = 17 * Point;
constexpr double RankWidth = 34 * Point;
constexpr double Inset = 6 * Point;

//! The columns of figures, from the right edge leftwards.
constexpr double FigureWidths[] = {62 * Point, 58 * Point, 54 * Point, 42 * Point, 42 * Point, 54 * Point};
constexpr std::size_t FigureCount = std::size(FigureWidths);

//! \param figure from the right.
QRectF figureCell(const QRectF &row, std::size_t figure)
{
    double right = row.right() - Inset;
    for (std::size_t before = 0; before < figure; ++before)
        right -= FigureWidths[before];
    return {right - FigureWidths[figure], row.top(), FigureWidths[figure], row.height()};
}

QRectF nameCell(const QRectF &row)
{
    const double left = row.left() + RankWidth;
    return {left, row.top(), figureCell(row, FigureCount - 1).left() - 4 * Point - left, row.height()};
}

Block headerRow()
{
    Block block;
    block.gapBefore = 6 * Point;
    block.height = 20 * Point;
    block.keepWithNext = true;
    block.paint = [](QPainter &painter, const QRectF &row) {
        const Ink colours = ink();
        const QFont words = font(8.5, QFont::DemiBold);
        const QString figures[FigureCount] = {Texts::tr("Average time"), Texts::tr("Success rate"),
                                              Texts::tr("No answer"),    Texts::tr("Wrong"),
                                              Texts::tr("Right"),        Texts::tr("Score")};
        drawLine(painter, words, colours.quiet, {row.left() + Inset, row.top(), RankWidth, row.height()},
                 Qt::AlignLeft, Texts::tr("Rank"));
        drawLine(painter, words, colours.quiet, nameCell(row), Qt::AlignLeft, Texts::tr("Participant"));
        for (std::size_t figure = 0; figure < FigureCount; ++figure)
            drawLine(painter, words, colours.quiet, figureCell(row, figure), Qt::AlignRight, figures[figure]);
        painter.setPen(QPen(colours.text, 0.75 * Point));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
    };
    return block;
}

Block participantRow(const ParticipantReport &participant, bool striped, qsizetype header)
{
    Block block;
    block.height = RowHeight;
    block.repeatedHeader = header;
    block.paint = [&participant, striped](QPainter &painter, const QRectF &row) {
        const Ink colours = ink();
        if (striped)
            painter.fillRect(row, QColor(0xF7F7FB));
        const QFont plain = font(9.5);
        const QString figures[FigureCount] = {
            responseText(participant.averageResponse), shareText(participant.counts.rightShare()),
            numberText(participant.counts.unanswered), numberText(participant.counts.wrong),
            numberText(participant.counts.right),      numberText(participant.score)};
        if (participant.rank) {
            drawFigures(painter, font(9.5, QFont::DemiBold), colours.text,
                        {row.left() + Inset, row.top(), RankWidth, row.height()}, Qt::AlignLeft,
                        numberText(*participant.rank));
        }
        const QString name =
            participant.kicked ? Texts::tr("%1 (removed)").arg(participant.nickname) : participant.nickname;
        drawLine(painter, plain, participant.kicked ? colours.quiet : colours.text, nameCell(row),
                 Qt::AlignLeft, name);
        for (std::size_t figure = 0; figure < FigureCount; ++figure) {
            const bool isScore = figure == FigureCount - 1;
            if (isScore && participant.kicked)
                continue;
            drawFigures(painter, isScore ? font(9.5, QFont::DemiBold) : plain, colours.text,
                        figureCell(row, figure), Qt::AlignRight, figures[figure]);
        }
    };
    return block;
}

} // namespace

void addParticipants(std::vector<Block> &blocks, const SessionReport &report)
{
    const auto header = static_cast<qsizetype>(blocks.size());
    blocks.push_back(headerRow());
    bool striped = false;
    for (const ParticipantReport &participant : report.participants) {
        blocks.push_back(participantRow(participant, striped, header));
        striped = !striped;
    }
}

} // namespace podium::client::paper
