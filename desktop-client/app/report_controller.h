// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/session_report.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace podium::client {

class ApiClient;
class QuizHistoryModel;
class SessionListModel;
class SessionReportModel;

//! \brief Past sessions and their reports: fetches them, compares those of one quiz and writes reports to
//! files. Every call starts something and returns. Results are decoded and files written beside the user
//! interface.
class ReportController final : public QObject
{
    Q_OBJECT

public:
    //! For printing, for calculating, for other programs.
    enum class Format { Pdf, Workbook, Table };

    //! \param api signed in by the SignInController; outlives the controller.
    explicit ReportController(ApiClient &api, QObject *parent = nullptr);
    ~ReportController() override;

    [[nodiscard]] SessionListModel *sessions() const { return m_sessions; }
    [[nodiscard]] SessionReportModel *report() const { return m_report; }
    [[nodiscard]] QuizHistoryModel *history() const { return m_history; }

public Q_SLOTS:
    void openReport(podium::SessionId session);
    //! The list of past sessions; of one quiz also the comparison of the latest.
    void openHistory(std::optional<podium::QuizId> quiz);
    //! Writes the report that is open; one file at a time.
    void exportReport(podium::client::ReportController::Format format, const QString &path);
    //! \brief Nobody is told what becomes of the file; what has been written of it is taken away.
    void stopExport();
    //! Signed out: forgets everything.
    void clear();

Q_SIGNALS:
    void exported(const QString &path);
    //! \param what was tried, for a title ("The report could not be written").
    void failed(const QString &what, const podium::Error &error);

private:
    void compareNext();
    void fetchTable(const QString &path);
    void finishExport(const QString &path, const Result<void> &written);

    ApiClient &m_api;
    SessionListModel *m_sessions;
    SessionReportModel *m_report;
    QuizHistoryModel *m_history;
    std::unique_ptr<QObject> m_fetch;      //!< while a report is fetched; destroying it cancels that
    std::unique_ptr<QObject> m_comparison; //!< while reports to compare are fetched
    std::unique_ptr<QObject> m_export;     //!< while a file is written; destroying it silences that
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false); //!< of the export
    QThreadPool m_worker; //!< one piece of work after the other
};

} // namespace podium::client
