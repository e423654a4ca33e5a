// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSet;
class QBarSeries;

namespace podium::client {

//! \brief The share of right answers to each question, in the order of the session: where it went well and
//! where not, at a glance.
class QuestionSharesChart final : public QChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionSharesChart)

public:
    explicit QuestionSharesChart(QWidget *parent = nullptr);

    void setReport(const SessionReport &report);

Q_SIGNALS:
    //! \param position of the question in the session.
    void questionClicked(int position);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QBarSet *m_shares;
    QBarSeries *m_bars;
    QBarCategoryAxis *m_numbers;
    QStringList m_texts;
};

} // namespace podium::client
