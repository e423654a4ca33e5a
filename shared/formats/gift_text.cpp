// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/gift_text.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

constexpr QStringView Escapable = u"\\~=#{}:";

constexpr std::array<std::pair<QStringView, GiftMarkup>, 4> Markers{{
    {u"[html]", GiftMarkup::Html},
    {u"[markdown]", GiftMarkup::Plain},
    {u"[plain]", GiftMarkup::Plain},
    {u"[moodle]", GiftMarkup::Plain},
}};

bool isEscapeAt(QStringView text, qsizetype index)
{
    if (text[index] != u'\\' || index + 1 >= text.size())
        return false;
    return text[index + 1] == u'n' || Escapable.contains(text[index + 1]);
}

qsizetype digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end - from;
}

} // namespace

qsizetype indexOfUnescaped(QStringView text, QStringView wanted, qsizetype from)
{
    for (qsizetype index = from; index < text.size(); ++index) {
        if (isEscapeAt(text, index))
            ++index;
        else if (wanted.contains(text[index]))
            return index;
    }
    return -1;
}

QString giftEscaped(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar c = text[index];
        if (c == u'\r' || c == u'\n') {
            escaped += "\\n"_L1;
            if (QStringView(text).sliced(index).startsWith(u"\r\n"))
                ++index;
        } else {
            if (Escapable.contains(c))
                escaped += u'\\';
            escaped += c;
        }
    }
    return escaped;
}

QString giftUnescaped(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (isEscapeAt(text, index)) {
            ++index;
            plain += text[index] == u'n' ? QChar(u'\n') : text[index];
        } else {
            plain += text[index];
        }
    }
    return plain;
}

bool startsWithMarkup(QStringView text)
{
    GiftMarkup markup = GiftMarkup::Plain;
    QStringView rest = text;
    takeMarkup(rest, markup);
    return rest.size() != text.size();
}

void takeMarkup(QStringView &text, GiftMarkup &markup)
{
    for (const auto &[marker, meaning] : Markers) {
        if (text.startsWith(marker, Qt::CaseInsensitive)) {
            text = text.sliced(marker.size());
            markup = meaning;
            return;
        }
    }
}

qsizetype giftWeightLength(QStringView answer)
{
    if (!answer.startsWith(u'%'))
        return 0;
    qsizetype end = answer.startsWith(u"%-") ? 2 : 1;
    const qsizetype digits = digitsAt(answer, end);
    if (digits == 0)
        return 0;
    end += digits;
    if (end < answer.size() && answer[end] == u'.')
        end += 1 + digitsAt(answer, end + 1);
    return end < answer.size() && answer[end] == u'%' ? end + 1 : 0;
}

} // namespace podium
