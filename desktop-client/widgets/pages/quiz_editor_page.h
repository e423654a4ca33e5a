// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace podium::client {

class Button;
class EmptyState;
class FormField;
class QuestionForm;
class QuestionListModel;
class TextLabel;

//! \brief A quiz being written: title, its questions at the left, the one being edited at the right.
//! Saving checks everything first and leads to the first problem; nothing is lost by leaving, which asks.
class QuizEditorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditorPage)

public:
    explicit QuizEditorPage(QWidget *parent = nullptr);

    //! Begins to edit; a quiz without id is new.
    void setQuiz(const Quiz &quiz);
    //! As it stands in the form.
    [[nodiscard]] Quiz quiz() const;
    [[nodiscard]] bool hasChanges() const;
    //! \brief The server has it: `saved` is now the version to edit on, and the place in it stays.
    void setSaved(const Quiz &saved);
    //! Why it could not be saved; fields by their names on the wire.
    void showError(const Error &error);

Q_SIGNALS:
    void saveRequested(const podium::Quiz &quiz);
    //! Changes, if there were any, may go.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] int currentRow() const;
    void showRow(int row);
    void addQuestion();
    void removeQuestion();
    void moveQuestion(int by);
    void save();
    void close();
    void setSaving(bool saving);
    void showProblems(const QMap<QString, QString> &problems);
    void refresh();

    Quiz m_loaded;
    QMap<QString, QString> m_problems;
    bool m_saving = false;
    QuestionListModel *m_questions;
    QLineEdit *m_title;
    FormField *m_titleField;
    QListView *m_list;
    QuestionForm *m_form;
    QWidget *m_formArea;
    EmptyState *m_empty;
    TextLabel *m_state;
    Button *m_save;
    Button *m_remove;
    Button *m_up;
    Button *m_down;
};

} // namespace podium::client
