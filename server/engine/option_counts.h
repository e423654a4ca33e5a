// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/ranking.h"

namespace podium::engine {

//! One line of the ranking of a poll's options.
struct RankedOption
{
    int rank = 0; //!< from 1; shared by equals (1, 2, 2, 4)
    int option = 0;
    std::int64_t votes = 0;

    bool operator==(const RankedOption &) const = default;
};

//! \brief The running counts of one poll, and its options ranked by them. Options with the same votes share
//! the rank and stand in authored order.
//!
//! Every change and every question about one option takes O(log n), a page of k entries O(log n + k).
class OptionCounts final
{
public:
    //! \param votes by option id.
    explicit OptionCounts(const QList<std::int64_t> &votes);

    //! \pre option is one of the poll's.
    void set(int option, std::int64_t votes);

    [[nodiscard]] int optionCount() const { return static_cast<int>(m_votes.size()); }
    //! Of all options.
    [[nodiscard]] std::int64_t total() const { return m_total; }
    //! By option id.
    [[nodiscard]] const QList<std::int64_t> &votes() const { return m_votes; }
    //! At most `limit` entries, from the place `offset`, counted from 0.
    [[nodiscard]] QList<RankedOption> page(int offset, int limit) const;
    //! \brief At most `limit` entries with the option among them: in the middle, or nearer to the edge where
    //! the ranking begins or ends. Empty when there is no such option.
    [[nodiscard]] QList<RankedOption> around(int option, int limit) const;

private:
    using Order = Ranking<std::int64_t>; //!< by the negated votes

    [[nodiscard]] static QList<RankedOption> ranked(const QList<Order::Entry> &entries);

    QList<std::int64_t> m_votes;
    std::int64_t m_total = 0;
    Order m_order;
};

} // namespace podium::engine
