// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/countdown_ring.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int FrameMs = 33;

} // namespace

CountdownRing::CountdownRing(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Clock);
    setAccessibleName(tr("Time is up"));
}

void CountdownRing::start(Ms limit, Remaining remaining)
{
    m_limit = std::max(limit, Ms{1});
    m_remaining = std::move(remaining);
    if (isVisible())
        m_timer.start(FrameMs, this);
    refresh();
}

void CountdownRing::stop()
{
    m_timer.stop();
    m_remaining = nullptr;
    m_share = 0;
    m_seconds = 0;
    setAccessibleName(tr("Time is up"));
    update();
}

void CountdownRing::setHurrySeconds(int seconds)
{
    m_hurrySeconds = seconds;
    update();
}

void CountdownRing::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

QSize CountdownRing::sizeHint() const
{
    const int side = int(std::lround(112 * m_scale));
    return {side, side};
}

QSize CountdownRing::minimumSizeHint() const
{
    return sizeHint();
}

void CountdownRing::refresh()
{
    if (!m_remaining)
        return;
    const Ms left = std::clamp(m_remaining(), Ms{0}, m_limit);
    const int seconds = int((left.count() + 999) / 1000);
    const bool secondChanged = seconds != m_seconds;
    m_seconds = seconds;
    if (left == Ms{0})
        m_timer.stop();
    if (secondChanged)
        setAccessibleName(tr("%n second(s) left", nullptr, seconds));
    if (!secondChanged && Theme::reducedMotion())
        return;
    m_share = double(left.count()) / double(m_limit.count());
    update();
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const double side = std::min(width(), height());
    const double thickness = side * 0.09;
    QRectF ring(0, 0, side - thickness, side - thickness);
    ring.moveCenter(QRectF(rect()).center());

    painter.setPen(QPen(colours.line, thickness));
    painter.drawEllipse(ring);
    const bool hurry = m_seconds <= m_hurrySeconds;
    if (m_share > 0) {
        painter.setPen(
            QPen(hurry ? colours.warning : colours.accent, thickness, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, int(std::lround(m_share * 360 * 16)));
    }
    painter.setPen(hurry && m_seconds > 0 ? colours.warning : colours.text);
    drawTabular(painter, Theme::fontOfPixelSize(int(side * 0.38), QFont::Bold), rect(), Qt::AlignCenter,
                QString::number(m_seconds));
}

void CountdownRing::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        refresh();
    else
        QWidget::timerEvent(event);
}

void CountdownRing::showEvent(QShowEvent *)
{
    if (m_remaining)
        m_timer.start(FrameMs, this);
    refresh();
}

void CountdownRing::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace podium::client
