// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/choice_tile.h"

#include "desktop-client/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace podium::client {

ChoiceTile::ChoiceTile(Icon which, const QString &title, const QString &explanation, QWidget *parent)
    : QAbstractButton(parent), m_icon(which), m_explanation(explanation)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChoiceTile::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool marked = hasFocus() || underMouse();
    const double edge = hasFocus() ? 3 : 1;
    const QRectF body = QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.setPen(QPen(marked ? colours.accent : colours.line, edge));
    painter.setBrush(isDown() ? colours.raised : colours.surface);
    painter.drawRoundedRect(body, 16, 16);

    const QRectF disc(body.left() + spacing::Wide - 4, body.top() + spacing::Wide - 4, 72, 72);
    painter.setPen(Qt::NoPen);
    painter.setBrush(marked ? colours.accent : blended(colours.surface, colours.accent, 0.12));
    painter.drawRoundedRect(disc, 20, 20);
    paintIcon(painter, m_icon, disc.adjusted(18, 18, -18, -18), marked ? colours.onAccent : colours.accent);

    const QRectF texts(disc.left(), disc.bottom() + 20, body.right() - disc.left() - spacing::Large, 200);
    painter.setPen(colours.text);
    painter.setFont(Theme::font(TextStyle::Title));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setPen(colours.quietText);
    painter.setFont(Theme::font(TextStyle::Body));
    painter.drawText(texts.adjusted(0, 38, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_explanation);
}

void ChoiceTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace podium::client
