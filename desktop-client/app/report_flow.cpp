// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/report_flow.h"

#include "desktop-client/app/save_file.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/reports/past_sessions_page.h"
#include "desktop-client/widgets/reports/report_page.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace podium::client {

ReportFlow::ReportFlow(ReportController &reports, const HostSessionModel &hosted, MainWindow &window,
                       QObject *parent)
    : QObject(parent), m_reports(reports), m_window(window),
      m_past(new PastSessionsPage(reports.sessions(), reports.history())),
      m_report(new ReportPage(reports.report()))
{
    window.addHostPage(m_past);
    window.addHostPage(m_report);
    connectPages();
    connect(window.libraryPage(), &LibraryPage::pastSessionsRequested, this, [this] {
        const std::optional<QuizSummary> quiz = m_window.libraryPage()->selected();
        showPastSessions(quiz ? std::optional(quiz->id) : std::nullopt, quiz ? quiz->title : QString());
    });
    connect(window.hostDesk(), &HostDesk::resultsRequested, this,
            [this, &hosted] { showReport(hosted.session(), m_window.hostDesk()); });
    connect(&reports, &ReportController::exported, this, [this](const QString &path) {
        m_window.tell(tr("The report is in %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&reports, &ReportController::failed, this,
            [this](const QString &what, const Error &error) { m_window.tellError(what, error.message); });
}

void ReportFlow::connectPages()
{
    connect(m_past, &PastSessionsPage::backRequested, &m_window, &MainWindow::showHosting);
    connect(m_past, &PastSessionsPage::historyRequested, &m_reports, &ReportController::openHistory);
    connect(m_past, &PastSessionsPage::takeUpRequested, this, &ReportFlow::takeUpRequested);
    connect(m_past, &PastSessionsPage::reportRequested, this,
            [this](SessionId session) { showReport(session, m_past); });
    connect(m_report, &ReportPage::backRequested, this, [this] {
        if (m_origin)
            m_window.showPage(m_origin);
        else
            m_window.showHosting();
    });
    connect(m_report, &ReportPage::compareRequested, this, [this](QuizId quiz) {
        const auto &report = m_reports.report()->report();
        showPastSessions(quiz, report ? report->title : QString());
    });
    connect(m_report, &ReportPage::documentRequested, this,
            [this] { askForFile(ReportController::Format::Pdf); });
    connect(m_report, &ReportPage::workbookRequested, this,
            [this] { askForFile(ReportController::Format::Workbook); });
    connect(m_report, &ReportPage::tableRequested, this,
            [this] { askForFile(ReportController::Format::Table); });
    connect(m_report, &ReportPage::stopRequested, &m_reports, &ReportController::stopExport);
}

void ReportFlow::showPastSessions(std::optional<QuizId> quiz, const QString &title)
{
    m_past->setQuiz(quiz, title);
    m_reports.openHistory(quiz);
    m_window.showPage(m_past);
}

void ReportFlow::showReport(SessionId session, QWidget *origin)
{
    m_origin = origin;
    m_reports.openReport(session);
    m_window.showPage(m_report);
}

ReportFlow::Place ReportFlow::place() const
{
    const QWidget *const page = m_window.currentPage();
    return {page == m_past     ? Place::Page::PastSessions
            : page == m_report ? Place::Page::Report
                               : Place::Page::Elsewhere,
            m_past->quiz(), m_past->quizTitle(), m_origin == m_past};
}

void ReportFlow::comeBackTo(const Place &place)
{
    m_past->setQuiz(place.quiz, place.quizTitle);
    m_origin = place.fromPastSessions ? m_past : nullptr;
    if (place.page != Place::Page::Elsewhere)
        m_window.showPage(place.page == Place::Page::Report ? static_cast<QWidget *>(m_report) : m_past);
}

void ReportFlow::askForFile(ReportController::Format format)
{
    const auto &report = m_reports.report()->report();
    if (!report)
        return;
    const auto [suffix, kind] =
        format == ReportController::Format::Pdf        ? std::pair(".pdf"_L1, tr("Documents (*.pdf)"))
        : format == ReportController::Format::Workbook ? std::pair(".xlsx"_L1, tr("Workbooks (*.xlsx)"))
                                                       : std::pair(".csv"_L1, tr("Tables (*.csv)"));
    askWhereToSave(m_window, {tr("Save the report"), kind, report->title, suffix},
                   [this, format](const QString &path) { m_reports.exportReport(format, path); });
}

} // namespace podium::client
