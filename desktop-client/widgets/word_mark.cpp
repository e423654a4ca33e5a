// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/word_mark.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int MarkSize = 60;

} // namespace

WordMark::WordMark(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(u"Podium"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize WordMark::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextStyle::Headline));
    return {MarkSize + spacing::Medium + metrics.horizontalAdvance(u"Podium"_s) + 4, MarkSize};
}

void WordMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(u":/podium/icons/podium.svg"_s);
    renderer.render(&painter, QRectF(0, 0, MarkSize, MarkSize));
    painter.setFont(Theme::font(TextStyle::Headline));
    painter.setPen(Theme::colours().text);
    painter.drawText(rect().adjusted(MarkSize + spacing::Medium, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     u"Podium"_s);
}

} // namespace podium::client
