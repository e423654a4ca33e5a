// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/report_controller.h"

#include <QObject>

class QWidget;

namespace podium::client {

class HostSessionModel;
class MainWindow;
class PastSessionsPage;
class ReportPage;

//! \brief Looking back at sessions: makes the pages of past sessions and reports, joins them with the
//! ReportController, and brings back where one came from.
class ReportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportFlow)

public:
    //! \param hosted the session that the stage shows. All outlive it.
    ReportFlow(ReportController &reports, const HostSessionModel &hosted, MainWindow &window,
               QObject *parent = nullptr);

    //! What the window shows of this; a window that takes another's place comes back to it.
    struct Place
    {
        enum class Page { Elsewhere, PastSessions, Report };
        Page page = Page::Elsewhere;
        std::optional<QuizId> quiz; //!< whose past sessions
        QString quizTitle;
        bool fromPastSessions = false; //!< the report was opened there
    };
    [[nodiscard]] Place place() const;
    //! To `place`, with what the models still hold of it.
    void comeBackTo(const Place &place);

    [[nodiscard]] PastSessionsPage *pastSessionsPage() const { return m_past; }
    [[nodiscard]] ReportPage *reportPage() const { return m_report; }

Q_SIGNALS:
    //! A session that is still open is to be hosted here.
    void takeUpRequested(podium::SessionId session, podium::QuizId quiz);

private:
    void connectPages();
    void showPastSessions(std::optional<QuizId> quiz, const QString &title);
    void showReport(SessionId session, QWidget *origin);
    void askForFile(ReportController::Format format);

    ReportController &m_reports;
    MainWindow &m_window;
    PastSessionsPage *m_past; //!< owned by the window, as the next
    ReportPage *m_report;
    QWidget *m_origin = nullptr; //!< of the report; null: the library
};

} // namespace podium::client
