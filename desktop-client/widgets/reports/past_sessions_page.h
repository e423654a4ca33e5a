// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_results.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QListView;
class QStackedLayout;

namespace podium::client {

class Button;
class EmptyState;
class QuizHistoryModel;
class SessionListModel;
class TextLabel;
class TrendChart;

//! \brief Past sessions, of one quiz or of all. Those of one quiz are compared over time: the average, or one
//! question.
class PastSessionsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PastSessionsPage)

public:
    //! Both outlive the page.
    PastSessionsPage(SessionListModel *sessions, QuizHistoryModel *history, QWidget *parent = nullptr);

    //! \brief What the page is about, and what it offers to go back to. \param title of that quiz.
    void setQuiz(std::optional<QuizId> quiz, const QString &title);
    [[nodiscard]] std::optional<QuizId> quiz() const { return m_quiz; }
    [[nodiscard]] const QString &quizTitle() const { return m_quizTitle; }
    [[nodiscard]] std::optional<SessionId> selected() const;

Q_SIGNALS:
    void backRequested();
    void historyRequested(std::optional<podium::QuizId> quiz);
    void reportRequested(podium::SessionId session);
    //! One that is still open is to be hosted here.
    void takeUpRequested(podium::SessionId session, podium::QuizId quiz);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeTrend();
    void refresh();
    void refreshTrend();
    void openSelected();
    void takeUpSelected();
    [[nodiscard]] std::optional<SessionSummary> selectedSession() const;

    SessionListModel *m_sessions;
    QuizHistoryModel *m_history;
    std::optional<QuizId> m_quiz;
    QString m_quizTitle;
    TextLabel *m_subtitle;
    QComboBox *m_scope;
    TextLabel *m_trendHeading;
    QWidget *m_trend;
    QComboBox *m_compared;
    TrendChart *m_chart;
    QListView *m_list;
    QStackedLayout *m_body;
    EmptyState *m_empty;
    TextLabel *m_count;
    Button *m_takeUp;
    Button *m_open;
};

} // namespace podium::client
