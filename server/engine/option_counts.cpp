// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/option_counts.h"

namespace podium::engine {

OptionCounts::OptionCounts(const QList<std::int64_t> &votes) : m_votes(votes)
{
    for (int option = 0; option < optionCount(); ++option) {
        m_total += m_votes[option];
        m_order.set(option, -m_votes[option]);
    }
}

void OptionCounts::set(int option, std::int64_t votes)
{
    std::int64_t &count = m_votes[option];
    if (count == votes)
        return;
    m_total += votes - count;
    count = votes;
    m_order.set(option, -votes);
}

QList<RankedOption> OptionCounts::page(int offset, int limit) const
{
    return ranked(m_order.page(offset, limit));
}

QList<RankedOption> OptionCounts::around(int option, int limit) const
{
    return ranked(m_order.around(option, limit));
}

QList<RankedOption> OptionCounts::ranked(const QList<Order::Entry> &entries)
{
    QList<RankedOption> options;
    options.reserve(entries.size());
    for (const auto &entry : entries)
        options.append({entry.rank, static_cast<int>(entry.member), -entry.merit});
    return options;
}

} // namespace podium::engine
