// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::net {

void CsvWriter::text(const QString &value)
{
    const bool looksLikeFormula = !value.isEmpty() && u"=+-@\t\r"_s.contains(value.front());
    QByteArray cell = (looksLikeFormula ? u'\'' + value : value).toUtf8();
    const bool needsQuotes = std::any_of(
        cell.cbegin(), cell.cend(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
    if (needsQuotes)
        cell = '"' + cell.replace('"', "\"\"") + '"';
    add(cell);
}

void CsvWriter::number(std::optional<qint64> value)
{
    add(value ? QByteArray::number(*value) : QByteArray());
}

void CsvWriter::endRow()
{
    m_utf8 += "\r\n";
    m_rowBegun = false;
}

void CsvWriter::add(const QByteArray &cell)
{
    if (m_rowBegun)
        m_utf8 += ',';
    m_utf8 += cell;
    m_rowBegun = true;
}

} // namespace podium::net
