// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/session_report_model.h"

#include <utility>

namespace podium::client {

SessionReportModel::SessionReportModel(QObject *parent)
    : QObject(parent), m_questions(new QuestionReportModel(this)),
      m_participants(new ParticipantReportModel(this))
{}

void SessionReportModel::setLoading()
{
    m_loading = true;
    m_error.reset();
    show(nullptr);
}

void SessionReportModel::setReport(SessionReport report)
{
    m_loading = false;
    m_error.reset();
    show(std::make_shared<const SessionReport>(std::move(report)));
}

void SessionReportModel::setError(const Error &error)
{
    m_loading = false;
    m_error = error;
    show(nullptr);
}

void SessionReportModel::clear()
{
    m_loading = false;
    m_error.reset();
    show(nullptr);
}

void SessionReportModel::setExportProgress(std::optional<double> progress)
{
    if (std::exchange(m_exportProgress, progress) != progress)
        Q_EMIT exportProgressChanged();
}

void SessionReportModel::show(std::shared_ptr<const SessionReport> report)
{
    // The lists hold on to the old report until they have the new one.
    m_questions->setReport(report);
    m_participants->setReport(report);
    m_report = std::move(report);
    Q_EMIT changed();
}

} // namespace podium::client
