// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/report_page.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/reports/report_participants.h"
#include "desktop-client/widgets/reports/report_questions.h"
#include "desktop-client/widgets/reports/report_summary.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QProgressBar>
#include <QStackedLayout>
#include <QTabBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int ContentWidth = 1'280;

} // namespace

ReportPage::ReportPage(SessionReportModel *report, QWidget *parent)
    : QWidget(parent), m_report(report), m_title(new TextLabel(TextStyle::Title)),
      m_subtitle(quietLabel({}, TextStyle::Body)), m_tabs(new QTabBar), m_body(new QStackedLayout),
      m_summary(new ReportSummary), m_questions(new ReportQuestions(report->questions())),
      m_participants(new ReportParticipants(report->participants())),
      m_empty(new EmptyState(Icon::Report, {}, {}))
{
    m_tabs->setAccessibleName(tr("Parts of the report"));
    m_tabs->addTab(tr("Summary"));
    m_tabs->addTab(tr("Questions"));
    m_tabs->addTab(tr("Participants"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (QWidget *page : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_questions),
                          static_cast<QWidget *>(m_participants), static_cast<QWidget *>(m_empty)})
        m_body->addWidget(page);

    auto *content = new QWidget;
    content->setMaximumWidth(ContentWidth);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tabs);
    layout->addLayout(m_body, 1);
    layout->addWidget(makeProgress());
    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Medium);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);

    connect(m_tabs, &QTabBar::currentChanged, m_body, &QStackedLayout::setCurrentIndex);
    connect(m_summary, &ReportSummary::questionRequested, this, [this](int position) {
        showTab(Tab::Questions);
        m_questions->showQuestion(position);
    });
    connect(report, &SessionReportModel::changed, this, &ReportPage::refresh);
    connect(report, &SessionReportModel::exportProgressChanged, this, &ReportPage::refreshProgress);
    setFocusProxy(m_tabs);
    refresh();
    refreshProgress();
}

QWidget *ReportPage::makeHeader()
{
    auto *back = new Button(Icon::Back, tr("Back"));
    connect(back, &QPushButton::clicked, this, &ReportPage::backRequested);
    m_compare = new Button(ButtonLook::Secondary, Icon::Clock, tr("Compare"));
    m_compare->setToolTip(tr("The other sessions of this quiz"));
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(m_report->report()->quiz.value_or(QuizId())); });

    m_export = new Button(ButtonLook::Primary, Icon::Export, tr("Export"));
    auto *formats = new QMenu(m_export);
    connect(formats->addAction(tr("PDF, for printing…")), &QAction::triggered, this,
            &ReportPage::documentRequested);
    connect(formats->addAction(tr("Excel workbook…")), &QAction::triggered, this,
            &ReportPage::workbookRequested);
    connect(formats->addAction(tr("CSV table…")), &QAction::triggered, this, &ReportPage::tableRequested);
    connect(m_export, &QPushButton::clicked, this, [this, formats] {
        const int width = formats->sizeHint().width();
        formats->popup(m_export->mapToGlobal(QPoint(m_export->width() - width, m_export->height() + 4)));
    });

    m_subtitle->setWordWrap(false);
    m_title->setElided();
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_compare, 0, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    return header;
}

QWidget *ReportPage::makeProgress()
{
    m_progressBar = new QProgressBar;
    m_progressBar->setRange(0, 100);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("Writing the report"));
    auto *stop = new Button(ButtonLook::Quiet, tr("Stop"));
    connect(stop, &QPushButton::clicked, this, &ReportPage::stopRequested);
    m_progress = new QWidget;
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    auto *text = quietLabel(tr("Writing the report…"));
    text->setWordWrap(false);
    row->addWidget(text);
    row->addWidget(m_progressBar, 1);
    row->addWidget(stop);
    return m_progress;
}

void ReportPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

ReportPage::Tab ReportPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void ReportPage::refresh()
{
    const auto &report = m_report->report();
    m_tabs->setVisible(report != nullptr);
    m_compare->setVisible(report && report->quiz);
    m_export->setEnabled(report && !m_report->exportProgress());
    if (!report) {
        m_title->setText(tr("Report"));
        m_subtitle->clear();
        if (m_report->error())
            m_empty->setTexts(tr("The report could not be loaded"), m_report->error()->message);
        else
            m_empty->setTexts(tr("Loading…"), {});
        m_body->setCurrentWidget(m_empty);
        return;
    }
    m_title->setText(report->title.simplified());
    m_title->setToolTip(m_title->text());
    m_subtitle->setText(tr("%1  ·  Code %2").arg(dateText(report->createdAt), report->code));
    m_subtitle->setToolTip(settingsText(report->pace, report->scoring));
    m_summary->setReport(*report);
    m_questions->resetView();
    m_participants->resetView();
    showTab(Tab::Summary);
    m_body->setCurrentIndex(int(Tab::Summary));
}

void ReportPage::refreshProgress()
{
    const std::optional<double> progress = m_report->exportProgress();
    m_progress->setVisible(progress.has_value());
    m_export->setEnabled(m_report->report() && !progress);
    m_progressBar->setValue(static_cast<int>(std::lround(progress.value_or(0) * 100)));
}

void ReportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace podium::client
