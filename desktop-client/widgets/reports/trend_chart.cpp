// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/trend_chart.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/chart_look.h"
#include "desktop-client/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QEvent>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! Day and month, told apart from others of the same day: an axis shows each label once.
QStringList labelsOf(const QList<TrendPoint> &points)
{
    QStringList labels;
    for (const TrendPoint &point : points) {
        const QDateTime local = localTime(point.at);
        const QString day = QLocale().toString(local.date(), TrendChart::tr("d MMM"));
        QString label = day;
        for (int number = 2; labels.contains(label); ++number)
            label = TrendChart::tr("%1 (%2)").arg(day).arg(number);
        labels.append(label);
    }
    return labels;
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QChartView(makeChart(), parent), m_line(new QLineSeries), m_dots(new QScatterSeries),
      m_sessions(new QBarCategoryAxis)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the list beside it says the same and takes keys
    QValueAxis *shares = makeShareAxis();
    chart()->addSeries(m_line);
    chart()->addSeries(m_dots);
    chart()->addAxis(m_sessions, Qt::AlignBottom);
    chart()->addAxis(shares, Qt::AlignLeft);
    for (QXYSeries *series : {static_cast<QXYSeries *>(m_line), static_cast<QXYSeries *>(m_dots)}) {
        series->attachAxis(m_sessions);
        series->attachAxis(shares);
    }
    m_sessions->setGridLineVisible(false);
    m_dots->setMarkerSize(12);
    connect(m_dots, &QScatterSeries::hovered, this, [this](const QPointF &at, bool inside) {
        const auto place = static_cast<qsizetype>(std::lround(at.x()));
        if (!inside || place < 0 || place >= m_points.size()) {
            QToolTip::hideText();
            return;
        }
        const TrendPoint &point = m_points[place];
        QToolTip::showText(QCursor::pos(),
                           tr("%1: %2 right").arg(dateText(point.at), shareText(point.rightShare)), this);
    });
    connect(m_dots, &QScatterSeries::clicked, this, [this](const QPointF &at) {
        const auto place = static_cast<qsizetype>(std::lround(at.x()));
        if (place >= 0 && place < m_points.size())
            Q_EMIT sessionClicked(m_points[place].session);
    });
    applyColours();
}

void TrendChart::setPoints(const QList<TrendPoint> &points)
{
    m_points = points;
    QList<QPointF> places;
    QStringList words;
    for (qsizetype place = 0; place < points.size(); ++place) {
        if (!points[place].rightShare)
            continue;
        places.append({static_cast<double>(place), *points[place].rightShare * 100});
        words.append(tr("%1: %2 right").arg(dateText(points[place].at), shareText(points[place].rightShare)));
    }
    m_sessions->clear();
    m_sessions->append(labelsOf(points));
    m_line->replace(places);
    m_dots->replace(places);
    setAccessibleName(tr("Right answers over time"));
    setAccessibleDescription(words.join(u"; "_s));
}

void TrendChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QChartView::changeEvent(event);
}

void TrendChart::applyColours()
{
    const Colours &colours = Theme::colours();
    applyLook(*chart());
    m_line->setPen(QPen(colours.accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_dots->setColor(colours.accent);
    m_dots->setBorderColor(colours.surface);
    setBackgroundBrush(Qt::NoBrush);
}

} // namespace podium::client
