// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QWidget>

class QProgressBar;
class QStackedLayout;
class QTabBar;

namespace podium::client {

class Button;
class EmptyState;
class ReportParticipants;
class ReportQuestions;
class ReportSummary;
class SessionReportModel;
class TextLabel;

//! \brief The report of one session: figures, questions, participants, and the files to make of it.
class ReportPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportPage)

public:
    enum class Tab { Summary, Questions, Participants };

    //! \param report outlives the page.
    explicit ReportPage(SessionReportModel *report, QWidget *parent = nullptr);

    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;

Q_SIGNALS:
    void backRequested();
    //! The other sessions of the same quiz.
    void compareRequested(podium::QuizId quiz);
    void documentRequested();
    void workbookRequested();
    void tableRequested();
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeProgress();
    void refresh();
    void refreshProgress();

    SessionReportModel *m_report;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    Button *m_compare;
    Button *m_export;
    QTabBar *m_tabs;
    QStackedLayout *m_body;
    ReportSummary *m_summary;
    ReportQuestions *m_questions;
    ReportParticipants *m_participants;
    EmptyState *m_empty;
    QWidget *m_progress;
    QProgressBar *m_progressBar;
};

} // namespace podium::client
