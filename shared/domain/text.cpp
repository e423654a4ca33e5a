// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/text.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace podium {
namespace {

bool isLineBreakOrTab(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t';
}

} // namespace

int characterCount(QStringView text)
{
    int count = 0;
    bool afterHigh = false;
    for (const QChar unit : text) {
        // The second half of a pair does not count again; half a pair alone does.
        if (!(afterHigh && unit.isLowSurrogate()))
            ++count;
        afterHigh = unit.isHighSurrogate();
    }
    return count;
}

bool isPlainText(QStringView text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, [](QChar c) {
               return c.category() == QChar::Other_Control && !isLineBreakOrTab(c);
           });
}

bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F ||
           c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) ||
           c == 0x2065 || c == 0x2800 || c == 0x3164 || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFF8) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

bool hasVisible(QStringView text)
{
    return std::ranges::any_of(text.toUcs4(),
                               [](char32_t c) { return !QChar::isSpace(c) && !isInvisible(c); });
}

} // namespace podium
