// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/participant_report_model.h"
#include "desktop-client/models/question_report_model.h"
#include "shared/base/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace podium::client {

//! \brief The report that is open: loading, there, or not to be had; and how far writing it to a file is.
class SessionReportModel final : public QObject
{
    Q_OBJECT

public:
    explicit SessionReportModel(QObject *parent = nullptr);

    //! Null while there is none.
    [[nodiscard]] const std::shared_ptr<const SessionReport> &report() const { return m_report; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QuestionReportModel *questions() const { return m_questions; }
    [[nodiscard]] ParticipantReportModel *participants() const { return m_participants; }

    //! 0..1 while a file is written.
    [[nodiscard]] std::optional<double> exportProgress() const { return m_exportProgress; }

    void setLoading();
    void setReport(SessionReport report);
    void setError(const Error &error);
    void clear();
    void setExportProgress(std::optional<double> progress);

Q_SIGNALS:
    void changed();
    void exportProgressChanged();

private:
    void show(std::shared_ptr<const SessionReport> report);

    std::shared_ptr<const SessionReport> m_report;
    std::optional<Error> m_error;
    std::optional<double> m_exportProgress;
    bool m_loading = false;
    QuestionReportModel *m_questions;
    ParticipantReportModel *m_participants;
};

} // namespace podium::client
