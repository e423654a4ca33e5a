// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>

class QPainter;
class QRect;

namespace podium::client {

//! \brief A surface with round ends and a thin edge, for hundreds that appear at once.
//!
//! Qt spreads a shape of many lines over threads and waits for them, which for many small ones takes far
//! longer than painting them. So the ends are painted once, for one height and one look, and copied; the rest
//! is filled plainly. GUI thread only.
class PillShape final
{
public:
    struct Look
    {
        QColor fill;
        QColor edge;
        bool operator==(const Look &) const = default;
    };

    //! \param background is what lies under it, of one colour. \param shown from 0, not there, to 1.
    //! \pre the painter's device has a whole number of pixels for each point (isExactOn()).
    void paint(QPainter &painter, const QRect &body, const Look &look, const QColor &background,
               double shown);
    [[nodiscard]] static bool isExactOn(const QPaintDevice &device);

private:
    void paintEnds(int height, double ratio, const Look &look);

    QPixmap m_ends; //!< as a disc; null until painted
    Look m_look;
};

} // namespace podium::client
