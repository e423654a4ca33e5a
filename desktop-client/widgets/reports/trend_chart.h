// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/quiz_history_model.h"

#include <QChartView>

class QBarCategoryAxis;
class QLineSeries;
class QScatterSeries;

namespace podium::client {

//! \brief The share of right answers over the sessions of a quiz, oldest first. Sessions without a figure
//! leave a place free.
class TrendChart final : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendChart)

public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setPoints(const QList<TrendPoint> &points);
    [[nodiscard]] const QList<TrendPoint> &points() const { return m_points; }

Q_SIGNALS:
    void sessionClicked(podium::SessionId session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QList<TrendPoint> m_points;
    QLineSeries *m_line;
    QScatterSeries *m_dots;
    QBarCategoryAxis *m_sessions;
};

} // namespace podium::client
