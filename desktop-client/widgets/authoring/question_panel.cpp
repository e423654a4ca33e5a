// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/question_panel.h"

#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/question_delegate.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>

namespace podium::client {

QuestionPanel::QuestionPanel(QuizEditModel *quiz, QWidget *parent)
    : QWidget(parent), m_quiz(quiz), m_search(new QLineEdit), m_list(new QListView),
      m_count(quietLabel({}, TextStyle::Caption))
{
    m_search->setPlaceholderText(tr("Search the questions"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(m_search->placeholderText());
    m_search->installEventFilter(this);

    m_list->setModel(quiz->questions());
    m_list->setItemDelegate(new QuestionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    m_list->setDropIndicatorShown(true);
    m_list->setAccessibleName(tr("Questions"));
    m_list->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Tight, spacing::Tight, spacing::Tight, spacing::Tight);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    layout->addWidget(makeTools());

    connect(m_search, &QLineEdit::textChanged, this, &QuestionPanel::search);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refresh();
        Q_EMIT currentRowChanged(currentRow());
    });
    const auto follow = [this] {
        if (!m_search->text().isEmpty())
            search();
        refresh();
    };
    QuestionListModel *model = quiz->questions();
    connect(model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(model, &QAbstractItemModel::rowsMoved, this, follow);
    connect(model, &QAbstractItemModel::modelReset, this, follow);
    refresh();
}

QWidget *QuestionPanel::makeTools()
{
    m_add = new Button(ButtonLook::Secondary, Icon::Add, tr("Add"));
    m_add->setToolTip(tr("Add a question (Ctrl+Enter)"));
    m_copy = new Button(Icon::Copy, tr("Copy the question (Ctrl+D)"));
    m_up = new Button(Icon::Up, tr("Move the question up (Alt+Up)"));
    m_down = new Button(Icon::Down, tr("Move the question down (Alt+Down)"));
    m_remove = new Button(Icon::Delete, tr("Delete the question"));
    connect(m_add, &QPushButton::clicked, this, &QuestionPanel::addQuestion);
    connect(m_copy, &QPushButton::clicked, this, &QuestionPanel::duplicateQuestion);
    connect(m_up, &QPushButton::clicked, this, [this] { moveQuestion(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveQuestion(1); });
    connect(m_remove, &QPushButton::clicked, this, &QuestionPanel::removeQuestion);

    auto *tools = new QWidget;
    auto *rows = new QVBoxLayout(tools);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_add);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_remove);
    rows->addLayout(row);
    return tools;
}

int QuestionPanel::currentRow() const
{
    return m_list->currentIndex().row();
}

void QuestionPanel::setCurrentRow(int row)
{
    if (row < 0 || row >= m_quiz->questions()->rowCount())
        return;
    if (m_list->isRowHidden(row))
        m_search->clear();
    m_list->setCurrentIndex(m_quiz->questions()->index(row));
    m_list->scrollTo(m_list->currentIndex());
}

void QuestionPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuestionPanel::addQuestion()
{
    if (m_quiz->questions()->rowCount() >= limits::QuestionsMax)
        return;
    Question question;
    question.options = QStringList(limits::OptionsMax);
    // Whoever has chosen a limit and a weight writes the next question with the same.
    if (const int row = currentRow(); row >= 0) {
        question.options = QStringList(m_quiz->questions()->at(row).options.size());
        question.timeLimitS = m_quiz->questions()->at(row).timeLimitS;
    }
    m_search->clear();
    const int row = currentRow() + 1;
    m_quiz->insertQuestion(row, question);
    setCurrentRow(row);
    Q_EMIT questionAdded(row);
}

void QuestionPanel::duplicateQuestion()
{
    const int row = currentRow();
    if (row < 0 || m_quiz->questions()->rowCount() >= limits::QuestionsMax)
        return;
    m_quiz->insertQuestion(row + 1, m_quiz->questions()->at(row));
    setCurrentRow(row + 1);
}

void QuestionPanel::removeQuestion()
{
    if (currentRow() >= 0)
        m_quiz->removeQuestion(currentRow());
}

void QuestionPanel::moveQuestion(int by)
{
    const int row = currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_quiz->questions()->rowCount() || !m_search->text().isEmpty())
        return;
    m_quiz->moveQuestion(row, target);
    m_list->scrollTo(m_list->currentIndex());
    refresh();
}

void QuestionPanel::search()
{
    const QString text = m_search->text().trimmed();
    const int count = m_quiz->questions()->rowCount();
    int first = -1;
    for (int row = 0; row < count; ++row) {
        const bool shown = text.isEmpty() || m_quiz->questions()->matches(row, text);
        m_list->setRowHidden(row, !shown);
        if (shown && first < 0)
            first = row;
    }
    m_list->setDragEnabled(text.isEmpty());
    if (first >= 0 && (currentRow() < 0 || m_list->isRowHidden(currentRow())))
        m_list->setCurrentIndex(m_quiz->questions()->index(first));
    refresh();
}

void QuestionPanel::refresh()
{
    const int row = currentRow();
    const int count = m_quiz->questions()->rowCount();
    const bool searching = !m_search->text().trimmed().isEmpty();
    int found = count;
    if (searching) {
        found = 0;
        for (int each = 0; each < count; ++each)
            found += m_list->isRowHidden(each) ? 0 : 1;
    }
    m_search->setVisible(count > 0);
    m_count->setVisible(count > 0);
    m_count->setText(searching ? tr("%L1 of %Ln question(s)", nullptr, count).arg(found)
                     : row < 0 ? tr("%Ln question(s)", nullptr, count)
                               : tr("%L1 of %Ln question(s)", nullptr, count).arg(row + 1));
    m_up->setEnabled(row > 0 && !searching);
    m_down->setEnabled(row >= 0 && row + 1 < count && !searching);
    m_copy->setEnabled(row >= 0 && count < limits::QuestionsMax);
    m_remove->setEnabled(row >= 0);
    m_add->setEnabled(count < limits::QuestionsMax);
    // Nothing would show that an empty list has the focus.
    m_list->setFocusPolicy(count > 0 ? Qt::StrongFocus : Qt::NoFocus);
}

bool QuestionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (watched == m_list && key->key() == Qt::Key_Delete) {
            removeQuestion();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace podium::client
