// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace podium {

struct NumberedLine
{
    int number = 0;   //!< from 1
    QStringView text; //!< without its line end
};

//! \brief Hands out the lines of a text that ends them in CRLF, LF or CR, also mixed. The text must outlive
//! it.
class LineReader final
{
public:
    explicit LineReader(QStringView text) : m_rest(text) {}

    //! \returns the next line; none at the end of the text.
    [[nodiscard]] std::optional<NumberedLine> next();

private:
    QStringView m_rest;
    int m_number = 0;
};

} // namespace podium
