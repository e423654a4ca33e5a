// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/english_plurals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace podium::client {

QString EnglishPlurals::translate(const char *, const char *sourceText, const char *, int n) const
{
    QString text = QString::fromUtf8(sourceText);
    if (n < 0 || !text.contains(u'('))
        return {};
    static const QRegularExpression ending(u"\\(([a-z]{1,3})\\)"_s);
    return text.replace(ending, n == 1 ? QString() : u"\\1"_s);
}

} // namespace podium::client
