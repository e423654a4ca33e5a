// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QWidget>

#include <functional>

class QSpinBox;

namespace podium::client {

class FormField;
class GrowingTextEdit;
class QuizEditModel;

//! \brief What belongs to a question and is not on the stage while it is open: time limit, weight,
//! explanation; and below, what the quiz is about.
class QuestionSettings final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionSettings)

public:
    //! \param quiz outlives this.
    explicit QuestionSettings(QuizEditModel *quiz, QWidget *parent = nullptr);

    //! \param row of the question; -1: none.
    void setRow(int row);
    void showProblems();
    //! \param field by its name on the wire. \returns whether it is one of these.
    bool focusField(const QString &field);

private:
    void showQuestion();
    void edit(const std::function<void(Question &)> &change);

    QuizEditModel *m_quiz;
    int m_row = -1;
    bool m_showing = false;
    QSpinBox *m_timeLimit;
    QSpinBox *m_weight;
    GrowingTextEdit *m_explanation;
    GrowingTextEdit *m_description;
    FormField *m_timeLimitField;
    FormField *m_weightField;
    FormField *m_explanationField;
    FormField *m_descriptionField;
    QWidget *m_ofQuestion;
};

} // namespace podium::client
