// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QStackedLayout;

namespace podium::client {

class EmptyState;
class QuestionReportModel;
class TextLabel;

//! \brief The questions of a report, to sort, filter and search.
class ReportQuestions final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportQuestions)

public:
    //! \param questions outlives the page.
    explicit ReportQuestions(QuestionReportModel *questions, QWidget *parent = nullptr);

    //! Shows everything again, hardest first, and brings this question into view.
    void showQuestion(int position);
    void resetView();

private:
    void refresh();

    QuestionReportModel *m_questions;
    QLineEdit *m_search;
    QComboBox *m_order;
    QComboBox *m_filter;
    TextLabel *m_count;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_body;
};

} // namespace podium::client
