// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/file_name.h"

using namespace Qt::StringLiterals;

namespace podium::client {

QString fileNameFor(const QString &title, QLatin1StringView suffix)
{
    QString name;
    for (const QChar character : title.simplified().left(60))
        name.append(character.isLetterOrNumber() || character == u'-' ? character : u'_');
    return (name.isEmpty() ? u"quiz"_s : name) + suffix;
}

} // namespace podium::client
