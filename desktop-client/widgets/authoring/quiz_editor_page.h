// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/documents/document_editor_page.h"

namespace podium::client {

class EmptyState;
class PictureModel;
class PictureUploadModel;
class ProblemStrip;
class QuestionCanvas;
class QuestionPanel;
class QuestionSettings;
class QuizEditModel;
struct QuizProblem;

//! \brief A quiz being written: its questions at the left, the one at hand as the room will see it in the
//! middle, its settings at the right. Every edit can be undone.
class QuizEditorPage final : public DocumentEditorPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditorPage)

public:
    //! All outlive the page.
    QuizEditorPage(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                   QWidget *parent = nullptr);

protected:
    [[nodiscard]] EditorState state() const override;
    void changeTitle(const QString &title) override;
    void undo() override;
    void redo() override;
    [[nodiscard]] bool check() override;
    void takeProblems(const QMap<QString, QString> &problems) override;
    void goToProblem(int step) override;

private:
    [[nodiscard]] QWidget *makeBody();
    void addShortcuts();
    void showQuiz();
    void showRow(int row);
    void jumpTo(const QuizProblem &problem);

    QuizEditModel *m_quiz;
    PictureUploadModel *m_uploads;
    ProblemStrip *m_problems;
    QuestionPanel *m_panel;
    QuestionCanvas *m_canvas;
    QuestionSettings *m_settings;
    QWidget *m_stage = nullptr;
    EmptyState *m_empty;
};

} // namespace podium::client
