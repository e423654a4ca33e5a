// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

namespace podium::engine {

//! \brief Ranks members, which are numbers from 0, by what they merit. Who merits the same shares the rank
//! (1, 2, 2, 4) and stands in the order of the numbers.
//!
//! Every change and every question about one member takes O(log n), a page of k entries O(log n + k).
//! \tparam Merit ordered by <, better before worse; equality comparable.
template<typename Merit>
class Ranking final
{
public:
    struct Entry
    {
        int rank = 0; //!< from 1
        std::int64_t member = 0;
        Merit merit;
    };

    //! Adds the member, or moves it to what it merits now.
    void set(std::int64_t member, const Merit &merit)
    {
        const auto known = m_merits.find(member);
        if (known == m_merits.end()) {
            m_merits.insert(member, merit);
        } else {
            m_order.erase(Key(*known, member));
            *known = merit;
        }
        m_order.insert(Key(merit, member));
    }
    //! Does nothing when the member is not in.
    void remove(std::int64_t member)
    {
        const auto known = m_merits.constFind(member);
        if (known == m_merits.constEnd())
            return;
        m_order.erase(Key(*known, member));
        m_merits.erase(known);
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_merits.size()); }
    //! None when the member is not in.
    [[nodiscard]] std::optional<int> rankOf(std::int64_t member) const
    {
        const auto known = m_merits.constFind(member);
        if (known == m_merits.constEnd())
            return std::nullopt;
        return rankOfMerit(*known);
    }
    //! At most `limit` entries, from the place `offset`, counted from 0.
    [[nodiscard]] QList<Entry> page(int offset, int limit) const
    {
        QList<Entry> entries;
        if (offset < 0 || offset >= size() || limit <= 0)
            return entries;
        entries.reserve(std::min(limit, size() - offset));
        auto key = m_order.find_by_order(static_cast<std::size_t>(offset));
        int rank = rankOfMerit(key->first);
        for (int place = offset; key != m_order.end() && entries.size() < limit; ++key, ++place) {
            if (!entries.isEmpty() && !(entries.constLast().merit == key->first))
                rank = place + 1;
            entries.append({rank, key->second, key->first});
        }
        return entries;
    }
    //! \brief At most `limit` entries with the member among them: in the middle, or nearer to the edge where
    //! the ranking begins or ends. Empty when the member is not in.
    [[nodiscard]] QList<Entry> around(std::int64_t member, int limit) const
    {
        const auto known = m_merits.constFind(member);
        if (known == m_merits.constEnd() || limit <= 0)
            return {};
        const int place = static_cast<int>(m_order.order_of_key(Key(*known, member)));
        const int lastFullOffset = std::max(0, size() - limit);
        return page(std::clamp(place - limit / 2, 0, lastFullOffset), limit);
    }

private:
    using Key = std::pair<Merit, std::int64_t>;
    using Tree = __gnu_pbds::tree<Key, __gnu_pbds::null_type, std::less<Key>, __gnu_pbds::rb_tree_tag,
                                  __gnu_pbds::tree_order_statistics_node_update>;

    [[nodiscard]] int rankOfMerit(const Merit &merit) const
    {
        // No member has a number below 0, so this key stands before all of its equals.
        return static_cast<int>(m_order.order_of_key(Key(merit, -1))) + 1;
    }

    Tree m_order;
    QHash<std::int64_t, Merit> m_merits;
};

} // namespace podium::engine
