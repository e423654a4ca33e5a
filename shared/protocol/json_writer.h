// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/protocol/json_fields.h"
#include "shared/protocol/wire_names.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>
#include <utility>

namespace podium::protocol {

//! \brief Writes one JSON object as UTF-8 text, field by field (see json_fields.h for the members).
//! Straight to text, because a server writes a message for every answer: an object model in between costs
//! more than everything else about a message. Half a surrogate pair is written as a question mark.
class JsonWriter final
{
public:
    JsonWriter();
    Q_DISABLE_COPY_MOVE(JsonWriter)

    template<typename T, typename... Rule>
    void required(QLatin1StringView name, const T &value, const Rule &...)
    {
        appendName(name);
        append(value);
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
        appendName(name);
        if (value)
            append(*value);
        else
            m_text.append("null");
    }

    template<typename T>
    void derived(QLatin1StringView name, const T &value)
    {
        required(name, value);
    }

    //! Ends the object. Nothing can be written after this.
    [[nodiscard]] QByteArray take();

private:
    void appendName(QLatin1StringView name);
    void appendInteger(qint64 value);

    void append(bool value) { m_text.append(value ? "true" : "false"); }
    void append(const QString &value);
    //! Of the protocol's own words, which need no escaping.
    void append(QLatin1StringView word);
    void append(Timestamp value) { appendInteger(value.time_since_epoch().count()); }
    void append(Ms value) { appendInteger(value.count()); }
    void append(const QMap<QString, QString> &value);
    void append(const QMap<int, std::int64_t> &value);
    //! The shortest digits that are read as the same number.
    void append(double value);

    template<std::integral T>
    requires(!std::same_as<T, bool>) void append(T value) { appendInteger(value); }

    template<typename Kind>
    void append(Id<Kind> value)
    {
        appendInteger(value.value());
    }

    template<typename Enum>
    requires std::is_enum_v<Enum>
    void append(Enum value) { append(toWire(value)); }

    template<typename T>
    void append(const QList<T> &value)
    {
        m_text.append('[');
        for (const T &element : value) {
            if (&element != &value.first())
                m_text.append(',');
            append(element);
        }
        m_text.append(']');
    }

    template<typename T>
    requires std::is_class_v<T>
    void append(const T &value)
    {
        m_text.append('{');
        describe(*this, value);
        m_text.append('}');
    }

    QByteArray m_text;
};

//! \brief The object that describes `value`, as text.
template<typename T>
[[nodiscard]] QByteArray writtenValue(const T &value)
{
    JsonWriter writer;
    describe(writer, value);
    return writer.take();
}

} // namespace podium::protocol
