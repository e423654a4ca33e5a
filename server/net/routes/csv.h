// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace podium::net {

//! \brief Writes a table as RFC 4180 says: comma, CRLF, quotes where they are needed; UTF-8.
//! A text that a spreadsheet would run as a formula (it begins with = + - @, tab or carriage return) gets an
//! apostrophe in front, which spreadsheets take for "text follows".
class CsvWriter final
{
public:
    void text(const QString &value);
    //! None is an empty cell.
    void number(std::optional<qint64> value);
    void endRow();

    [[nodiscard]] QByteArray utf8() const { return m_utf8; }

private:
    void add(const QByteArray &cell);

    QByteArray m_utf8;
    bool m_rowBegun = false;
};

} // namespace podium::net
