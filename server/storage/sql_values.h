// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>

//! How domain values look in SQL: ids and times as bigint, the rest as itself.
namespace podium::storage {

inline QVariant toSql(bool value)
{
    return value;
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(std::int64_t value)
{
    return QVariant::fromValue<qlonglong>(value);
}
inline QVariant toSql(Timestamp value)
{
    return toSql(std::int64_t{value.time_since_epoch().count()});
}
inline QVariant toSql(Ms value)
{
    return toSql(std::int64_t{value.count()});
}
template<typename Kind>
QVariant toSql(Id<Kind> value)
{
    return toSql(value.value());
}
//! An empty text is empty, never NULL: Qt binds a null QString as NULL.
inline QVariant toSql(const QString &value)
{
    return value.isNull() ? QString(QLatin1StringView("")) : value;
}
inline QVariant toSql(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}
template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant();
}

//! The values of a statement's placeholders, in their order.
template<typename... Ts>
[[nodiscard]] QVariantList values(const Ts &...each)
{
    return {toSql(each)...};
}

//! One row of a result, read from its first column to its last.
class Row final
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    [[nodiscard]] std::int64_t integer() { return next().toLongLong(); }
    [[nodiscard]] int count() { return static_cast<int>(integer()); }
    [[nodiscard]] bool boolean() { return next().toBool(); }
    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] QByteArray bytes() { return next().toByteArray(); }
    [[nodiscard]] Timestamp time() { return Timestamp(Ms(integer())); }
    template<typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(integer());
    }

    [[nodiscard]] std::optional<int> optionalCount()
    {
        return ifPresent([this] { return count(); });
    }
    [[nodiscard]] std::optional<Timestamp> optionalTime()
    {
        return ifPresent([this] { return time(); });
    }
    template<typename IdType>
    [[nodiscard]] std::optional<IdType> optionalId()
    {
        return ifPresent([this] { return id<IdType>(); });
    }

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }

    template<typename Read>
    [[nodiscard]] auto ifPresent(Read read) -> std::optional<decltype(read())>
    {
        if (m_query.isNull(m_column)) {
            ++m_column;
            return std::nullopt;
        }
        return read();
    }

    const QSqlQuery &m_query;
    int m_column = 0;
};

} // namespace podium::storage
