// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/fitted_label.h"

#include "desktop-client/widgets/accessibility.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace podium::client {

FittedLabel::FittedLabel(int smallest, int largest, QFont::Weight weight, QWidget *parent)
    : QWidget(parent), m_smallest(smallest), m_largest(largest), m_weight(weight)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FittedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    fit();
}

void FittedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void FittedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void FittedLabel::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    fit();
}

QSize FittedLabel::sizeHint() const
{
    const int largest = int(std::lround(m_largest * m_scale));
    return {largest * 16, int(std::lround(largest * 2.5))};
}

QSize FittedLabel::minimumSizeHint() const
{
    const int smallest = std::max(13, int(std::lround(m_smallest * m_scale)));
    return {smallest * 8, int(std::lround(smallest * 1.3))};
}

void FittedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colourOf(m_tone));
    m_fitted.draw(painter, rect(), m_alignment);
}

void FittedLabel::resizeEvent(QResizeEvent *)
{
    fit();
}

void FittedLabel::fit()
{
    const auto scaled = [this](int size) { return std::max(13, int(std::lround(size * m_scale))); };
    // A small page may not hold a long text at the scaled size: readable beats large.
    m_fitted = FittedText(m_text, size(), m_weight, std::min(scaled(m_smallest), m_smallest),
                          std::max(m_smallest, scaled(m_largest)));
    setToolTip(m_fitted.isElided() ? m_text : QString());
    update();
}

} // namespace podium::client
