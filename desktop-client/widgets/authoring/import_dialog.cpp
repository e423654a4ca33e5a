// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/import_dialog.h"

#include "desktop-client/models/import_model.h"
#include "desktop-client/models/question_list_model.h"
#include "desktop-client/widgets/authoring/import_file_delegate.h"
#include "desktop-client/widgets/authoring/question_delegate.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/form_field.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QTableWidget>

#include <cmath>

namespace podium::client {

using State = ImportModel::State;

ImportDialog::ImportDialog(ImportModel *files, QWidget *parent)
    : QDialog(parent), m_files(files), m_questions(new QuestionListModel(this)),
      m_heading(new TextLabel(TextStyle::Title)), m_explanation(quietLabel({})), m_filesColumn(makeFiles()),
      m_preview(makePreview()), m_empty(new EmptyState(Icon::Import, {}, {})), m_progress(new QProgressBar)
{
    setWindowTitle(tr("Import"));
    resize(940, 620);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Import"));

    auto *body = new QHBoxLayout;
    body->setSpacing(spacing::Large);
    body->addWidget(m_filesColumn);
    body->addWidget(m_preview, 1);
    body->addWidget(m_empty, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addSpacing(spacing::Tight);
    layout->addLayout(body, 1);
    layout->addWidget(m_progress);
    layout->addSpacing(spacing::Tight);
    layout->addLayout(makeButtons());

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportDialog::showFile);
    connect(files, &QAbstractItemModel::modelReset, this,
            [this] { m_list->setCurrentIndex(m_files->index(0)); });
    connect(files, &ImportModel::changed, this, &ImportDialog::refresh);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &title) {
        m_titleField->setError({});
        m_files->setTitle(currentRow(), title);
    });
    if (files->rowCount() > 0)
        m_list->setCurrentIndex(files->index(0));
    refresh();
}

QWidget *ImportDialog::makeFiles()
{
    m_list = new QListView;
    m_list->setModel(m_files);
    m_list->setItemDelegate(new ImportFileDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Files"));
    m_list->setFixedWidth(250);
    return m_list;
}

QWidget *ImportDialog::makePreview()
{
    m_title = new QLineEdit;
    m_titleField = new FormField(tr("Title"), m_title);
    m_questionCount = new TextLabel(TextStyle::Body);
    m_questionCount->setWeight(QFont::DemiBold);
    m_questionList = new QListView;
    QListView *questions = m_questionList;
    questions->setModel(m_questions);
    questions->setItemDelegate(new QuestionDelegate(questions));
    questions->setUniformItemSizes(true);
    questions->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    questions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    questions->setAccessibleName(tr("Questions to import"));

    m_skippedCount = new TextLabel(TextStyle::Body);
    m_skippedCount->setWeight(QFont::DemiBold);
    m_problems = new QTableWidget(0, 2);
    m_problems->setAccessibleName(tr("Skipped"));
    m_problems->setHorizontalHeaderLabels({tr("Where"), tr("Why")});
    m_problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problems->horizontalHeader()->setHighlightSections(false);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->verticalHeader()->hide();
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_problems->setTabKeyNavigation(false);
    m_problems->setWordWrap(true);

    m_skipped = new QWidget;
    auto *skipped = new QVBoxLayout(m_skipped);
    skipped->setContentsMargins(0, 0, 0, 0);
    skipped->setSpacing(spacing::Tight);
    skipped->addWidget(m_skippedCount);
    skipped->addWidget(m_problems, 1);
    auto *preview = new QWidget;
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::Tight);
    column->addWidget(m_titleField);
    column->addSpacing(4);
    column->addWidget(m_questionCount);
    column->addWidget(questions, 3);
    column->addWidget(m_skipped, 2);
    return preview;
}

QLayout *ImportDialog::makeButtons()
{
    m_cancel = new Button(ButtonLook::Secondary, tr("Cancel"));
    m_import = new Button(ButtonLook::Primary, Icon::Import, tr("Import"));
    m_import->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    return buttons;
}

int ImportDialog::currentRow() const
{
    return m_list->currentIndex().row();
}

