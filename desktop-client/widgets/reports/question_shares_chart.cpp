// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/question_shares_chart.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/chart_look.h"
#include "desktop-client/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QEvent>
#include <QToolTip>
#include <QValueAxis>

namespace podium::client {
namespace {

//! With more questions the numbers below the bars would run into each other.
constexpr qsizetype NumberedMax = 30;

} // namespace

QuestionSharesChart::QuestionSharesChart(QWidget *parent)
    : QChartView(makeChart(), parent), m_shares(new QBarSet(QString())), m_bars(new QBarSeries),
      m_numbers(new QBarCategoryAxis)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the list of questions says the same and takes keys
    setMinimumHeight(160);
    QValueAxis *shares = makeShareAxis();
    m_bars->append(m_shares);
    m_bars->setBarWidth(0.7);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_numbers, Qt::AlignBottom);
    chart()->addAxis(shares, Qt::AlignLeft);
    m_bars->attachAxis(m_numbers);
    m_bars->attachAxis(shares);
    m_numbers->setGridLineVisible(false);
    connect(m_bars, &QBarSeries::hovered, this, [this](bool inside, int index) {
        if (inside && index >= 0 && index < m_texts.size())
            QToolTip::showText(QCursor::pos(), m_texts[index], this);
        else
            QToolTip::hideText();
    });
    connect(m_bars, &QBarSeries::clicked, this, &QuestionSharesChart::questionClicked);
    applyColours();
}

void QuestionSharesChart::setReport(const SessionReport &report)
{
    QList<qreal> shares;
    QStringList numbers;
    m_texts.clear();
    for (const QuestionReport &question : report.questions) {
        shares.append(question.counts.rightShare().value_or(0) * 100);
        numbers.append(QString::number(question.position + 1));
        //: The number of a question, its text, and a percentage.
        m_texts.append(
            tr("%1. %2: %3 right")
                .arg(question.position + 1)
                .arg(question.question.text.simplified(), shareText(question.counts.rightShare())));
    }
    m_shares->remove(0, m_shares->count());
    m_shares->append(shares);
    m_numbers->clear();
    m_numbers->append(numbers);
    m_numbers->setLabelsVisible(numbers.size() <= NumberedMax);
    setAccessibleName(tr("Right answers by question"));
    setAccessibleDescription(m_texts.join(QLatin1Char('\n')));
}

void QuestionSharesChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QChartView::changeEvent(event);
}

void QuestionSharesChart::applyColours()
{
    applyLook(*chart());
    m_shares->setColor(Theme::colours().good);
    m_shares->setBorderColor(Qt::transparent);
    setBackgroundBrush(Qt::NoBrush);
}

} // namespace podium::client
