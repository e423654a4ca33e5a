// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/icon_label.h"

#include "desktop-client/widgets/accessibility.h"

#include <QPainter>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int Side = 20;

} // namespace

IconLabel::IconLabel(Icon which, IconTone tone, const QString &name, QWidget *parent)
    : QWidget(parent), m_icon(which), m_tone(tone)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setAccessibleName(name);
    setFixedSize(Side, Side);
}

void IconLabel::setStageScale(double scale)
{
    setFixedSize(QSize(Side, Side) * std::max(1.0, scale));
}

void IconLabel::setSymbol(Icon which, IconTone tone)
{
    m_icon = which;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(m_icon, m_tone).paint(&painter, rect());
}

} // namespace podium::client
