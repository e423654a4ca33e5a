// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/html_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

constexpr std::array<std::pair<QLatin1StringView, char16_t>, 24> NamedReferences{{
    {"amp"_L1, u'&'},         {"lt"_L1, u'<'},          {"gt"_L1, u'>'},          {"quot"_L1, u'"'},
    {"apos"_L1, u'\''},       {"nbsp"_L1, u'\u00A0'},   {"ndash"_L1, u'\u2013'},  {"mdash"_L1, u'\u2014'},
    {"lsquo"_L1, u'\u2018'},  {"rsquo"_L1, u'\u2019'},  {"ldquo"_L1, u'\u201C'},  {"rdquo"_L1, u'\u201D'},
    {"hellip"_L1, u'\u2026'}, {"deg"_L1, u'\u00B0'},    {"times"_L1, u'\u00D7'},  {"minus"_L1, u'\u2212'},
    {"sup2"_L1, u'\u00B2'},   {"sup3"_L1, u'\u00B3'},   {"frac12"_L1, u'\u00BD'}, {"euro"_L1, u'\u20AC'},
    {"pound"_L1, u'\u00A3'},  {"middot"_L1, u'\u00B7'}, {"laquo"_L1, u'\u00AB'},  {"raquo"_L1, u'\u00BB'},
}};

constexpr std::array BlockElements{"br"_L1, "p"_L1,  "div"_L1, "li"_L1, "ul"_L1, "ol"_L1, "tr"_L1,
                                   "h1"_L1, "h2"_L1, "h3"_L1,  "h4"_L1, "h5"_L1, "h6"_L1, "pre"_L1};
constexpr std::array MediaElements{"img"_L1,    "audio"_L1,  "video"_L1, "object"_L1,
                                   "iframe"_L1, "source"_L1, "math"_L1,  "svg"_L1};

template<std::size_t Size>
bool isOneOf(QStringView name, const std::array<QLatin1StringView, Size> &names)
{
    for (const QLatin1StringView candidate : names) {
        if (name.compare(candidate, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

//! The tag that starts at `text`, which begins with '<'; empty: it is only a "less than".
QStringView tagAt(QStringView text)
{
    const bool isTag =
        text.size() > 1 && (text[1].isLetter() || text[1] == u'/' || text[1] == u'!' || text[1] == u'?');
    if (!isTag)
        return {};
    const qsizetype end = text.indexOf(u'>');
    return end < 0 ? QStringView() : text.first(end + 1);
}

QStringView elementName(QStringView tag)
{
    QStringView name = tag.sliced(tag.startsWith(u"</") ? 2 : 1);
    qsizetype length = 0;
    while (length < name.size() && name[length].isLetterOrNumber())
        ++length;
    return name.first(length);
}

std::optional<char32_t> referenceNamed(QStringView name)
{
    if (name.startsWith(u"#")) {
        const bool isHex = name.startsWith(u"#x", Qt::CaseInsensitive);
        bool isNumber = false;
        const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        const bool isCharacter = isNumber && code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code);
        return isCharacter ? std::optional<char32_t>(code) : std::nullopt;
    }
    for (const auto &[known, character] : NamedReferences) {
        if (name == known)
            return character;
    }
    return std::nullopt;
}

//! Folds white space of the source, so that only blocks make lines.
class PlainText final
{
public:
    void addSpace() { m_spaceDue = !m_text.isEmpty() && !m_text.endsWith(u'\n'); }

    void addLineBreak()
    {
        m_spaceDue = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
    }

    void add(char32_t character)
    {
        if (std::exchange(m_spaceDue, false))
            m_text += u' ';
        m_text += QChar::fromUcs4(character);
    }

    void add(QChar unit)
    {
        if (std::exchange(m_spaceDue, false))
            m_text += u' ';
        m_text += unit;
    }

    [[nodiscard]] QString take() { return std::move(m_text).trimmed(); }

private:
    QString m_text;
    bool m_spaceDue = false;
};

} // namespace

QString htmlToPlainText(QStringView html)
{
    constexpr qsizetype ReferenceLengthMax = 12;
    PlainText plain;
    // Once no '>' is left, every '<' is text; looking again for each would make hostile input slow.
    const qsizetype lastTagEnd = html.lastIndexOf(u'>');
    for (qsizetype index = 0; index < html.size(); ++index) {
        const QStringView rest = html.sliced(index);
        if (rest[0] == u'<' && index < lastTagEnd) {
            if (const QStringView tag = tagAt(rest); !tag.isEmpty()) {
                if (isOneOf(elementName(tag), BlockElements))
                    plain.addLineBreak();
                index += tag.size() - 1;
                continue;
            }
        } else if (rest[0] == u'&') {
            const qsizetype end = rest.first(std::min(rest.size(), ReferenceLengthMax)).indexOf(u';');
            const auto character = end > 0 ? referenceNamed(rest.sliced(1, end - 1)) : std::nullopt;
            if (character) {
                plain.add(*character);
                index += end;
                continue;
            }
        } else if (rest[0].isSpace() && rest[0] != u'\u00A0') {
            plain.addSpace();
            continue;
        }
        plain.add(rest[0]);
    }
    return plain.take();
}

bool htmlHasMedia(QStringView html)
{
    QStringView rest = html;
    const auto *const lastTagEnd = html.begin() + std::max<qsizetype>(html.lastIndexOf(u'>'), 0);
    while (true) {
        const qsizetype start = rest.indexOf(u'<');
        if (start < 0 || rest.begin() + start >= lastTagEnd)
            return false;
        rest = rest.sliced(start);
        const QStringView tag = tagAt(rest);
        if (!tag.isEmpty() && isOneOf(elementName(tag), MediaElements))
            return true;
        rest = rest.sliced(std::max<qsizetype>(tag.size(), 1));
    }
}

} // namespace podium
