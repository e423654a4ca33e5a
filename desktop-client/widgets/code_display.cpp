// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/code_display.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int LargestPixelSize = 120;

} // namespace

QString groupedCode(const QString &code)
{
    return code.size() == 6 ? code.left(3) + u' ' + code.mid(3) : code;
}

CodeDisplay::CodeDisplay(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void CodeDisplay::setCode(const QString &code)
{
    m_text = groupedCode(code);
    // Digit by digit, so that a screen reader does not say "four hundred eighty-two thousand".
    QStringList digits;
    for (const QChar digit : code)
        digits.append(digit);
    setAccessibleName(tr("Code %1").arg(digits.join(u' ')));
    update();
}

void CodeDisplay::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void CodeDisplay::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

QSize CodeDisplay::sizeHint() const
{
    const QFont font = Theme::fontOfPixelSize(int(LargestPixelSize * m_scale), QFont::Bold);
    return {int(std::ceil(tabularWidth(font, u"000 000"_s))) + 4, int(LargestPixelSize * m_scale * 1.1)};
}

QSize CodeDisplay::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void CodeDisplay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::colours().text);
    int pixelSize = int(std::min(LargestPixelSize * m_scale, height() / 1.05));
    const double wanted = tabularWidth(Theme::fontOfPixelSize(pixelSize, QFont::Bold), m_text);
    if (wanted > width())
        pixelSize = int(pixelSize * width() / wanted);
    drawTabular(painter, Theme::fontOfPixelSize(pixelSize, QFont::Bold), rect(), m_alignment, m_text);
}

} // namespace podium::client
