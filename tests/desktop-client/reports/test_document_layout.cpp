// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/document_layout.h"

#include <QTest>

using namespace podium::client::paper;

namespace {

Block block(double height, double gapBefore = 0)
{
    Block made;
    made.height = height;
    made.gapBefore = gapBefore;
    return made;
}

//! The blocks of each page by number, with their tops.
QList<QList<std::pair<int, double>>> placed(const std::vector<Block> &blocks, double bodyHeight)
{
    QList<QList<std::pair<int, double>>> pages;
    for (const PageOfBlocks &page : paginate(blocks, bodyHeight)) {
        pages.append(QList<std::pair<int, double>>());
        for (const PlacedBlock &each : page)
            pages.last().append({int(each.block), each.top});
    }
    return pages;
}

using Pages = QList<QList<std::pair<int, double>>>;

} // namespace

class DocumentLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentWithoutBlocksHasOnePage() { QCOMPARE(paginate({}, 100).size(), 1); }

    void blocksStandOneBelowTheOther()
    {
        QCOMPARE(placed({block(30), block(20, 10), block(40)}, 100),
                 (Pages{{{0, 0.0}, {1, 40.0}, {2, 60.0}}}));
    }

    void whatDoesNotFitBeginsTheNextPageWithoutItsGap()
    {
        QCOMPARE(placed({block(60), block(50, 10)}, 100), (Pages{{{0, 0.0}}, {{1, 0.0}}}));
    }

    void aPartBeginsAPage()
    {
        std::vector<Block> blocks{block(10), block(10)};
        blocks[1].startsPage = true;
        QCOMPARE(placed(blocks, 100), (Pages{{{0, 0.0}}, {{1, 0.0}}}));
        blocks[0].startsPage = true; // no empty page before the first
        QCOMPARE(placed(blocks, 100).size(), 2);
    }

    void aHeadingStaysWithWhatFollows()
    {
        std::vector<Block> blocks{block(70), block(10), block(30)};
        blocks[1].keepWithNext = true;
        QCOMPARE(placed(blocks, 100), (Pages{{{0, 0.0}}, {{1, 0.0}, {2, 10.0}}}));
    }

    void headersOfTablesAreRepeated()
    {
        std::vector<Block> blocks{block(20)};
        blocks[0].keepWithNext = true;
        for (int row = 0; row < 5; ++row) {
            blocks.push_back(block(30));
            blocks.back().repeatedHeader = 0;
        }
        QCOMPARE(placed(blocks, 100), (Pages{{{0, 0.0}, {1, 20.0}, {2, 50.0}},
                                             {{0, 0.0}, {3, 20.0}, {4, 50.0}},
                                             {{0, 0.0}, {5, 20.0}}}));
    }

    void whatIsHigherThanAPageGetsOneOfItsOwn()
    {
        QCOMPARE(placed({block(10), block(150), block(10)}, 100),
                 (Pages{{{0, 0.0}}, {{1, 0.0}}, {{2, 0.0}}}));
    }
};

QTEST_GUILESS_MAIN(DocumentLayoutTest)
#include "test_document_layout.moc"
