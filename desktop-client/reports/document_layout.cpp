// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/document_layout.h"

namespace podium::client::paper {
namespace {

//! What must fit on the page for the block to begin on it: itself, and what it is kept with.
double needed(const std::vector<Block> &blocks, std::size_t index)
{
    double height = blocks[index].height;
    while (blocks[index].keepWithNext && index + 1 < blocks.size()) {
        ++index;
        height += blocks[index].gapBefore + blocks[index].height;
    }
    return height;
}

} // namespace

QList<PageOfBlocks> paginate(const std::vector<Block> &blocks, double bodyHeight)
{
    QList<PageOfBlocks> pages{PageOfBlocks()};
    double y = 0;
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const Block &block = blocks[index];
        const bool isFirst = pages.last().isEmpty();
        const bool fits = y + block.gapBefore + needed(blocks, index) <= bodyHeight;
        if (!isFirst && (block.startsPage || !fits)) {
            pages.append(PageOfBlocks());
            y = 0;
            if (block.repeatedHeader >= 0) {
                pages.last().append({block.repeatedHeader, 0});
                y = blocks[static_cast<std::size_t>(block.repeatedHeader)].height;
            }
        } else if (!isFirst) {
            y += block.gapBefore;
        }
        pages.last().append({static_cast<qsizetype>(index), y});
        y += block.height;
    }
    return pages;
}

} // namespace podium::client::paper
