// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/protocol/json_fields.h"
#include "shared/protocol/wire_names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>

#include <optional>

namespace podium::protocol {

//! \brief Writes the fields of one JSON object (see json_fields.h for the members).
class JsonWriter final
{
public:
    JsonWriter() = default;
    Q_DISABLE_COPY_MOVE(JsonWriter)

    template<typename T, typename... Rule>
    void required(QLatin1StringView name, const T &value, const Rule &...)
    {
        m_object.insert(name, jsonValue(value));
    }

    template<typename T, typename... Rule>
    void defaulted(QLatin1StringView name, const T &value, const Rule &...)
    {
        required(name, value);
    }

    template<typename T, typename... Rule>
    void optional(QLatin1StringView name, const std::optional<T> &value, const Rule &...)
    {
        if (value)
            required(name, *value);
    }

    template<typename T, typename... Rule>
    void nullable(QLatin1StringView name, const std::optional<T> &value, const Rule &...)
    {
        m_object.insert(name, value ? jsonValue(*value) : QJsonValue(QJsonValue::Null));
    }

    template<typename T>
    void derived(QLatin1StringView name, const T &value)
    {
        required(name, value);
    }

    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    static QJsonValue jsonValue(bool value) { return value; }
    static QJsonValue jsonValue(const QString &value) { return value; }
    static QJsonValue jsonValue(QLatin1StringView value) { return value; }
    static QJsonValue jsonValue(Timestamp value) { return qint64{value.time_since_epoch().count()}; }
    static QJsonValue jsonValue(const QMap<QString, QString> &value)
    {
        QJsonObject object;
        for (auto entry = value.begin(); entry != value.end(); ++entry)
            object.insert(entry.key(), entry.value());
        return object;
    }

    template<std::integral T>
    requires(!std::same_as<T, bool>) static QJsonValue jsonValue(T value) { return qint64{value}; }

    template<typename Kind>
    static QJsonValue jsonValue(Id<Kind> value)
    {
        return qint64{value.value()};
    }

    template<typename Enum>
    requires std::is_enum_v<Enum>
    static QJsonValue jsonValue(Enum value) { return toWire(value); }

    template<typename T>
    static QJsonValue jsonValue(const QList<T> &value)
    {
        QJsonArray array;
        for (const T &element : value)
            array.append(jsonValue(element));
        return array;
    }

    template<typename T>
    requires std::is_class_v<T>
    static QJsonValue jsonValue(const T &value)
    {
        JsonWriter writer;
        describe(writer, value);
        return writer.object();
    }

    QJsonObject m_object;
};

//! \brief The object that describes `value`.
template<typename T>
[[nodiscard]] QJsonObject writtenValue(const T &value)
{
    JsonWriter writer;
    describe(writer, value);
    return writer.object();
}

} // namespace podium::protocol
