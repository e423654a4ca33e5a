// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/report_summary.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/reports/answers_bar.h"
#include "desktop-client/widgets/reports/figure_card.h"
#include "desktop-client/widgets/reports/question_shares_chart.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>

namespace podium::client {
namespace {

constexpr int ChartHeightMax = 640;

TextLabel *heading(const QString &text)
{
    auto *label = new TextLabel(TextStyle::Lead, text);
    label->setWeight(QFont::DemiBold);
    return label;
}

} // namespace

ReportSummary::ReportSummary(QWidget *parent)
    : QWidget(parent), m_participants(new FigureCard(tr("Participants"))),
      m_right(new FigureCard(tr("Right answers"))), m_time(new FigureCard(tr("Average time to answer"))),
      m_duration(new FigureCard(tr("Duration"))), m_answers(new AnswersBar),
      m_shares(new QuestionSharesChart), m_nothingHard(quietLabel(tr("Everybody knew everything.")))
{
    auto *answers = makeCard();
    auto *answersLayout = new QVBoxLayout(answers);
    answersLayout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    answersLayout->addWidget(heading(tr("How the answers went")));
    answersLayout->addWidget(m_answers);

    auto *shares = makeCard();
    auto *sharesLayout = new QVBoxLayout(shares);
    sharesLayout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Small, spacing::Tight);
    sharesLayout->addWidget(heading(tr("Right answers by question")));
    sharesLayout->addWidget(m_shares, 1);

    auto *hardest = makeHardest();
    // On a large screen the page is no higher than bars can be compared.
    for (QWidget *card : {static_cast<QWidget *>(shares), hardest})
        card->setMaximumHeight(ChartHeightMax);
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::Medium);
    below->addWidget(shares, 3);
    below->addWidget(hardest, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeFigures());
    layout->addWidget(answers);
    layout->addLayout(below, 1);
    layout->addStretch(0);
    connect(m_shares, &QuestionSharesChart::questionClicked, this, &ReportSummary::questionRequested);
}

QWidget *ReportSummary::makeFigures()
{
    auto *figures = new QWidget;
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Medium);
    for (FigureCard *card : {m_participants, m_right, m_time, m_duration})
        row->addWidget(card, 1);
    return figures;
}

QWidget *ReportSummary::makeHardest()
{
    auto *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(heading(tr("Hardest questions")));
    layout->addWidget(m_nothingHard);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(spacing::Small);
    rows->setVerticalSpacing(spacing::Tight);
    rows->setColumnStretch(1, 1);
    for (int place = 0; place < HardestShown; ++place) {
        auto *share = new TextLabel(TextStyle::Lead);
        share->setWeight(QFont::Bold);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *question = new Button(ButtonLook::Link, QString());
        question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        question->installEventFilter(this);
        connect(question, &QPushButton::clicked, this, [this, place] {
            if (place < m_hardestPositions.size())
                Q_EMIT questionRequested(m_hardestPositions[place]);
        });
        rows->addWidget(share, place, 0);
        rows->addWidget(question, place, 1);
        m_hardest.append(question);
        m_hardestShares.append(share);
    }
    layout->addLayout(rows);
    layout->addStretch(1);
    return card;
}

void ReportSummary::setReport(const SessionReport &report)
{
    m_participants->setValue(numberText(report.participantCount));
    m_right->setValue(shareText(report.counts.rightShare()));
    m_time->setValue(responseText(report.averageResponse));
    m_duration->setValue(durationText(report.duration));
    m_answers->setCounts(report.counts);
    m_shares->setReport(report);

    m_hardestPositions.clear();
    for (const int position : hardestFirst(report).mid(0, HardestShown)) {
        // What everybody knew was not hard.
        if (report.questions[position].counts.right < report.questions[position].counts.asked())
            m_hardestPositions.append(position);
    }
    m_nothingHard->setVisible(m_hardestPositions.isEmpty());
    m_nothingHard->setText(report.counts.asked() == 0 ? tr("No question was asked.")
                                                      : tr("Everybody knew everything."));
    for (int place = 0; place < HardestShown; ++place) {
        const bool there = place < m_hardestPositions.size();
        m_hardest[place]->setVisible(there);
        m_hardestShares[place]->setVisible(there);
        if (!there)
            continue;
        const QuestionReport &question = report.questions[m_hardestPositions[place]];
        m_hardestShares[place]->setText(shareText(question.counts.rightShare()));
        //: The number of a question and its text.
        const QString text = tr("%1. %2").arg(question.position + 1).arg(question.question.text.simplified());
        m_hardest[place]->setToolTip(text);
        m_hardest[place]->setAccessibleName(text);
        elide(m_hardest[place]);
    }
}

void ReportSummary::elide(Button *question) const
{
    constexpr int Padding = 16;
    const QString text =
        question->fontMetrics().elidedText(question->toolTip(), Qt::ElideRight, question->width() - Padding);
    question->setText(QString(text).replace(u'&', QLatin1StringView("&&")));
}

bool ReportSummary::eventFilter(QObject *watched, QEvent *event)
{
    auto *const question = qobject_cast<Button *>(watched);
    if (question && event->type() == QEvent::Resize)
        elide(question);
    return QWidget::eventFilter(watched, event);
}

} // namespace podium::client
