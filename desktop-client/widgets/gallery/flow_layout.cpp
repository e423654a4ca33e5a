// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/flow_layout.h"

#include <algorithm>

namespace podium::client {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    arrange(place, true);
}

int FlowLayout::arrange(const QRect &place, bool moves) const
{
    int x = place.x();
    int y = place.y();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        if (x > place.x() && x + size.width() > place.x() + place.width()) {
            x = place.x();
            y += rowHeight + m_gap;
            rowHeight = 0;
        }
        if (moves)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - place.y();
}

} // namespace podium::client
