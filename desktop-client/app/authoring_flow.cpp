// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/authoring_flow.h"

#include "desktop-client/app/document_list_flow.h"
#include "desktop-client/app/file_name.h"
#include "desktop-client/app/import_controller.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/quiz_editing_flow.h"
#include "desktop-client/models/import_model.h"
#include "desktop-client/widgets/authoring/import_dialog.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/pages/main_window.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace podium::client {

AuthoringFlow::AuthoringFlow(LibraryController &library, QuizEditingController &editing, MainWindow &window,
                             QObject *parent)
    : QObject(parent), m_library(library), m_window(window),
      m_editor(new QuizEditingFlow(editing, window, this)),
      m_list(new DocumentListFlow(library, *window.libraryPage(), window, this))
{
    connectLibrary();
    connect(m_editor, &QuizEditingFlow::saved, &m_library, &LibraryController::reload);
    connect(m_editor, &QuizEditingFlow::left, &m_window, &MainWindow::showHosting);
}

// --- library ------------------------------------------------------------------------------------------

void AuthoringFlow::connectLibrary()
{
    LibraryPage *page = m_window.libraryPage();
    connect(page, &LibraryPage::newRequested, this, [this] { m_editor->open(Quiz()); });
    connect(page, &LibraryPage::editRequested, this, &AuthoringFlow::edit);
    connect(page, &LibraryPage::duplicateRequested, this, [this, page](QuizId id) {
        page->setBusy(tr("Copying the quiz…"));
        m_library.duplicateQuiz(id);
    });
    connect(page, &LibraryPage::exportRequested, this, &AuthoringFlow::askForExport);
    connect(page, &LibraryPage::importRequested, this, &AuthoringFlow::import);
    connect(&m_library, &LibraryController::quizLoaded, this, [this, page](const Quiz &quiz) {
        page->setBusy({});
        m_editor->open(quiz);
    });
    connect(&m_library, &LibraryController::quizDuplicated, this,
            [this](const Quiz &copy) { m_list->tellDuplicated(copy.id->value(), copy.title); });
    connect(&m_library, &LibraryController::exported, this, [this](const QString &path) {
        m_list->tell(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(page, &LibraryPage::deleteRequested, this, [this](const QuizSummary &quiz) {
        m_library.deleteQuiz(quiz.id);
        m_list->tellDeleted(quiz.id.value(), quiz.title);
    });
}

void AuthoringFlow::edit(QuizId id)
{
    m_editor->edit(id.value(), [this, id] {
        m_window.libraryPage()->setBusy(tr("Opening the quiz…"));
        m_library.loadQuiz(id);
    });
}

void AuthoringFlow::askForExport(const QuizSummary &quiz, const QString &format)
{
    const QLatin1StringView suffix = format == "json"_L1   ? ".json"_L1
                                     : format == "gift"_L1 ? ".gift.txt"_L1
                                                           : ".aiken.txt"_L1;
    auto *dialog = new QFileDialog(&m_window, tr("Export the quiz"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileNameFor(quiz.title, suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = quiz.id, format](const QString &path) { m_library.exportQuiz(id, format, path); });
    dialog->open();
}

void AuthoringFlow::import(const QStringList &paths)
{
    auto *import = new ImportController(m_library.api(), this);
    auto *dialog = new ImportDialog(import->files(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::openRequested, m_editor,
            [this](const Quiz &quiz) { m_editor->open(quiz); });
    connect(dialog, &QDialog::finished, this, [this, import] {
        const QList<Quiz> imported = import->files()->imported();
        if (!imported.isEmpty()) {
            m_window.libraryPage()->selectWhenListed(imported.last().id->value());
            m_library.reload();
        }
        import->deleteLater();
    });
    import->files()->begin(paths);
    dialog->open();
}

bool AuthoringFlow::hasUnfinished() const
{
    return m_editor->hasUnsaved() || m_library.isDeleting();
}

void AuthoringFlow::finish(const std::function<void()> &then)
{
    m_editor->leave([this, then] { m_list->finish(then); });
}

} // namespace podium::client
