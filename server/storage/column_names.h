// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

//! Words that stand for the values of an enumeration in a column.
namespace podium::storage {

template<typename Value, std::size_t Count>
using Names = std::array<std::pair<Value, QLatin1StringView>, Count>;

template<typename Value, std::size_t Count>
QString nameOf(const Names<Value, Count> &names, Value value)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [value](const auto &entry) { return entry.first == value; });
    Q_ASSERT(found != names.end());
    return found->second;
}

//! \param name one of the table's; the schema lets no others in.
template<typename Value, std::size_t Count>
Value valueOf(const Names<Value, Count> &names, const QString &name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&name](const auto &entry) { return entry.second == name; });
    Q_ASSERT(found != names.end());
    return found->first;
}

} // namespace podium::storage
