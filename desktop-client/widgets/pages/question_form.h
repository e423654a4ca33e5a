// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace podium::client {

class FormField;
class TextLabel;

//! \brief One question as a form. Holds no question of its own: setQuestion() fills it, question() reads it,
//! edited() tells that they differ now.
class QuestionForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionForm)

public:
    explicit QuestionForm(QWidget *parent = nullptr);

    void setQuestion(const Question &question);
    //! What the form does not show (id, picture) is as it was set.
    [[nodiscard]] Question question() const;
    //! \brief Puts each problem at its field.
    //! \param problems by the field's name within the question ("options[1].text"); what is not named is
    //! right.
    void setProblems(const QMap<QString, QString> &problems);
    void focusText();

Q_SIGNALS:
    void edited();

private:
    struct OptionRow
    {
        QLineEdit *text = nullptr;
        FormField *field = nullptr;
    };

    [[nodiscard]] QWidget *makeOptions();
    void tell();

    Question m_question;
    bool m_filling = false;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_explanation;
    QSpinBox *m_timeLimit;
    QSpinBox *m_weight;
    FormField *m_textField;
    FormField *m_explanationField;
    FormField *m_timeLimitField;
    FormField *m_weightField;
    QButtonGroup *m_correct;
    QList<OptionRow> m_options;
    TextLabel *m_optionsProblem;
};

} // namespace podium::client
