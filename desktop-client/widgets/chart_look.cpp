// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/chart_look.h"

#include "desktop-client/widgets/theme.h"

#include <QAbstractAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace podium::client {

QChart *makeChart()
{
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({0, 4, 8, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    return chart;
}

QValueAxis *makeShareAxis()
{
    auto *axis = new QValueAxis;
    axis->setRange(0, 100);
    axis->setTickCount(5);
    axis->setLabelFormat(u"%.0f %%"_s);
    return axis;
}

void applyLook(QChart &chart, double scale)
{
    const Colours &colours = Theme::colours();
    const bool moves = !Theme::reducedMotion();
    chart.setAnimationOptions(moves ? QChart::SeriesAnimations : QChart::NoAnimation);
    chart.setAnimationDuration(Theme::durationMs(Motion::Overtake));
    for (QAbstractAxis *axis : chart.axes()) {
        axis->setLabelsFont(Theme::font(TextStyle::Caption, scale));
        axis->setLabelsColor(colours.quietText);
        axis->setGridLineColor(colours.line);
        axis->setLinePen(QPen(colours.line, 1));
        axis->setTitleFont(Theme::font(TextStyle::Caption, scale));
        axis->setTitleBrush(colours.quietText);
    }
}

} // namespace podium::client
