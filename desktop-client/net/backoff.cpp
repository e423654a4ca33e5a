// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace podium::client {

Backoff::Backoff(Ms first, Ms longest, Random random)
    : m_first(first), m_longest(longest), m_current(first), m_random(std::move(random))
{}

Backoff::Random Backoff::systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

Ms Backoff::next()
{
    const double jittered = static_cast<double>(m_current.count()) * (1.0 - m_random() / 2.0);
    m_current = std::min(m_longest, m_current * 2);
    return Ms{std::llround(jittered)};
}

} // namespace podium::client
