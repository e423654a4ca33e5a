// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/keyboard_focus.h"

#include "desktop-client/widgets/theme.h"

#include <QFocusEvent>
#include <QPainter>

namespace podium::client {

void KeyboardFocus::come(const QFocusEvent &event)
{
    switch (event.reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        m_isSeen = true;
        break;
    default:
        break;
    }
}

void KeyboardFocus::paint(QPainter &painter, const QRectF &place)
{
    constexpr double Width = 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::colours().accent, Width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(Width / 2, Width / 2, -Width / 2, -Width / 2),
                            spacing::CornerRadius, spacing::CornerRadius);
    painter.restore();
}

} // namespace podium::client
