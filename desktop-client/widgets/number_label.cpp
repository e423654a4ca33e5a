// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/number_label.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/tabular_text.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

NumberLabel::NumberLabel(TextStyle style, QWidget *parent)
    : QWidget(parent), m_style(style), m_pattern(u"%1"_s)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setAccessibleName(textFor(0));
    m_count.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_count, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_shown = std::llround(value.toDouble());
        update();
    });
}

void NumberLabel::setValue(qint64 value)
{
    if (value == m_value)
        return;
    m_value = value;
    setAccessibleName(textFor(value));
    updateGeometry();
    m_count.stop();
    const int duration = Theme::durationMs(Motion::Overtake);
    if (duration == 0 || !isVisible()) {
        m_shown = value;
        update();
        return;
    }
    m_count.setStartValue(double(m_shown));
    m_count.setEndValue(double(value));
    m_count.setDuration(duration);
    m_count.start();
}

QString NumberLabel::shownText() const
{
    return textFor(m_shown);
}

void NumberLabel::setPattern(const QString &pattern)
{
    if (m_pattern == pattern)
        return;
    m_pattern = pattern;
    setAccessibleName(textFor(m_value));
    updateGeometry();
    update();
}

void NumberLabel::setWording(std::function<QString(qint64)> wording)
{
    m_wording = std::move(wording);
    setAccessibleName(textFor(m_value));
    updateGeometry();
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void NumberLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void NumberLabel::setStyle(TextStyle style)
{
    if (m_style == style)
        return;
    m_style = style;
    updateGeometry();
    update();
}

void NumberLabel::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

QSize NumberLabel::sizeHint() const
{
    const QFont font = Theme::font(m_style, m_scale);
    const double width = std::max(tabularWidth(font, textFor(m_value)), tabularWidth(font, textFor(m_shown)));
    return {int(std::ceil(width)) + 2, int(std::ceil(QFontMetricsF(font).height()))};
}

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colourOf(m_tone));
    drawTabular(painter, Theme::font(m_style, m_scale), rect(), m_alignment, shownText());
}

QString NumberLabel::textFor(qint64 value) const
{
    return m_wording ? m_wording(value) : m_pattern.arg(QLocale().toString(value));
}

} // namespace podium::client
