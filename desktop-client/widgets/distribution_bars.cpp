// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/distribution_bars.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr double BarShare = 0.7;       // of the width of a position
constexpr double PositionWidest = 250; // px at scale 1

} // namespace

//! The bars themselves, and above and below them what a legend and axes would say from further away.
class DistributionBars::Chart final : public QChartView
{
public:
    Chart();

    void setCounts(const QList<int> &counts, std::optional<int> right);
    void setShown(int position, double value) { m_bars[size_t(position)]->replace(position, value); }
    [[nodiscard]] double shown(int position) const { return m_bars[size_t(position)]->at(position); }
    void setScale(double scale);
    void colour();

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placePlot();
    [[nodiscard]] double markSize() const { return std::max(26.0, 34 * m_scale); }
    [[nodiscard]] double countSize() const { return std::max(15.0, 24 * m_scale); }
    void paintAround(QPainter &painter, int position) const;

    QStackedBarSeries *m_series;
    std::array<QBarSet *, BarsMax> m_bars{}; //!< one for each position, so that each has its colour
    QBarCategoryAxis *m_positions;
    QValueAxis *m_heights;
    QList<int> m_counts;
    std::optional<int> m_right;
    double m_scale = 1;
};

DistributionBars::Chart::Chart()
    : m_series(new QStackedBarSeries), m_positions(new QBarCategoryAxis), m_heights(new QValueAxis)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);

    QChart *bars = chart();
    bars->setBackgroundVisible(false);
    bars->legend()->hide();
    // Its own animations know nothing of reduced motion, and the counts above the bars move along.
    bars->setAnimationOptions(QChart::NoAnimation);
    for (QBarSet *&bar : m_bars) {
        bar = new QBarSet(QString());
        bar->setPen(Qt::NoPen);
        m_series->append(bar);
    }
    m_series->setBarWidth(BarShare);
    bars->addSeries(m_series);
    m_positions->setVisible(false);
    m_heights->setVisible(false);
    bars->addAxis(m_positions, Qt::AlignBottom);
    bars->addAxis(m_heights, Qt::AlignLeft);
    m_series->attachAxis(m_positions);
    m_series->attachAxis(m_heights);
}

void DistributionBars::Chart::setCounts(const QList<int> &counts, std::optional<int> right)
{
    if (counts.size() != m_counts.size()) {
        QStringList letters;
        for (int position = 0; position < counts.size(); ++position)
            letters.append(answerLetter(position));
        m_positions->clear();
        m_positions->append(letters);
        for (QBarSet *bar : m_bars) {
            bar->remove(0, bar->count());
            bar->append(QList<qreal>(counts.size(), 0));
        }
    }
    m_counts = counts;
    m_right = right;
    const int highest = counts.isEmpty() ? 0 : *std::max_element(counts.cbegin(), counts.cend());
    m_heights->setRange(0, std::max(1, highest));
    placePlot();
    colour();
}

void DistributionBars::Chart::setScale(double scale)
{
    m_scale = scale;
    placePlot();
}

void DistributionBars::Chart::colour()
{
    const Colours &colours = Theme::colours();
    for (size_t position = 0; position < m_bars.size(); ++position) {
        const bool steppedBack = m_right && *m_right != int(position);
        const QColor own = colours.answerMarks[position];
        m_bars[position]->setColor(steppedBack ? blended(own, colours.background, 0.55) : own);
    }
}

void DistributionBars::Chart::placePlot()
{
    const double wide = std::min(double(width()), double(m_counts.size()) * PositionWidest * m_scale);
    const double top = countSize() * 1.5;
    const double bottom = markSize() + spacing::Tight * m_scale;
    chart()->setPlotArea(
        QRectF((width() - wide) / 2, top, std::max(1.0, wide), std::max(1.0, height() - top - bottom)));
}

void DistributionBars::Chart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void DistributionBars::Chart::drawForeground(QPainter *painter, const QRectF &)
{
    for (int position = 0; position < m_counts.size(); ++position)
        paintAround(*painter, position);
}

