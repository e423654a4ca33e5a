// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/json_writer.h"

#include <array>
#include <charconv>

namespace podium::protocol {
namespace {

constexpr qsizetype UsualSize = 256;

bool needsEscape(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

void appendEscaped(QByteArray &text, char byte)
{
    switch (byte) {
    case '"':
    case '\\':
        text.append('\\').append(byte);
        break;
    case '\n':
        text.append("\\n");
        break;
    case '\t':
        text.append("\\t");
        break;
    default: {
        constexpr char Digits[] = "0123456789abcdef";
        text.append("\\u00").append(Digits[byte >> 4]).append(Digits[byte & 0xF]);
    }
    }
}

} // namespace

JsonWriter::JsonWriter()
{
    m_text.reserve(UsualSize);
    m_text.append('{');
}

QByteArray JsonWriter::take()
{
    m_text.append('}');
    return std::move(m_text);
}

void JsonWriter::appendName(QLatin1StringView name)
{
    if (!m_text.endsWith('{'))
        m_text.append(',');
    append(name);
    m_text.append(':');
}

void JsonWriter::appendInteger(qint64 value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_text.append(digits.data(), end - digits.data());
}

void JsonWriter::append(QLatin1StringView word)
{
    m_text.append('"').append(word.data(), word.size()).append('"');
}

void JsonWriter::append(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_text.append('"');
    auto written = utf8.cbegin();
    for (auto byte = utf8.cbegin(); byte != utf8.cend(); ++byte) {
        if (!needsEscape(*byte))
            continue;
        m_text.append(written, byte - written);
        appendEscaped(m_text, *byte);
        written = byte + 1;
    }
    m_text.append(written, utf8.cend() - written).append('"');
}

void JsonWriter::append(const QMap<QString, QString> &value)
{
    m_text.append('{');
    for (auto entry = value.begin(); entry != value.end(); ++entry) {
        if (entry != value.begin())
            m_text.append(',');
        append(entry.key());
        m_text.append(':');
        append(entry.value());
    }
    m_text.append('}');
}

void JsonWriter::append(const QMap<int, std::int64_t> &value)
{
    m_text.append('{');
    for (auto entry = value.begin(); entry != value.end(); ++entry) {
        if (entry != value.begin())
            m_text.append(',');
        m_text.append('"');
        appendInteger(entry.key());
        m_text.append("\":");
        appendInteger(entry.value());
    }
    m_text.append('}');
}

void JsonWriter::append(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_text.append(digits.data(), end - digits.data());
}

} // namespace podium::protocol
