// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QFocusEvent;
class QPainter;
class QRectF;

namespace podium::client {

//! \brief Whether a large widget's focus is to be seen: from the moment that keys bring it or are pressed in
//! it, until it goes. A page that opens, or a click, brings the focus without a frame around half of the
//! page.
class KeyboardFocus final
{
public:
    //! Of the widget's focusInEvent().
    void come(const QFocusEvent &event);
    void go() { m_isSeen = false; }
    //! A key was pressed in the widget.
    void press() { m_isSeen = true; }
    [[nodiscard]] bool isSeen() const { return m_isSeen; }

    //! The frame, within `place`.
    static void paint(QPainter &painter, const QRectF &place);

private:
    bool m_isSeen = false;
};

} // namespace podium::client
