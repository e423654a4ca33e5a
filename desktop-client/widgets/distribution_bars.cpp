// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/distribution_bars.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::client {

DistributionBars::DistributionBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(this, QAccessible::Chart);
    m_growth.setEasingCurve(QEasingCurve::OutCubic);
    m_growth.setStartValue(0.0);
    m_growth.setEndValue(1.0);
    connect(&m_growth, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_progress = value.toDouble();
        update();
    });
}

void DistributionBars::setCounts(const QList<int> &counts, std::optional<int> rightPosition)
{
    if (counts == m_counts && rightPosition == m_right)
        return;
    const int highest = counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
    QList<double> from(counts.size(), 0);
    for (qsizetype index = 0; index < std::min(m_to.size(), from.size()); ++index)
        from[index] = m_from[index] + (m_to[index] - m_from[index]) * m_progress;
    m_from = from;
    m_to.clear();
    for (const int count : counts)
        m_to.append(highest > 0 ? double(count) / highest : 0);
    m_counts = counts;
    m_right = rightPosition;
    describe();

    m_growth.stop();
    const int duration = Theme::durationMs(Motion::Overtake);
    if (duration == 0 || !isVisible()) {
        m_progress = 1;
    } else {
        m_growth.setDuration(duration);
        m_growth.start();
    }
    update();
}

void DistributionBars::clear()
{
    m_growth.stop();
    m_counts.clear();
    m_from.clear();
    m_to.clear();
    m_right.reset();
    m_progress = 1;
    update();
}

void DistributionBars::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

QSize DistributionBars::sizeHint() const
{
    return {int(480 * m_scale), int(180 * m_scale)};
}

QSize DistributionBars::minimumSizeHint() const
{
    return {int(280 * m_scale), int(120 * m_scale)};
}

void DistributionBars::describe()
{
    QStringList parts;
    for (qsizetype position = 0; position < m_counts.size(); ++position) {
        const QString part =
            tr("%1: %n answer(s)", nullptr, m_counts[position]).arg(answerLetter(int(position)));
        parts.append(m_right == int(position) ? tr("%1, right").arg(part) : part);
    }
    setAccessibleName(parts.join(u"; "_s));
}

void DistributionBars::paintEvent(QPaintEvent *)
{
    if (m_counts.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = spacing::Large * m_scale;
    const auto columns = double(m_counts.size());
    const double width = std::min(220 * m_scale, (this->width() - gap * (columns - 1)) / columns);
    double x = (this->width() - width * columns - gap * (columns - 1)) / 2;
    for (int position = 0; position < m_counts.size(); ++position) {
        paintColumn(painter, position, QRectF(x, 0, width, height()));
        x += width + gap;
    }
}

void DistributionBars::paintColumn(QPainter &painter, int position, const QRectF &column) const
{
    const Colours &colours = Theme::colours();
    const bool steppedBack = m_right && *m_right != position;
    const QColor own = colours.answerMarks[size_t(position)];
    const QColor fill = steppedBack ? blended(own, colours.background, 0.55) : own;

    const double markSize = std::max(26.0, 34 * m_scale);
    const double countSize = std::max(15.0, 24 * m_scale);
    const double gap = spacing::Tight * m_scale;
    const double ground = column.bottom() - markSize - gap;
    const double room = ground - column.top() - countSize * 1.5;

    const double share = m_from[position] + (m_to[position] - m_from[position]) * m_progress;
    const double barHeight = std::max(3 * m_scale, room * share);
    const double barWidth = column.width() * 0.72;
    const QRectF bar(column.center().x() - barWidth / 2, ground - barHeight, barWidth, barHeight);
    const double radius = std::min(8 * m_scale, barHeight / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, radius, radius);

    paintAnswerMark(
        painter, position,
        QRectF(column.center().x() - markSize / 2, column.bottom() - markSize, markSize, markSize), own,
        colours.background);

    const int total = std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
    const int percent = total > 0 ? int(std::lround(100.0 * m_counts[position] / total)) : 0;
    const QString text = tr("%1 · %2 %").arg(QLocale().toString(m_counts[position])).arg(percent);
    const QFont font = Theme::fontOfPixelSize(int(countSize), QFont::Bold);
    const QRectF label(column.left(), bar.top() - countSize * 1.4, column.width(), countSize * 1.3);
    painter.setPen(steppedBack ? colours.quietText : colours.text);
    if (m_right == position) {
        const double width = tabularWidth(font, text);
        const double tick = countSize;
        const double left = label.center().x() - (width + tick * 1.2) / 2;
        paintIcon(painter, Icon::Check, QRectF(left, label.center().y() - tick / 2, tick, tick),
                  colours.good);
        drawTabular(painter, font, QRectF(left + tick * 1.2, label.top(), width, label.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, text);
    } else {
        drawTabular(painter, font, label, Qt::AlignCenter, text);
    }
}

} // namespace podium::client
