// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/json_reader.h"

#include "shared/domain/quiz.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::protocol {
namespace {

//! A list of more problems than this helps nobody and would make the answer larger than the question.
constexpr int ProblemsMax = 100;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

//! What is wrong with a text of any kind; empty if nothing is.
QString problemOf(const QString &text)
{
    if (text.contains(QChar::Null))
        return Texts::tr("must not hold the character NUL");
    if (!QStringView(text).isValidUtf16())
        return Texts::tr("holds half a character (an unpaired surrogate)");
    return {};
}

//! QJsonDocument takes a U+FEFF before a text for a byte order mark, unless it is escaped. It is dropped
//! either way, so that the same text is read however it was written.
QString withoutByteOrderMark(const QString &text)
{
    const auto begin = std::ranges::find_if(text, [](QChar unit) { return unit != QChar::ByteOrderMark; });
    return begin == text.begin() ? text : text.mid(begin - text.begin());
}

} // namespace

QString JsonPath::toString() const
{
    const QString prefix = parent != nullptr ? parent->toString() : QString();
    if (index >= 0)
        return prefix + u"[%1]"_s.arg(index);
    return prefix.isEmpty() ? QString(name) : prefix + u'.' + name;
}

void JsonProblems::addMalformed(const JsonPath &path, const QString &what)
{
    const QString where = path.toString();
    if (m_firstMalformed.isEmpty())
        m_firstMalformed = Texts::tr("The field \"%1\" %2.").arg(where, what);
    add(where, what);
}

void JsonProblems::addAgainstRule(const JsonPath &path, const QString &what)
{
    add(path.toString(), what);
}

void JsonProblems::add(const QString &path, const QString &what)
{
    if (m_fields.size() < ProblemsMax && !m_fields.contains(path))
        m_fields.insert(path, what);
}

Error JsonProblems::toError() const
{
    if (!m_firstMalformed.isEmpty())
        return {ErrorCode::BadMessage, m_firstMalformed, {}};
    return toInvalid(Texts::tr("The field \"%1\" %2.").arg(m_fields.firstKey(), m_fields.first()));
}

Error JsonProblems::toInvalid(const QString &message) const
{
    return {ErrorCode::Invalid, message, m_fields};
}

std::optional<qint64> JsonReader::exactInteger(const QJsonValue &value)
{
    // Every integer within the range is exact as a double, whether it was written as 2, 2.0 or 2e0.
    constexpr double Limit = double(QuestionId::Maximum);
    const double number = value.toDouble();
    if (!value.isDouble() || std::abs(number) > Limit || std::trunc(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

void JsonReader::addMissing(const JsonPath &path)
{
    m_problems.addMalformed(path, Texts::tr("is missing"));
}

void JsonReader::addMistyped(const JsonPath &path, const char *expected)
{
    m_problems.addMalformed(path, Texts::tr(expected));
}

std::optional<qint64> JsonReader::readInteger(const QJsonValue &found, const JsonPath &path,
                                              IntegerRange range)
{
    const auto number = exactInteger(found);
    if (!number || *number < range.minimum || *number > range.maximum) {
        m_problems.addMalformed(
            path, Texts::tr("must be an integer from %1 to %2").arg(range.minimum).arg(range.maximum));
        return std::nullopt;
    }
    return number;
}

bool JsonReader::isWithin(qsizetype size, ElementCount count, const JsonPath &path)
{
    if (size > count.maximum)
        m_problems.addMalformed(path,
                                Texts::tr("holds %1 entries; at most %2 fit").arg(size).arg(count.maximum));
    return size <= count.maximum;
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, bool &value)
{
    if (found.isBool())
        value = found.toBool();
    else
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be true or false"));
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, QString &value, TextLength length)
{
    if (!found.isString()) {
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be a text"));
        return;
    }
    const QString text = withoutByteOrderMark(found.toString());
    if (const QString problem = problemOf(text); !problem.isEmpty()) {
        m_problems.addMalformed(path, problem);
        return;
    }
    const int count = characterCount(text);
    if (count < length.minimum)
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must not be empty"));
    else if (count > length.maximum)
        m_problems.addMalformed(
            path, Texts::tr("has %1 characters; at most %2 fit").arg(count).arg(length.maximum));
    else
        value = text;
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, QString &value, SessionCode)
{
    if (!found.isString()) {
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be a text of six digits"));
        return;
    }
    const QString text = found.toString();
    const bool isDigits =
        std::ranges::all_of(text, [](QChar character) { return character >= u'0' && character <= u'9'; });
    if (text.size() == 6 && isDigits)
        value = text;
    else
        m_problems.addAgainstRule(path, Texts::tr("must be six digits"));
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, Timestamp &value)
{
    if (const auto number = readInteger(found, path, {}))
        value = Timestamp(Ms(*number));
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, Ms &value)
{
    if (const auto number = readInteger(found, path, {}))
        value = Ms(*number);
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, QMap<QString, QString> &value,
                      ElementCount count)
{
    if (!found.isObject()) {
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be an object"));
        return;
    }
    const QJsonObject object = found.toObject();
    if (!isWithin(object.size(), count, path))
        return;
    QMap<QString, QString> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QString text;
        read(entry.value(), path, text, AnyText);
        texts.insert(entry.key(), text);
    }
    value = texts;
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, QMap<int, std::int64_t> &value,
                      ElementCount count)
{
    if (!found.isObject()) {
        addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must be an object"));
        return;
    }
    const QJsonObject object = found.toObject();
    if (!isWithin(object.size(), count, path))
        return;
    QMap<int, std::int64_t> numbers;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString name = entry.key();
        bool isNumber = false;
        const int key = name.toInt(&isNumber);
        if (!isNumber || key < 0 || QString::number(key) != name) {
            addMistyped(path, QT_TRANSLATE_NOOP("Protocol", "must have integers from 0 as names"));
            return;
        }
        if (const auto number = readInteger(entry.value(), path, {}))
            numbers.insert(key, *number);
    }
    value = numbers;
}

void JsonReader::read(const QJsonValue &found, const JsonPath &path, double &value, NumberRange range)
{
    const double number = found.toDouble();
    if (found.isDouble() && number >= range.minimum && number <= range.maximum)
        value = number;
    else
        m_problems.addMalformed(
            path, Texts::tr("must be a number from %1 to %2").arg(range.minimum).arg(range.maximum));
}

} // namespace podium::protocol