void ImportDialog::showFile()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const State state = m_files->stateOf(row);
    const bool shown = state != State::Reading && state != State::Unusable;
    m_preview->setVisible(shown);
    m_empty->setVisible(!shown);
    m_title->setEnabled(state == State::Ready || state == State::Failed);
    if (state == State::Reading)
        m_empty->setTexts(tr("Reading the file…"), {});
    else if (state == State::Unusable)
        m_empty->setTexts(tr("Nothing to import"), m_files->errorOf(row));
    if (state == State::Failed)
        m_titleField->setError(m_files->errorOf(row));
    // Lists of thousands are filled once, not with every step of the progress.
    if (!shown || m_shownRow == row)
        return;
    m_shownRow = row;
    m_title->setText(m_files->at(row).quiz.title);
    m_titleField->setError({});
    m_questions->setQuestions(m_files->at(row).quiz.questions);
    // What the keys move from; without it nothing would show that the list has the focus.
    m_questionList->setCurrentIndex(m_questions->index(0));
    m_questionCount->setText(tr("%Ln question(s) to import, from %1", nullptr, m_questions->rowCount())
                                 .arg(m_files->at(row).format));
    showProblems();
}

void ImportDialog::showProblems()
{
    const QList<ImportProblem> &problems = m_files->at(currentRow()).problems;
    m_skipped->setVisible(!problems.isEmpty());
    m_skippedCount->setText(tr("%Ln place(s) skipped", nullptr, int(problems.size())));
    m_problems->setRowCount(int(problems.size()));
    for (int row = 0; row < problems.size(); ++row) {
        m_problems->setItem(row, 0, new QTableWidgetItem(problems[row].place));
        auto *reason = new QTableWidgetItem(problems[row].reason);
        reason->setToolTip(problems[row].reason);
        m_problems->setItem(row, 1, reason);
    }
    m_problems->resizeColumnToContents(0);
}

void ImportDialog::refresh()
{
    showFile();
    const int questions = m_files->chosenQuestions();
    const int files = m_files->chosenFiles();
    const int imported = int(m_files->imported().size());
    const bool sending = m_files->isSending();
    const bool finished = m_sent && !sending && files == 0;
    m_filesColumn->setVisible(m_files->rowCount() > 1);

    m_heading->setText(m_files->isReading() ? tr("Reading…")
                       : sending            ? tr("Importing…")
                       : finished           ? tr("%Ln quiz(zes) imported", nullptr, imported)
                       : questions == 0     ? tr("There is nothing to import")
                                            : tr("Import %Ln question(s)?", nullptr, questions));
    QString explanation = finished  ? tr("They are in your library now.")
                          : sending ? tr("Keep this window open until it is done.")
                                    : tr("Nothing is saved before you press Import.");
    if (m_files->leftOut() > 0)
        explanation += u' ' + tr("%Ln file(s) more than can be imported at once were left out.", nullptr,
                                 m_files->leftOut());
    m_explanation->setText(explanation);
    m_progress->setVisible(m_files->isReading() || sending);
    m_progress->setRange(0, sending ? 1000 : 0);
    if (sending)
        m_progress->setValue(int(std::lround(m_files->share() * 1000)));

    m_cancel->setText(sending ? tr("Stop") : imported > 0 || finished ? tr("Close") : tr("Cancel"));
    if (finished) {
        m_import->setText(tr("Open the quiz"));
        m_import->setSymbol(Icon::Edit);
        m_import->setVisible(imported == 1);
    } else {
        m_import->setText(files > 1 ? tr("Import %Ln quiz(zes)", nullptr, files) : tr("Import"));
        m_import->setEnabled(questions > 0 && !sending && !m_files->isReading());
    }
    if (finished)
        m_import->setEnabled(true);
}

void ImportDialog::import()
{
    if (m_sent && m_files->chosenFiles() == 0) {
        const Quiz quiz = m_files->imported().first();
        accept();
        Q_EMIT openRequested(quiz);
        return;
    }
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const bool chosen = m_files->index(row).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (!chosen || hasVisible(m_files->at(row).quiz.title))
            continue;
        m_list->setCurrentIndex(m_files->index(row));
        m_titleField->setError(tr("Give the quiz a title."));
        m_title->setFocus();
        return;
    }
    m_sent = true;
    m_files->send();
}

void ImportDialog::done(int result)
{
    // What has not been sent yet stays unsent.
    m_files->stop();
    QDialog::done(result);
}

} // namespace podium::client
