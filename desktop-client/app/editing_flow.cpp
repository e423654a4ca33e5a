// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/editing_flow.h"

#include "desktop-client/app/editing_controller.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/conflict_dialog.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/pages/main_window.h"

#include <utility>

namespace podium::client {

EditingFlow::EditingFlow(EditingController &editing, MainWindow &window, QObject *parent)
    : QObject(parent), m_editing(editing), m_window(window)
{
    QuizEditorPage *page = m_window.editorPage();
    connect(page, &QuizEditorPage::saveRequested, &m_editing, &EditingController::save);
    connect(page, &QuizEditorPage::closeRequested, this, [this] { leave([this] { Q_EMIT left(); }); });
    connect(&m_editing, &EditingController::savingChanged, page, &QuizEditorPage::setSaving);
    connect(&m_editing, &EditingController::saved, this, [this] {
        Q_EMIT saved();
        if (const auto then = std::exchange(m_then, {}))
            leave(then);
    });
    connect(&m_editing, &EditingController::failed, this, [this, page](const Error &error) {
        m_then = {};
        page->showError(error);
        m_window.tellError(tr("The quiz could not be saved"), error.message);
    });
    connect(&m_editing, &EditingController::conflicted, this, &EditingFlow::showConflict);
    connect(&m_editing, &EditingController::orphaned, this, &EditingFlow::tellOrphaned);
    connect(&m_editing, &EditingController::draftFailed, this, [this](const QString &why) {
        m_window.tellError(tr("Changes cannot be kept on this computer; save often"), why);
    });
}

void EditingFlow::open(const Quiz &quiz)
{
    m_then = {};
    m_editing.open(quiz);
    m_window.showEditor();
}

void EditingFlow::openDraft(const Draft &draft)
{
    m_then = {};
    if (m_editing.openDraft(draft))
        m_window.showEditor();
    else
        m_window.tellError(tr("These changes are open in another window"), tr("Go on with them there."));
}

bool EditingFlow::hasUnsaved() const
{
    return m_editing.quiz()->hasChanges() || m_editing.uploads()->isAnyUnderWay();
}

void EditingFlow::leave(const std::function<void()> &then)
{
    if (!hasUnsaved()) {
        then();
        return;
    }
    m_then = then;
    askAboutUnsaved();
}

void EditingFlow::askAboutUnsaved()
{
    // Asked once, however often somebody tries to leave.
    if (m_question)
        return;
    m_window.showEditor();
    const QString title = m_editing.quiz()->title().simplified();
    auto *dialog = new ChoiceDialog(
        {.title = tr("Save the changes?"),
         .explanation = title.isEmpty() ? tr("The new quiz has changes that are not at the server yet.")
                                        : tr("“%1” has changes that are not at the server yet.").arg(title),
         .primary = tr("Save"),
         .destructive = tr("Discard"),
         .cancel = tr("Cancel")},
        &m_window);
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::primaryChosen, this, [this] {
        if (m_editing.uploads()->isAnyUnderWay()) {
            m_then = {};
            m_window.tell(tr("A picture is still on its way. Save when it has arrived."));
            return;
        }
        m_window.editorPage()->save();
        if (!m_editing.isSaving())
            m_then = {};
    });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this] {
        m_editing.close();
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_then = {}; });
    dialog->open();
}

void EditingFlow::showConflict(const Quiz &theirs)
{
    auto *dialog = new ConflictDialog(m_editing.quiz()->quiz(), theirs, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::mineChosen, this, [this, theirs] { m_editing.keepMine(theirs); });
    connect(dialog, &ConflictDialog::theirsChosen, this, [this, theirs] {
        m_editing.takeTheirs(theirs);
        m_window.tell(tr("This is the other version now. Undo brings yours back."));
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(dialog, &ConflictDialog::bothChosen, this, [this] { m_editing.saveAsCopy(); });
    connect(dialog, &QDialog::rejected, this, [this] { m_then = {}; });
    dialog->open();
}

void EditingFlow::tellOrphaned()
{
    m_then = {};
    m_window.tellError(tr("Somebody has deleted this quiz meanwhile"),
                       tr("Nothing of yours is lost: save again, and it becomes a new quiz."));
}

} // namespace podium::client
