// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/quiz_editor_page.h"

#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/problem_strip.h"
#include "desktop-client/widgets/authoring/question_canvas.h"
#include "desktop-client/widgets/authoring/question_panel.h"
#include "desktop-client/widgets/authoring/question_settings.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int CanvasWidth = 900;

} // namespace

QuizEditorPage::QuizEditorPage(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                               QWidget *parent)
    : DocumentEditorPage({.back = tr("Quizzes"), .titleHint = tr("Title of the quiz")}, parent), m_quiz(quiz),
      m_uploads(uploads), m_problems(new ProblemStrip(quiz)), m_panel(new QuestionPanel(quiz)),
      m_canvas(new QuestionCanvas(quiz, uploads, pictures)), m_settings(new QuestionSettings(quiz)),
      m_empty(new EmptyState(Icon::Quiz, tr("No questions yet"),
                             tr("Press Add at the left, or Ctrl+Enter, to write the first one.")))
{
    setBody(m_problems, makeBody());
    addShortcuts();

    connect(quiz, &QuizEditModel::reset, this, &QuizEditorPage::showQuiz);
    connect(quiz, &QuizEditModel::quizChanged, this, &QuizEditorPage::refresh);
    connect(quiz, &QuizEditModel::questionChanged, this, [this](int row) {
        // An undone or repeated step may lie elsewhere: it is shown where it happens.
        if (row != m_panel->currentRow())
            m_panel->setCurrentRow(row);
    });
    connect(quiz, &QuizEditModel::edited, this, [this] {
        showEdited();
        showRow(m_panel->currentRow());
    });
    connect(quiz, &QuizEditModel::stateChanged, this, &QuizEditorPage::refresh);
    connect(quiz, &QuizEditModel::problemsChanged, this, &QuizEditorPage::refresh);
    connect(quiz->history(), &QUndoStack::indexChanged, this, &QuizEditorPage::refresh);
    connect(uploads, &PictureUploadModel::changed, this, &QuizEditorPage::refresh);
    connect(m_panel, &QuestionPanel::currentRowChanged, this, &QuizEditorPage::showRow);
    connect(m_panel, &QuestionPanel::questionAdded, this, [this] { m_canvas->focusField(u"text"_s); });
    connect(m_canvas, &QuestionCanvas::finished, m_panel, &QuestionPanel::addQuestion);
    connect(m_problems, &ProblemStrip::jumpRequested, this, &QuizEditorPage::jumpTo);
    showQuiz();
}

QWidget *QuizEditorPage::makeBody()
{
    QFrame *list = makeCard();
    auto *inList = new QVBoxLayout(list);
    inList->setContentsMargins(0, 0, 0, 0);
    inList->addWidget(m_panel);
    list->setMinimumWidth(236);
    list->setMaximumWidth(340);

    QFrame *canvas = scrollingCard(m_canvas, CanvasWidth);
    m_stage = canvas;
    QFrame *settings = scrollingCard(m_settings, 360);
    settings->setMinimumWidth(252);
    settings->setMaximumWidth(380);

    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(list, 4);
    row->addWidget(canvas, 8);
    row->addWidget(m_empty, 8);
    row->addWidget(settings, 3);
    return body;
}

void QuizEditorPage::addShortcuts()
{
    addShortcut(QKeySequence::Find, [this] { m_panel->focusSearch(); });
    addShortcut(Qt::CTRL | Qt::Key_Return, [this] { m_panel->addQuestion(); });
    addShortcut(Qt::CTRL | Qt::Key_Enter, [this] { m_panel->addQuestion(); });
    addShortcut(Qt::CTRL | Qt::Key_D, [this] { m_panel->duplicateQuestion(); });
    addShortcut(Qt::ALT | Qt::Key_Up, [this] { m_panel->moveQuestion(-1); });
    addShortcut(Qt::ALT | Qt::Key_Down, [this] { m_panel->moveQuestion(1); });
    addShortcut(Qt::CTRL | Qt::Key_PageUp, [this] { m_panel->setCurrentRow(m_panel->currentRow() - 1); });
    addShortcut(Qt::CTRL | Qt::Key_PageDown, [this] { m_panel->setCurrentRow(m_panel->currentRow() + 1); });
}

void QuizEditorPage::showQuiz()
{
    showOther();
    m_panel->setCurrentRow(0);
    showRow(m_panel->currentRow());
}

void QuizEditorPage::showRow(int row)
{
    const bool any = row >= 0 && row < m_quiz->questions()->rowCount();
    m_stage->setVisible(any);
    m_empty->setVisible(!any);
    m_canvas->setRow(any ? row : -1);
    m_settings->setRow(any ? row : -1);
    refresh();
}

void QuizEditorPage::jumpTo(const QuizProblem &problem)
{
    if (problem.row >= 0)
        m_panel->setCurrentRow(problem.row);
    if (problem.field == "title"_L1)
        titleEdit()->setFocus(Qt::OtherFocusReason);
    else if (!m_canvas->focusField(problem.field))
        m_settings->focusField(problem.field);
}

// --- what the shell asks

EditorState QuizEditorPage::state() const
{
    const QUndoStack *history = m_quiz->history();
    return {.title = m_quiz->title(),
            .titleProblem = m_quiz->problemOf(u"title"_s),
            .canUndo = history->canUndo(),
            .undoText = history->undoText(),
            .canRedo = history->canRedo(),
            .redoText = history->redoText(),
            .hasChanges = m_quiz->hasChanges(),
            .isStored = m_quiz->base().id.has_value(),
            .isUploading = m_uploads->isAnyUnderWay(),
            .problems = {}};
}

void QuizEditorPage::changeTitle(const QString &title)
{
    m_quiz->setTitle(title);
}

void QuizEditorPage::undo()
{
    m_quiz->history()->undo();
}

void QuizEditorPage::redo()
{
    m_quiz->history()->redo();
}

bool QuizEditorPage::check()
{
    m_quiz->dropUnusedOptions();
    return m_quiz->check();
}

void QuizEditorPage::takeProblems(const QMap<QString, QString> &problems)
{
    m_quiz->setProblems(problems);
}

void QuizEditorPage::goToProblem(int step)
{
    if (step == 0)
        m_problems->begin();
    else
        m_problems->step(step);
}

} // namespace podium::client
