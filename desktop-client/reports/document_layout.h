// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace podium::client::paper {

//! One piece of a document that is never torn apart.
struct Block
{
    double height = 0;
    std::function<void(QPainter &painter, const QRectF &area)> paint;
    double gapBefore = 0;          //!< not at the top of a page
    bool startsPage = false;       //!< begins a new page, unless it stands at the top of one
    bool keepWithNext = false;     //!< a heading: does not stay alone at the foot of a page
    qsizetype repeatedHeader = -1; //!< the block that is repeated above this one at the top of a page
};

//! A block in its place.
struct PlacedBlock
{
    qsizetype block = 0;
    double top = 0; //!< from the top of the page's body
};

using PageOfBlocks = QList<PlacedBlock>;

//! \brief Places the blocks one below the other on pages whose bodies are `bodyHeight` high. A block that is
//! higher than that gets a page of its own and runs over its foot.
//! \returns at least one page.
[[nodiscard]] QList<PageOfBlocks> paginate(const std::vector<Block> &blocks, double bodyHeight);

} // namespace podium::client::paper
