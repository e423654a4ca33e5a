// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/protocol/json_fields.h"
#include "shared/protocol/wire_names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <optional>

namespace podium::protocol {

//! \brief Where a value stands: a chain of names and indexes that lives on the stack of the readers and is
//! put into words ("questions[2].text") only when there is a problem.
struct JsonPath
{
    const JsonPath *parent = nullptr;
    QLatin1StringView name;
    qsizetype index = -1; //!< an element of `parent` when not negative

    [[nodiscard]] QString toString() const;
};

//! \brief What was found wrong while reading one document, first things first. Keeps a bounded number.
class JsonProblems final
{
public:
    //! Missing, mistyped, out of range or too long.
    void addMalformed(const JsonPath &path, const QString &what);
    //! Well formed, but against a rule.
    void addAgainstRule(const JsonPath &path, const QString &what);

    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }

    //! BadMessage naming the first malformed field; Invalid with all fields when none is malformed.
    [[nodiscard]] Error toError() const;
    //! Invalid with all fields and `message`, whatever they are: for documents that a person wrote.
    [[nodiscard]] Error toInvalid(const QString &message) const;

private:
    void add(const QString &path, const QString &what);

    QString m_firstMalformed;
    QMap<QString, QString> m_fields;
};

//! \brief Reads the fields of one JSON object strictly (see json_fields.h for the members).
//! A field with a problem leaves its value as it was and is noted in the JsonProblems; reading goes on, so
//! that all problems are found. Integers must be integral numbers: 2.0 is 2, 1.5 and "2" are refused. Texts
//! must not hold NUL or unpaired surrogates. Unknown fields are ignored.
//! Borrows the problems and the path; both must outlive it.
class JsonReader final
{
public:
    JsonReader(QJsonObject object, JsonProblems &problems, const JsonPath *path = nullptr)
        : m_object(std::move(object)), m_problems(problems), m_path(path)
    {}
    Q_DISABLE_COPY_MOVE(JsonReader)

    template<typename T, typename... Rule>
    void required(QLatin1StringView name, T &value, const Rule &...rule)
    {
        const QJsonValue found = m_object.value(name);
        if (found.isUndefined())
            addMissing(pathOf(name));
        else
            read(found, pathOf(name), value, rule...);
    }

    template<typename T, typename... Rule>
    void defaulted(QLatin1StringView name, T &value, const Rule &...rule)
    {
        const QJsonValue found = m_object.value(name);
        if (!found.isUndefined())
            read(found, pathOf(name), value, rule...);
    }

    template<typename T, typename... Rule>
    void optional(QLatin1StringView name, std::optional<T> &value, const Rule &...rule)
    {
        const QJsonValue found = m_object.value(name);
        value.reset();
        if (!found.isUndefined() && !found.isNull())
            read(found, pathOf(name), value.emplace(), rule...);
    }

    template<typename T, typename... Rule>
    void nullable(QLatin1StringView name, std::optional<T> &value, const Rule &...rule)
    {
        optional(name, value, rule...);
    }

    template<typename T, typename... Rule>
    void derived(QLatin1StringView, const T &, const Rule &...)
    {}

    //! For what the members above cannot say: the value itself, undefined when absent.
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    [[nodiscard]] JsonPath pathOf(QLatin1StringView name) const { return {m_path, name}; }
    [[nodiscard]] JsonProblems &problems() { return m_problems; }

    //! The integer that `value` is exactly, if it is one within +-2^53.
    [[nodiscard]] static std::optional<qint64> exactInteger(const QJsonValue &value);

private:
    void addMissing(const JsonPath &path);
    void addMistyped(const JsonPath &path, const char *expected);
    [[nodiscard]] std::optional<qint64> readInteger(const QJsonValue &found, const JsonPath &path,
                                                    IntegerRange range);

    void read(const QJsonValue &found, const JsonPath &path, bool &value);
    void read(const QJsonValue &found, const JsonPath &path, QString &value, TextLength length);
    void read(const QJsonValue &found, const JsonPath &path, QString &value, SessionCode);
    void read(const QJsonValue &found, const JsonPath &path, Timestamp &value);
    void read(const QJsonValue &found, const JsonPath &path, Ms &value);
    void read(const QJsonValue &found, const JsonPath &path, QMap<QString, QString> &value,
              ElementCount count);
    //! The names are integers from 0 in decimal digits.
    void read(const QJsonValue &found, const JsonPath &path, QMap<int, std::int64_t> &value,
              ElementCount count);
    void read(const QJsonValue &found, const JsonPath &path, double &value, NumberRange range);

    template<std::integral T>
    requires(!std::same_as<T, bool>) void read(const QJsonValue &found, const JsonPath &path, T &value,
                                               IntegerRange range = {})
    {
        range.minimum = std::max<qint64>(range.minimum, std::numeric_limits<T>::min());
        range.maximum = std::min<qint64>(range.maximum, std::numeric_limits<T>::max());
        if (const auto number = readInteger(found, path, range))
            value = static_cast<T>(*number);
    }

    template<typename Kind>
    void read(const QJsonValue &found, const JsonPath &path, Id<Kind> &value)
    {
        if (const auto number = readInteger(found, path, {1, Id<Kind>::Maximum}))
            value = Id<Kind>(*number);
    }

    template<typename Enum>
    requires std::is_enum_v<Enum>
    void read(const QJsonValue &found, const JsonPath &path, Enum &value)
    {
        const auto known = fromWire<Enum>(found.toString());
        if (known)
            value = *known;
        else
            addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be one of the protocol's names for it"));
    }

    template<typename T, typename... Rule>
    void read(const QJsonValue &found, const JsonPath &path, QList<T> &value, ElementCount count,
              const Rule &...elementRule)
    {
        if (!found.isArray()) {
            addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be an array"));
            return;
        }
        const QJsonArray array = found.toArray();
        if (!isWithin(array.size(), count, path))
            return;
        value.resize(array.size());
        for (qsizetype index = 0; index < array.size(); ++index)
            read(array.at(index), JsonPath{&path, {}, index}, value[index], elementRule...);
    }

    template<typename T>
    requires std::is_class_v<T>
    void read(const QJsonValue &found, const JsonPath &path, T &value)
    {
        if (!found.isObject()) {
            addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be an object"));
            return;
        }
        JsonReader reader(found.toObject(), m_problems, &path);
        describe(reader, value);
    }

    [[nodiscard]] bool isWithin(qsizetype size, ElementCount count, const JsonPath &path);

    const QJsonObject m_object;
    JsonProblems &m_problems;
    const JsonPath *const m_path;
};

//! \brief The value that `object` describes, or what is wrong with it.
template<typename T>
[[nodiscard]] Result<T> readValue(const QJsonObject &object)
{
    JsonProblems problems;
    JsonReader reader(object, problems);
    T value;
    describe(reader, value);
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());
    return value;
}

} // namespace podium::protocol
