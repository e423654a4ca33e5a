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
#include "desktop-client/widgets/form_field.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int CanvasWidth = 900;

//! A card whose content scrolls when it is too small.
QFrame *scrollingCard(QWidget *content, int contentWidthMax)
{
    auto *scrolled = new QWidget;
    scrolled->setProperty("scrolled", true);
    auto *row = new QHBoxLayout(scrolled);
    row->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    content->setMaximumWidth(contentWidthMax);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(area);
    return card;
}

} // namespace

QuizEditorPage::QuizEditorPage(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                               QWidget *parent)
    : QWidget(parent), m_quiz(quiz), m_uploads(uploads), m_title(new QLineEdit),
      m_titleField(new FormField({}, m_title)), m_problems(new ProblemStrip(quiz)),
      m_panel(new QuestionPanel(quiz)), m_canvas(new QuestionCanvas(quiz, uploads, pictures)),
      m_settings(new QuestionSettings(quiz)),
      m_empty(new EmptyState(Icon::Quiz, tr("No questions yet"),
                             tr("Press Add at the left, or Ctrl+Enter, to write the first one."))),
      m_state(new TextLabel(TextStyle::Caption))
{
    setFocusProxy(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader());
    layout->addWidget(m_problems);
    layout->addWidget(makeBody(), 1);
    addShortcuts();

    connect(m_title, &QLineEdit::textEdited, quiz, &QuizEditModel::setTitle);
    connect(quiz, &QuizEditModel::reset, this, &QuizEditorPage::showQuiz);
    connect(quiz, &QuizEditModel::quizChanged, this, [this] {
        if (m_title->text() != m_quiz->title())
            m_title->setText(m_quiz->title());
    });
    connect(quiz, &QuizEditModel::questionChanged, this, [this](int row) {
        // An undone or repeated step may lie elsewhere: it is shown where it happens.
        if (row != m_panel->currentRow())
            m_panel->setCurrentRow(row);
    });
    connect(quiz, &QuizEditModel::edited, this, [this] {
        m_error.clear();
        m_note.clear();
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

QWidget *QuizEditorPage::makeHeader()
{
    auto *back = new Button(ButtonLook::Quiet, Icon::Back, tr("Quizzes"));
    connect(back, &QPushButton::clicked, this, &QuizEditorPage::closeRequested);
    m_title->setPlaceholderText(tr("Title of the quiz"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(Theme::font(TextStyle::Lead));
    m_undo = new Button(Icon::Undo, tr("Undo"));
    m_redo = new Button(Icon::Redo, tr("Redo"));
    connect(m_undo, &QPushButton::clicked, m_quiz->history(), &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, m_quiz->history(), &QUndoStack::redo);
    m_save = new Button(ButtonLook::Primary, Icon::Check, tr("Save"));
    m_save->setToolTip(tr("Ctrl+S"));
    connect(m_save, &QPushButton::clicked, this, &QuizEditorPage::save);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Tight);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_titleField, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    row->addWidget(m_redo, 0, Qt::AlignTop);
    row->addWidget(m_state, 0, Qt::AlignVCenter);
    row->addWidget(m_save, 0, Qt::AlignTop);
    return header;
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
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(QKeySequence::Save, [this] { m_save->click(); });
    add(QKeySequence::Undo, [this] { m_quiz->history()->undo(); });
    for (const QKeySequence &keys : QKeySequence::keyBindings(QKeySequence::Redo))
        add(keys, [this] { m_quiz->history()->redo(); });
    add(QKeySequence::Find, [this] { m_panel->focusSearch(); });
    add(Qt::CTRL | Qt::Key_Return, [this] { m_panel->addQuestion(); });
    add(Qt::CTRL | Qt::Key_Enter, [this] { m_panel->addQuestion(); });
    add(Qt::CTRL | Qt::Key_D, [this] { m_panel->duplicateQuestion(); });
    add(Qt::ALT | Qt::Key_Up, [this] { m_panel->moveQuestion(-1); });
    add(Qt::ALT | Qt::Key_Down, [this] { m_panel->moveQuestion(1); });
    add(Qt::CTRL | Qt::Key_PageUp, [this] { m_panel->setCurrentRow(m_panel->currentRow() - 1); });
    add(Qt::CTRL | Qt::Key_PageDown, [this] { m_panel->setCurrentRow(m_panel->currentRow() + 1); });
    add(Qt::Key_F8, [this] { m_problems->step(1); });
    add(Qt::SHIFT | Qt::Key_F8, [this] { m_problems->step(-1); });
}

void QuizEditorPage::setSaving(bool saving)
{
    m_saving = saving;
    if (saving)
        m_error.clear();
    refresh();
}

void QuizEditorPage::showError(const Error &error)
{
    m_saving = false;
    m_error = error.message;
    if (!error.fields.isEmpty()) {
        m_quiz->setProblems(error.fields);
        m_problems->begin();
    }
    refresh();
}

void QuizEditorPage::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void QuizEditorPage::showQuiz()
{
    m_error.clear();
    m_note.clear();
    m_title->setText(m_quiz->title());
    m_title->setCursorPosition(0);
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

void QuizEditorPage::save()
{
    m_quiz->dropUnusedOptions();
    if (m_quiz->check()) {
        Q_EMIT saveRequested();
    } else {
        m_problems->begin();
        refresh();
    }
}

void QuizEditorPage::jumpTo(const QuizProblem &problem)
{
    if (problem.row >= 0)
        m_panel->setCurrentRow(problem.row);
    if (problem.field == "title"_L1)
        m_title->setFocus(Qt::OtherFocusReason);
    else if (!m_canvas->focusField(problem.field))
        m_settings->focusField(problem.field);
}

void QuizEditorPage::refresh()
{
    m_titleField->setError(m_quiz->problemOf(u"title"_s));
    const QUndoStack *history = m_quiz->history();
    m_undo->setEnabled(history->canUndo());
    m_undo->setToolTip(history->canUndo() ? tr("Undo %1 (Ctrl+Z)").arg(history->undoText()) : tr("Undo"));
    m_redo->setEnabled(history->canRedo());
    m_redo->setToolTip(history->canRedo() ? tr("Redo %1 (Ctrl+Shift+Z)").arg(history->redoText())
                                          : tr("Redo"));
    const bool uploading = m_uploads->isAnyUnderWay();
    m_save->setEnabled(!m_saving && !uploading && m_quiz->hasChanges());
    m_save->setText(m_saving ? tr("Saving…") : tr("Save"));
    m_state->setTone(m_error.isEmpty() ? Tone::Quiet : Tone::Bad);
    m_state->setText(!m_error.isEmpty()     ? tr("Not saved")
                     : uploading            ? tr("Uploading…")
                     : m_quiz->hasChanges() ? tr("Not saved yet")
                     : !m_note.isEmpty()    ? m_note
                     : m_quiz->base().id    ? tr("Saved")
                                            : QString());
    m_state->setToolTip(m_error);
}

void QuizEditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace podium::client
