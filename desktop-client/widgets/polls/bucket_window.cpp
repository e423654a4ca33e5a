// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/bucket_window.h"

#include <algorithm>
#include <cmath>

namespace podium::client {

void BucketWindow::setTotal(int total)
{
    m_total = total;
    if (m_showsAll)
        m_count = std::min(total, CountMax);
    if (m_showsAll || m_followsNewest)
        m_first = total - m_count;
    keepInRange();
}

void BucketWindow::showAll()
{
    m_showsAll = true;
    m_followsNewest = true;
    setTotal(m_total);
}

void BucketWindow::zoom(double factor, int around)
{
    const double share = m_count > 0 ? double(around - m_first) / m_count : 0.5;
    const bool sawNewest = end() >= m_total;
    m_count = factor < 1 ? int(std::floor(m_count * factor)) : int(std::ceil(m_count * factor));
    m_first = int(std::lround(around - share * m_count));
    m_showsAll = false;
    keepInRange();
    m_followsNewest = sawNewest && end() >= m_total;
}

void BucketWindow::pan(int buckets)
{
    m_first += buckets;
    m_showsAll = false;
    keepInRange();
    m_followsNewest = end() >= m_total;
}

void BucketWindow::reveal(int bucket)
{
    if (bucket < m_first)
        pan(bucket - m_first);
    else if (bucket >= end())
        pan(bucket - end() + 1);
}

void BucketWindow::keepInRange()
{
    m_count = std::clamp(m_count, std::min(m_total, CountMin), std::min(m_total, CountMax));
    m_first = std::clamp(m_first, 0, m_total - m_count);
}

} // namespace podium::client
