// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QWidget>

class QLineEdit;

namespace podium::client {

class Button;
class EmptyState;
class FormField;
class PictureModel;
class PictureUploadModel;
class ProblemStrip;
class QuestionCanvas;
class QuestionPanel;
class QuestionSettings;
class QuizEditModel;
struct QuizProblem;
class TextLabel;

//! \brief A quiz being written: its questions at the left, the one at hand as the room will see it in the
//! middle, its settings at the right. Every edit can be undone. Saving and leaving are only asked for.
class QuizEditorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditorPage)

public:
    //! All outlive the page.
    QuizEditorPage(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                   QWidget *parent = nullptr);

    //! \brief As if Save was pressed: checks first, and either asks to save or leads to the first problem.
    void save();
    void setSaving(bool saving);
    //! \brief Why it could not be saved; leads to the first problem if there is one.
    void showError(const Error &error);
    //! Something about the state of the quiz that is not an error ("Saved just now").
    void setNote(const QString &note);

Q_SIGNALS:
    //! Everything that can be checked here is right.
    void saveRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeBody();
    void addShortcuts();
    void showQuiz();
    void showRow(int row);
    void jumpTo(const QuizProblem &problem);
    void refresh();

    QuizEditModel *m_quiz;
    PictureUploadModel *m_uploads;
    bool m_saving = false;
    QString m_error;
    QString m_note;
    QLineEdit *m_title;
    FormField *m_titleField;
    ProblemStrip *m_problems;
    QuestionPanel *m_panel;
    QuestionCanvas *m_canvas;
    QuestionSettings *m_settings;
    QWidget *m_stage = nullptr;
    EmptyState *m_empty;
    TextLabel *m_state;
    Button *m_undo = nullptr;
    Button *m_redo = nullptr;
    Button *m_save = nullptr;
};

} // namespace podium::client
