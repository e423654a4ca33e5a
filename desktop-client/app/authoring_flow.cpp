// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/authoring_flow.h"

#include "desktop-client/app/file_name.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/widgets/pages/import_report_dialog.h"
#include "desktop-client/widgets/pages/library_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/pages/quiz_editor_page.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace podium::client {

AuthoringFlow::AuthoringFlow(LibraryController &library, MainWindow &window, QObject *parent)
    : QObject(parent), m_library(library), m_window(window)
{
    connectLibrary();
    connectEditor();
}

void AuthoringFlow::connectLibrary()
{
    LibraryPage *page = m_window.libraryPage();
    connect(page, &LibraryPage::deleteRequested, this, &AuthoringFlow::askForDeletion);
    connect(page, &LibraryPage::exportRequested, this, &AuthoringFlow::askForExport);
    connect(page, &LibraryPage::editRequested, this, [this, page](QuizId id) {
        page->setBusy(tr("Opening the quiz …"));
        m_library.loadQuiz(id);
    });
    connect(page, &LibraryPage::importRequested, this, [this, page](const QString &path) {
        page->setBusy(tr("Importing …"));
        m_library.importFile(path);
    });
    connect(page, &LibraryPage::newRequested, this, [this] {
        m_window.editorPage()->setQuiz({});
        m_window.showEditor();
    });
    connect(&m_library, &LibraryController::quizLoaded, this, [this, page](const Quiz &quiz) {
        page->setBusy({});
        m_window.editorPage()->setQuiz(quiz);
        m_window.showEditor();
    });
    connect(&m_library, &LibraryController::imported, this, &AuthoringFlow::reportImport);
    connect(&m_library, &LibraryController::exported, this, [this](const QString &path) {
        m_window.tell(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
}

void AuthoringFlow::connectEditor()
{
    QuizEditorPage *editor = m_window.editorPage();
    connect(editor, &QuizEditorPage::saveRequested, &m_library, &LibraryController::saveQuiz);
    connect(&m_library, &LibraryController::quizSaved, editor, &QuizEditorPage::setSaved);
    connect(&m_library, &LibraryController::failed, this,
            [this, editor](const QString &what, const Error &error) {
                m_window.libraryPage()->setBusy({});
                if (m_window.currentPage() == editor)
                    editor->showError(error);
                m_window.tellError(what, error.message);
            });
}

void AuthoringFlow::askForDeletion(const QuizSummary &quiz)
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Delete the quiz"),
        tr("Delete “%1” for good? Results of past sessions stay.").arg(quiz.title.simplified()),
        QMessageBox::NoButton, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QPushButton *remove = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    connect(remove, &QPushButton::clicked, this, [this, id = quiz.id] { m_library.deleteQuiz(id); });
    question->open();
}

void AuthoringFlow::askForExport(const QuizSummary &quiz, const QString &format)
{
    const QLatin1StringView suffix = format == "json"_L1   ? ".json"_L1
                                     : format == "gift"_L1 ? ".gift.txt"_L1
                                                           : ".aiken.txt"_L1;
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export the quiz"), fileNameFor(quiz.title, suffix));
    if (!path.isEmpty())
        m_library.exportQuiz(quiz.id, format, path);
}

void AuthoringFlow::reportImport(const Quiz &quiz, int questionCount, const QStringList &problems)
{
    m_window.libraryPage()->setBusy({});
    auto *dialog = new ImportReportDialog(quiz.title, questionCount, problems, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, quiz] {
        m_window.editorPage()->setQuiz(quiz);
        m_window.showEditor();
    });
    dialog->open();
}

} // namespace podium::client
