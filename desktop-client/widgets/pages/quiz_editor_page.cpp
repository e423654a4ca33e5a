// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/quiz_editor_page.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/pages/question_delegate.h"
#include "desktop-client/widgets/pages/question_form.h"
#include "desktop-client/widgets/pages/question_list_model.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int ListWidth = 300;
constexpr int FormWidth = 820;

QMap<QString, QString> problemsOf(const QMap<QString, QString> &problems, int row)
{
    const QString path = u"questions[%1]."_s.arg(row);
    QMap<QString, QString> own;
    for (auto it = problems.lowerBound(path); it != problems.cend() && it.key().startsWith(path); ++it)
        own.insert(it.key().mid(path.size()), it.value());
    return own;
}

} // namespace

QuizEditorPage::QuizEditorPage(QWidget *parent)
    : QWidget(parent), m_questions(new QuestionListModel(this)), m_title(new QLineEdit),
      m_titleField(new FormField({}, m_title)), m_list(new QListView), m_form(new QuestionForm),
      m_empty(new EmptyState(Icon::Quiz, tr("No questions yet"), tr("Add the first one at the left."))),
      m_state(new TextLabel(TextStyle::Caption))
{
    setFocusProxy(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader());
    auto *body = new QHBoxLayout;
    body->setSpacing(spacing::Medium);
    body->addWidget(makeList());
    body->addWidget(makeForm(), 1);
    layout->addLayout(body, 1);

    connect(m_title, &QLineEdit::textEdited, this, [this] {
        m_titleField->setError({});
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    connect(m_form, &QuestionForm::edited, this, [this] {
        if (currentRow() >= 0)
            m_questions->setQuestion(currentRow(), m_form->question());
        refresh();
    });
    setQuiz({});
}

QWidget *QuizEditorPage::makeHeader()
{
    auto *back = new Button(ButtonLook::Quiet, Icon::Back, tr("Quizzes"));
    connect(back, &QPushButton::clicked, this, &QuizEditorPage::close);
    m_title->setPlaceholderText(tr("Title of the quiz"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(Theme::font(TextStyle::Lead));
    m_save = new Button(ButtonLook::Primary, Icon::Check, tr("Save"));
    m_save->setToolTip(tr("Ctrl+S"));
    connect(m_save, &QPushButton::clicked, this, &QuizEditorPage::save);

    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Medium);
    row->addWidget(back, 0, Qt::AlignTop);
    row->addWidget(m_titleField, 1);
    row->addWidget(m_state, 0, Qt::AlignVCenter);
    row->addWidget(m_save, 0, Qt::AlignTop);
    return header;
}

QWidget *QuizEditorPage::makeList()
{
    m_list->setModel(m_questions);
    m_list->setItemDelegate(new QuestionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Questions"));

    auto *add = new Button(ButtonLook::Secondary, Icon::Add, tr("Add"));
    m_up = new Button(Icon::Up, tr("Move the question up"));
    m_down = new Button(Icon::Down, tr("Move the question down"));
    m_remove = new Button(Icon::Delete, tr("Delete the question"));
    connect(add, &QPushButton::clicked, this, &QuizEditorPage::addQuestion);
    connect(m_up, &QPushButton::clicked, this, [this] { moveQuestion(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveQuestion(1); });
    connect(m_remove, &QPushButton::clicked, this, &QuizEditorPage::removeQuestion);

    QFrame *card = makeCard();
    card->setFixedWidth(ListWidth);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Tight, spacing::Tight, spacing::Tight, spacing::Tight);
    layout->addWidget(m_list, 1);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(add, 1);
    tools->addWidget(m_up);
    tools->addWidget(m_down);
    tools->addWidget(m_remove);
    layout->addLayout(tools);
    return card;
}

QWidget *QuizEditorPage::makeForm()
{
    auto *scrolled = new QWidget;
    scrolled->setProperty("scrolled", true);
    auto *form = new QHBoxLayout(scrolled);
    form->setContentsMargins(spacing::Large, spacing::Medium, spacing::Large, spacing::Medium);
    form->addStretch(1);
    form->addWidget(m_form, 1000);
    form->addStretch(1);
    m_form->setMaximumWidth(FormWidth);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(scrolled);
    QFrame *card = makeCard();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(area);
    layout->addWidget(m_empty);
    m_formArea = area;
    return card;
}

void QuizEditorPage::setQuiz(const Quiz &quiz)
{
    m_loaded = quiz;
    m_problems.clear();
    m_title->setText(quiz.title);
    m_title->setCursorPosition(0);
    m_titleField->setError({});
    m_questions->setQuestions(quiz.questions);
    if (!quiz.questions.isEmpty())
        m_list->setCurrentIndex(m_questions->index(0));
    showRow(quiz.questions.isEmpty() ? -1 : 0);
    setSaving(false);
}

Quiz QuizEditorPage::quiz() const
{
    Quiz quiz = m_loaded;
    quiz.title = m_title->text();
    quiz.questions = m_questions->questions();
    return quiz;
}

bool QuizEditorPage::hasChanges() const
{
    return quiz() != m_loaded;
}

void QuizEditorPage::setSaved(const Quiz &saved)
{
    const int row = currentRow();
    setQuiz(saved);
    if (row > 0 && row < saved.questions.size())
        m_list->setCurrentIndex(m_questions->index(row));
}

void QuizEditorPage::showError(const Error &error)
{
    setSaving(false);
    showProblems(error.fields);
    m_state->setText(error.message);
    m_state->setTone(Tone::Bad);
}

int QuizEditorPage::currentRow() const
{
    return m_list->currentIndex().row();
}

void QuizEditorPage::showRow(int row)
{
    const bool any = row >= 0 && row < m_questions->rowCount();
    m_formArea->setVisible(any);
    m_empty->setVisible(!any);
    if (any) {
        m_form->setQuestion(m_questions->at(row));
        m_form->setProblems(problemsOf(m_problems, row));
    }
    refresh();
}

void QuizEditorPage::addQuestion()
{
    if (m_questions->rowCount() >= limits::QuestionsMax)
        return;
    Question question;
    question.options = QStringList(limits::OptionsMin);
    m_list->setCurrentIndex(m_questions->index(m_questions->append(question)));
    m_form->focusText();
}

void QuizEditorPage::removeQuestion()
{
    if (currentRow() < 0)
        return;
    // Problems are named by row; after a removal they would point at the wrong questions.
    m_problems.clear();
    m_questions->remove(currentRow());
    showRow(currentRow());
}

void QuizEditorPage::moveQuestion(int by)
{
    if (currentRow() < 0)
        return;
    m_problems.clear();
    m_list->setCurrentIndex(m_questions->index(m_questions->move(currentRow(), by)));
    refresh();
}

void QuizEditorPage::save()
{
    const Quiz wanted = quiz();
    if (const Result<void> checked = validate(wanted); !checked) {
        showError(checked.error());
        return;
    }
    showProblems({});
    setSaving(true);
    Q_EMIT saveRequested(wanted);
}

void QuizEditorPage::close()
{
    if (hasChanges()) {
        QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                             tr("This quiz has changes that are not saved."), QMessageBox::NoButton, this);
        QPushButton *drop = question.addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
        question.addButton(tr("Keep editing"), QMessageBox::RejectRole);
        question.exec();
        if (question.clickedButton() != drop)
            return;
    }
    Q_EMIT closeRequested();
}

void QuizEditorPage::setSaving(bool saving)
{
    m_saving = saving;
    refresh();
}

void QuizEditorPage::showProblems(const QMap<QString, QString> &problems)
{
    m_problems = problems;
    m_questions->setProblems(problems);
    const QString title = problems.value(u"title"_s);
    m_titleField->setError(title.isEmpty() ? title : tr("The title %1.").arg(title));
    for (int row = 0; row < m_questions->rowCount(); ++row) {
        if (!problemsOf(problems, row).isEmpty()) {
            m_list->setCurrentIndex(m_questions->index(row));
            break;
        }
    }
    if (currentRow() >= 0)
        m_form->setProblems(problemsOf(problems, currentRow()));
}

void QuizEditorPage::refresh()
{
    const int row = currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_questions->rowCount());
    m_remove->setEnabled(row >= 0);
    // Nothing would show that an empty list has the focus.
    m_list->setFocusPolicy(m_questions->rowCount() > 0 ? Qt::StrongFocus : Qt::NoFocus);
    m_save->setEnabled(!m_saving && hasChanges());
    m_save->setText(m_saving ? tr("Saving …") : tr("Save"));
    m_state->setTone(Tone::Quiet);
    m_state->setText(hasChanges() ? tr("Not saved yet") : m_loaded.id ? tr("Saved") : QString());
}

void QuizEditorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        if (m_save->isEnabled())
            save();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace podium::client
