// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/line_reader.h"

#include <algorithm>

namespace podium {

std::optional<NumberedLine> LineReader::next()
{
    if (m_rest.isEmpty())
        return std::nullopt;

    const auto *const end =
        std::find_if(m_rest.begin(), m_rest.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    const NumberedLine line{++m_number, m_rest.first(end - m_rest.begin())};
    m_rest = m_rest.sliced(line.text.size());
    if (m_rest.startsWith(u"\r\n"))
        m_rest = m_rest.sliced(2);
    else if (!m_rest.isEmpty())
        m_rest = m_rest.sliced(1);
    return line;
}

} // namespace podium