void DistributionBars::Chart::paintAround(QPainter &painter, int position) const
{
    const Colours &colours = Theme::colours();
    const QRectF plot = chart()->plotArea();
    const double column = plot.width() / double(m_counts.size());
    const QPointF top = chart()->mapToPosition(QPointF(position, shown(position)), m_series);
    const double centre = plot.left() + column * (position + 0.5);

    // A bar of nothing still stands somewhere.
    const double ground = 3 * m_scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_bars[size_t(position)]->color());
    painter.drawRect(
        QRectF(centre - column * BarShare / 2, plot.bottom() - ground, column * BarShare, ground));
    const double mark = markSize();
    paintAnswerMark(painter, position,
                    QRectF(centre - mark / 2, plot.bottom() + spacing::Tight * m_scale, mark, mark),
                    colours.answerMarks[size_t(position)], colours.background);

    const int total = std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
    const int percent = total > 0 ? int(std::lround(100.0 * m_counts[position] / total)) : 0;
    const QString text =
        DistributionBars::tr("%1 · %2 %").arg(QLocale().toString(m_counts[position])).arg(percent);
    const double size = countSize();
    const QFont font = Theme::fontOfPixelSize(int(size), QFont::Bold);
    const double above = std::min(top.y(), plot.bottom() - ground);
    const QRectF label(centre - column / 2, above - size * 1.4, column, size * 1.3);
    painter.setPen(m_right && *m_right != position ? colours.quietText : colours.text);
    if (m_right == position) {
        const double textWidth = tabularWidth(font, text);
        const double left = label.center().x() - (textWidth + size * 1.2) / 2;
        paintIcon(painter, Icon::Check, QRectF(left, label.center().y() - size / 2, size, size),
                  colours.good);
        drawTabular(painter, font, QRectF(left + size * 1.2, label.top(), textWidth, label.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, text);
    } else {
        drawTabular(painter, font, label, Qt::AlignCenter, text);
    }
}

// --- the widget ---------------------------------------------------------------------------------------

DistributionBars::DistributionBars(QWidget *parent) : QWidget(parent), m_chart(new Chart)
{
    setAccessibleRole(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    m_growth.setEasingCurve(QEasingCurve::OutCubic);
    m_growth.setStartValue(0.0);
    m_growth.setEndValue(1.0);
    connect(&m_growth, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { showProgress(value.toDouble()); });
}

void DistributionBars::setCounts(const QList<int> &counts, std::optional<int> rightPosition)
{
    if (counts == m_counts && rightPosition == m_right)
        return;
    m_growth.stop();
    m_from.clear();
    for (int position = 0; position < counts.size(); ++position)
        m_from.append(position < m_counts.size() ? shown(position) : 0);
    m_counts = counts;
    m_right = rightPosition;
    m_chart->setCounts(counts, rightPosition);
    describe();

    const int duration = Theme::durationMs(Motion::Overtake);
    const bool grows = duration > 0 && isVisible();
    showProgress(grows ? 0 : 1);
    if (grows) {
        m_growth.setDuration(duration);
        m_growth.start();
    }
}

void DistributionBars::clear()
{
    m_growth.stop();
    m_counts.clear();
    m_from.clear();
    m_right.reset();
    m_chart->setCounts({}, {});
}

double DistributionBars::shown(int position) const
{
    return m_chart->shown(position);
}

void DistributionBars::showProgress(double progress)
{
    for (int position = 0; position < m_counts.size(); ++position) {
        const double from = m_from[position];
        m_chart->setShown(position, from + (m_counts[position] - from) * progress);
    }
    m_chart->viewport()->update();
}

void DistributionBars::setStageScale(double scale)
{
    m_scale = scale;
    m_chart->setScale(scale);
    updateGeometry();
}

QSize DistributionBars::sizeHint() const
{
    return {int(480 * m_scale), int(180 * m_scale)};
}

QSize DistributionBars::minimumSizeHint() const
{
    return {int(280 * m_scale), int(120 * m_scale)};
}

void DistributionBars::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_chart->colour();
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

} // namespace podium::client
