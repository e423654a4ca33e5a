// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace podium::client {

//! \brief A text set as large as its area allows: it wraps between words and shrinks down to a smallest
//! size; only then words are broken, and at the very end the last line that fits is elided.
class FittedText final
{
public:
    FittedText() = default;

    //! \param smallest, largest font sizes in px, smallest <= largest.
    FittedText(QString text, const QSizeF &area, QFont::Weight weight, int smallest, int largest);

    [[nodiscard]] const QFont &font() const { return m_font; }
    //! The extent of the wrapped text, within the area.
    [[nodiscard]] QSizeF size() const { return m_size; }
    //! Whether something had to be left out.
    [[nodiscard]] bool isElided() const { return m_elided; }

    //! \brief Draws with the painter's pen, placed in `area` as `alignment` says.
    void draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const;

private:
    QString m_text;
    QFont m_font;
    QSizeF m_size;
    bool m_breaksWords = false;
    bool m_elided = false;
};

} // namespace podium::client
