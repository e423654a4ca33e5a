// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/report_controller.h"

#include "desktop-client/app/off_thread.h"
#include "desktop-client/app/save_file.h"
#include "desktop-client/models/quiz_history_model.h"
#include "desktop-client/models/session_list_model.h"
#include "desktop-client/models/session_report_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/reports/report_document.h"
#include "desktop-client/reports/report_workbook.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

Result<SessionReport> decoded(const QByteArray &json)
{
    return protocol::parseObject(json).and_then(protocol::sessionResultsFromJson).map(reportOf);
}

} // namespace

ReportController::ReportController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_sessions(new SessionListModel(this)),
      m_report(new SessionReportModel(this)), m_history(new QuizHistoryModel(this))
{
    m_worker.setMaxThreadCount(1);
    connect(m_sessions, &SessionListModel::listRequested, this,
            [this](int request, std::optional<QuizId> quiz, int offset, int limit) {
                m_api.sessions(quiz, offset, limit, this,
                               [this, request, quiz, offset](const Result<SessionPage> &page) {
                                   if (!page) {
                                       m_sessions->setError(request, page.error());
                                       return;
                                   }
                                   m_sessions->setPage(request, offset, *page);
                                   if (quiz && offset == 0 && m_sessions->quiz() == quiz) {
                                       m_history->setSessions(m_sessions->sessions());
                                       compareNext();
                                   }
                               });
            });
}

ReportController::~ReportController()
{
    *m_stop = true;
    m_worker.clear();
}

void ReportController::openReport(SessionId session)
{
    m_report->setLoading();
    m_fetch = std::make_unique<QObject>();
    m_api.results(session, ApiClient::ResultFormat::Json, m_fetch.get(),
                  [this, fetch = QPointer(m_fetch.get())](const Result<QByteArray> &json) {
                      if (!json) {
                          m_report->setError(json.error());
                          return;
                      }
                      inBackground<Result<SessionReport>>(
                          this, [json = *json] { return decoded(json); },
                          [this, fetch](Result<SessionReport> report) {
                              if (!fetch)
                                  return; // another one has been asked for since
                              if (report)
                                  m_report->setReport(*std::move(report));
                              else
                                  m_report->setError(report.error());
                          },
                          &m_worker);
                  });
}

void ReportController::openHistory(std::optional<QuizId> quiz)
{
    m_comparison.reset();
    if (!quiz || quiz != m_sessions->quiz())
        m_history->clear();
    m_sessions->load(quiz);
}

void ReportController::compareNext()
{
    const QList<SessionId> missing = m_history->missing();
    m_comparison.reset();
    if (missing.isEmpty())
        return;
    m_comparison = std::make_unique<QObject>();
    m_api.results(missing.first(), ApiClient::ResultFormat::Json, m_comparison.get(),
                  [this, comparison = QPointer(m_comparison.get())](const Result<QByteArray> &json) {
                      if (!json)
                          return; // the averages are there all the same
                      inBackground<Result<SessionReport>>(
                          this, [json = *json] { return decoded(json); },
                          [this, comparison](const Result<SessionReport> &report) {
                              if (!comparison || !report)
                                  return;
                              m_history->addReport(*report);
                              compareNext();
                          },
                          &m_worker);
                  });
}

void ReportController::exportReport(Format format, const QString &path)
{
    const std::shared_ptr<const SessionReport> report = m_report->report();
    if (!report || m_report->exportProgress())
        return;
    m_report->setExportProgress(0);
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_export = std::make_unique<QObject>();
    if (format == Format::Table) {
        fetchTable(path);
        return;
    }
    const ReportProgress progress = [model = m_report, stop = m_stop](double share) {
        QMetaObject::invokeMethod(
            model,
            [model, stop, share] {
                if (!*stop && model->exportProgress())
                    model->setExportProgress(share);
            },
            Qt::QueuedConnection);
        return !*stop;
    };
    inBackground<Result<void>>(
        m_export.get(),
        [format, path, report, progress] {
            return format == Format::Pdf ? writeDocument(*report, path, progress)
                                         : writeWorkbook(*report, path, progress);
        },
        [this, path](const Result<void> &written) { finishExport(path, written); }, &m_worker);
}

void ReportController::fetchTable(const QString &path)
{
    m_api.results(
        m_report->report()->session, ApiClient::ResultFormat::Csv, m_export.get(),
        [this, path](const Result<QByteArray> &csv) {
            if (!csv) {
                finishExport(path, tl::unexpected(csv.error()));
                return;
            }
            // Without the mark Excel takes UTF-8 for the system's old encoding.
            inBackground<Result<void>>(
                m_export.get(), [path, bytes = *csv] { return writeFile(path, "\xEF\xBB\xBF" + bytes); },
                [this, path](const Result<void> &written) { finishExport(path, written); }, &m_worker);
        });
}

void ReportController::finishExport(const QString &path, const Result<void> &written)
{
    m_report->setExportProgress({});
    if (written)
        Q_EMIT exported(path);
    else
        Q_EMIT failed(tr("The report could not be written"), written.error());
}

void ReportController::stopExport()
{
    *m_stop = true;
    m_export.reset();
    m_report->setExportProgress({});
}

void ReportController::clear()
{
    stopExport();
    m_fetch.reset();
    m_comparison.reset();
    m_sessions->clear();
    m_history->clear();
    m_report->clear();
}

} // namespace podium::client
