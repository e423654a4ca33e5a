// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace podium::test {

//! \brief The rows of a table as RFC 4180 says, independently of what wrote it. A byte order mark at the
//! beginning is passed over; a last line without its end is a row, too.
inline QList<QStringList> csvRows(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool begun = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (quoted) {
            if (character != u'"')
                cell += character;
            else if (text.mid(at + 1, 1) == QStringLiteral("\""))
                cell += text[++at];
            else
                quoted = false;
            continue;
        }
        begun = true;
        if (character == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (character == u',') {
            row.append(std::exchange(cell, {}));
        } else if (character == u'\r' && text.mid(at + 1, 1) == QStringLiteral("\n")) {
            ++at;
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
            begun = false;
        } else {
            cell += character;
        }
    }
    if (begun) {
        row.append(cell);
        rows.append(row);
    }
    return rows;
}

} // namespace podium::test
