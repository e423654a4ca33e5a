// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/editing_flow.h"

#include "desktop-client/app/editing_controller.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/documents/document_editor_page.h"
#include "desktop-client/widgets/pages/main_window.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace podium::client {

EditingFlow::EditingFlow(EditingController &editing, DocumentEditorPage &page, MainWindow &window,
                         const EditingTexts &texts, QObject *parent)
    : QObject(parent), m_editing(editing), m_page(page), m_window(window), m_texts(texts)
{
    connect(&m_page, &DocumentEditorPage::saveRequested, &m_editing, &EditingController::save);
    connect(&m_page, &DocumentEditorPage::closeRequested, this, [this] { leave([this] { Q_EMIT left(); }); });
    connect(&m_editing, &EditingController::savingChanged, &m_page, &DocumentEditorPage::setSaving);
    connect(&m_editing, &EditingController::saved, this, [this](const Document &document) {
        Q_EMIT saved(document);
        if (const auto then = std::exchange(m_then, {}))
            leave(then);
    });
    connect(&m_editing, &EditingController::failed, this, [this](const Error &error) {
        stay();
        m_page.showError(error);
        m_window.tellError(m_texts.saveFailed, error.message);
    });
    connect(&m_editing, &EditingController::conflicted, this, &EditingFlow::askAboutConflict);
    connect(&m_editing, &EditingController::orphaned, this, [this] {
        stay();
        m_window.tellError(m_texts.orphaned, m_texts.orphanedHint);
    });
    connect(&m_editing, &EditingController::draftsFound, this, [this](const QList<Draft> &drafts) {
        m_drafts = drafts;
        Q_EMIT draftsChanged();
    });
    connect(&m_editing, &EditingController::draftFailed, this, [this](const QString &why) {
        m_window.tellError(tr("Changes cannot be kept on this computer; save often"), why);
    });
}

void EditingFlow::open(const Document &document)
{
    stay();
    m_editing.open(document);
    show();
}

void EditingFlow::show()
{
    m_window.showPage(&m_page);
}

bool EditingFlow::isShown() const
{
    return m_window.currentPage() == &m_page;
}

bool EditingFlow::hasUnsaved() const
{
    return m_editing.hasUnsaved();
}

// --- leaving ------------------------------------------------------------------------------------------

void EditingFlow::leave(const std::function<void()> &then)
{
    if (!hasUnsaved()) {
        then();
        return;
    }
    m_then = then;
    askAboutUnsaved();
}

void EditingFlow::stay()
{
    m_then = {};
}

void EditingFlow::askAboutUnsaved()
{
    // Asked once, however often somebody tries to leave.
    if (m_question)
        return;
    show();
    const QString title = titleOf(m_editing.edited()).simplified();
    auto *dialog = new ChoiceDialog(
        {.title = tr("Save the changes?"),
         .explanation = title.isEmpty() ? m_texts.newHasChanges
                                        : tr("“%1” has changes that are not at the server yet.").arg(title),
         .primary = tr("Save"),
         .destructive = tr("Discard"),
         .cancel = tr("Cancel")},
        &m_window);
    m_question = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::primaryChosen, this, [this] {
        if (m_editing.uploads()->isAnyUnderWay()) {
            stay();
            m_window.tell(tr("A picture is still on its way. Save when it has arrived."));
            return;
        }
        m_page.save();
        if (!m_editing.isSaving())
            stay();
    });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this] {
        m_editing.close();
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(dialog, &QDialog::rejected, this, &EditingFlow::stay);
    dialog->open();
}

// --- two versions -------------------------------------------------------------------------------------

void EditingFlow::keepMine(const Document &theirs)
{
    m_editing.keepMine(theirs);
}

void EditingFlow::takeTheirs(const Document &theirs)
{
    m_editing.takeTheirs(theirs);
    m_window.tell(tr("This is the other version now. Undo brings yours back."));
    if (const auto then = std::exchange(m_then, {}))
        then();
}

// --- drafts -------------------------------------------------------------------------------------------

void EditingFlow::begin()
{
    m_editing.findDrafts();
}

void EditingFlow::suspend()
{
    m_editing.suspend();
    m_drafts.clear();
    Q_EMIT draftsChanged();
}

void EditingFlow::edit(qint64 id, const std::function<void()> &load)
{
    const auto draft = std::find_if(m_drafts.cbegin(), m_drafts.cend(),
                                    [id](const Draft &kept) { return idOf(kept.edited) == id; });
    if (draft == m_drafts.cend()) {
        load();
        return;
    }
    auto *dialog = new ChoiceDialog(
        {.title = tr("Go on with the unsaved changes?"),
         .explanation =
             tr("Changes to “%1”, from %2, were kept on this computer. The server does not have them.")
                 .arg(titleOf(draft->edited).simplified(), draftTimeText(*draft)),
         .primary = tr("Go on with them"),
         .destructive = tr("Discard them"),
         .cancel = tr("Cancel")},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::primaryChosen, this, [this, kept = *draft] { continueDraft(kept); });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this, id, load, kept = *draft] {
        discardDraft(kept);
        edit(id, load);
    });
    dialog->open();
}

void EditingFlow::continueDraft(const Draft &draft)
{
    stay();
    forgetDraft(draft);
    if (m_editing.openDraft(draft))
        show();
    else
        m_window.tellError(tr("These changes are open in another window"), tr("Go on with them there."));
}

void EditingFlow::discardDraft(const Draft &draft)
{
    forgetDraft(draft);
    m_editing.discardDraft(draft);
}

void EditingFlow::forgetDraft(const Draft &draft)
{
    // A copy: `draft` may be one of them.
    m_drafts.removeIf([name = draft.name](const Draft &kept) { return kept.name == name; });
    Q_EMIT draftsChanged();
}

QString draftTimeText(const Draft &draft)
{
    return QLocale().toString(draft.changedAt.toLocalTime(), QLocale::ShortFormat);
}

} // namespace podium::client
