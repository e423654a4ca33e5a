// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_editing_flow.h"

#include "desktop-client/app/poll_editing_controller.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"

#include <utility>

namespace podium::client {

PollEditingFlow::PollEditingFlow(PollEditingController &editing, MainWindow &window, QObject *parent)
    : QObject(parent), m_editing(editing), m_window(window),
      m_page(new PollEditorPage(editing.poll(), editing.uploads(), editing.pictures()))
{
    window.addHostPage(m_page);
    connect(m_page, &PollEditorPage::saveRequested, &m_editing, &PollEditingController::save);
    connect(m_page, &PollEditorPage::closeRequested, this, [this] { leave([this] { Q_EMIT left(); }); });
    connect(&m_editing, &PollEditingController::savingChanged, m_page, &PollEditorPage::setSaving);
    connect(&m_editing, &PollEditingController::saved, this, [this](const Poll &poll) {
        Q_EMIT saved(poll);
        if (const auto then = std::exchange(m_then, {}))
            leave(then);
    });
    connect(&m_editing, &PollEditingController::failed, this, [this](const Error &error) {
        m_then = {};
        m_page->showError(error);
        m_window.tellError(tr("The poll could not be saved"), error.message);
    });
    connect(&m_editing, &PollEditingController::conflicted, this, &PollEditingFlow::askAboutConflict);
}

void PollEditingFlow::open(const Poll &poll)
{
    m_then = {};
    m_editing.open(poll);
    m_page->begin();
    m_window.showPage(m_page);
}

bool PollEditingFlow::hasUnsaved() const
{
    return m_editing.hasUnsaved();
}

void PollEditingFlow::leave(const std::function<void()> &then)
{
    if (!hasUnsaved()) {
        then();
        return;
    }
    m_then = then;
    askAboutUnsaved();
}

void PollEditingFlow::askAboutUnsaved()
{
    // Asked once, however often somebody tries to leave.
    if (m_question)
        return;
    m_window.showPage(m_page);
    const QString title = m_editing.poll()->settings().title.simplified();
    auto *dialog = new ChoiceDialog(
        {.title = tr("Save the changes?"),
         .explanation = title.isEmpty() ? tr("The new poll has changes that are not at the server yet.")
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
        m_page->save();
        if (!m_editing.isSaving())
            m_then = {};
    });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this] {
        m_editing.open({});
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_then = {}; });
    dialog->open();
}

void PollEditingFlow::askAboutConflict(const Poll &theirs)
{
    auto *dialog = new ChoiceDialog(
        {.title = tr("Somebody has saved this poll meanwhile"),
         .explanation = tr("Save yours over it, or go on with the other version and lose your changes?"),
         .primary = tr("Save mine"),
         .destructive = tr("Take the other one"),
         .cancel = tr("Cancel")},
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::primaryChosen, this, [this, theirs] { m_editing.keepMine(theirs); });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this, theirs] {
        m_then = {};
        m_editing.open(theirs);
        m_page->begin();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_then = {}; });
    dialog->open();
}

} // namespace podium::client
