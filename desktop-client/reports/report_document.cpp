// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/report_document.h"

#include "desktop-client/reports/document_layout.h"
#include "desktop-client/reports/document_paint.h"
#include "desktop-client/reports/participants_table.h"
#include "desktop-client/reports/question_block.h"
#include "desktop-client/reports/summary_blocks.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using namespace paper;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

constexpr double SideMargin = 18 * Millimetre;
constexpr double TopMargin = 18 * Millimetre;
constexpr double BottomMargin = 22 * Millimetre;

std::vector<Block> blocksOf(const SessionReport &report, double width)
{
    std::vector<Block> blocks;
    addSummary(blocks, report, width);
    if (!report.questions.isEmpty()) {
        blocks.push_back(headingBlock(Texts::tr("Questions")));
        blocks.back().startsPage = true;
        for (const QuestionReport &question : report.questions)
            blocks.push_back(questionBlock(report, question, width));
    }
    if (!report.participants.isEmpty()) {
        blocks.push_back(headingBlock(Texts::tr("Participants")));
        blocks.back().startsPage = true;
        addParticipants(blocks, report);
    }
    return blocks;
}

void paintFooter(QPainter &painter, const QRectF &paperArea, const QString &title, int number,
                 qsizetype total)
{
    const Ink colours = ink();
    const QRectF area(paperArea.left() + SideMargin, paperArea.bottom() - BottomMargin + 7 * Millimetre,
                      paperArea.width() - 2 * SideMargin, 12 * Point);
    painter.setPen(QPen(colours.line, 0.75 * Point));
    painter.drawLine(area.topLeft() - QPointF(0, 5 * Point), area.topRight() - QPointF(0, 5 * Point));
    drawLine(painter, font(8.5), colours.quiet, area.adjusted(0, 0, -90 * Point, 0), Qt::AlignLeft, title);
    drawLine(painter, font(8.5), colours.quiet, area, Qt::AlignRight,
             Texts::tr("Page %1 of %2").arg(number).arg(total));
}

} // namespace

Result<void> writeDocument(const SessionReport &report, const QString &path, const ReportProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return reportNotWritten(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(DotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(report.title.simplified());
        writer.setCreator(u"Podium"_s);
        const QRectF paperArea(0, 0, writer.width(), writer.height());
        const QRectF body = paperArea.adjusted(SideMargin, TopMargin, -SideMargin, -BottomMargin);
        const std::vector<Block> blocks = blocksOf(report, body.width());
        const QList<PageOfBlocks> pages = paginate(blocks, body.height());

        QPainter painter;
        if (!painter.begin(&writer))
            return reportNotWritten(path, Texts::tr("the file could not be created"));
        painter.setRenderHint(QPainter::Antialiasing);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            if (page > 0)
                writer.newPage();
            for (const PlacedBlock &placed : pages[page]) {
                const Block &block = blocks[static_cast<std::size_t>(placed.block)];
                block.paint(painter, {body.left(), body.top() + placed.top, body.width(), block.height});
            }
            paintFooter(painter, paperArea, report.title, static_cast<int>(page + 1), pages.size());
            if (progress && !progress(double(page + 1) / double(pages.size()))) {
                painter.end();
                file.cancelWriting();
                return reportStopped();
            }
        }
        painter.end();
    }
    if (!file.commit())
        return reportNotWritten(path, file.errorString());
    return {};
}

} // namespace podium::client
