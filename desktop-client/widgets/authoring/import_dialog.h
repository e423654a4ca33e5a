// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QProgressBar;
class QTableWidget;

namespace podium::client {

class Button;
class EmptyState;
class FormField;
class ImportModel;
class QuestionListModel;
class TextLabel;

//! \brief Shows what the files hold, what of it will be imported and what is skipped and why, before anything
//! is saved; then how far the import is, and what came of it.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    //! \param files outlives the dialog.
    explicit ImportDialog(ImportModel *files, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The one quiz that was imported is to be edited.
    void openRequested(const podium::Quiz &quiz);

protected:
    void done(int result) override;

private:
    [[nodiscard]] QWidget *makeFiles();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QLayout *makeButtons();
    [[nodiscard]] int currentRow() const;
    void showFile();
    void showProblems();
    void refresh();
    void import();

    ImportModel *m_files;
    QuestionListModel *m_questions;
    TextLabel *m_heading;
    TextLabel *m_explanation;
    QWidget *m_filesColumn;
    QListView *m_list;
    QWidget *m_preview;
    EmptyState *m_empty;
    QLineEdit *m_title;
    FormField *m_titleField;
    TextLabel *m_questionCount;
    QListView *m_questionList;
    QWidget *m_skipped;
    TextLabel *m_skippedCount;
    QTableWidget *m_problems;
    QProgressBar *m_progress;
    Button *m_cancel;
    Button *m_import;
    bool m_sent = false;
    int m_shownRow = -1;
    int m_shownState = -1;
};

} // namespace podium::client
