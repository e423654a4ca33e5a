// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_editing_flow.h"

#include "desktop-client/app/poll_editing_controller.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"

namespace podium::client {

PollEditingFlow::PollEditingFlow(PollEditingController &editing, MainWindow &window, QObject *parent)
    : PollEditingFlow(editing, new PollEditorPage(editing.poll(), editing.uploads(), editing.pictures()),
                      window, parent)
{}

PollEditingFlow::PollEditingFlow(PollEditingController &editing, PollEditorPage *page, MainWindow &window,
                                 QObject *parent)
    : EditingFlow(editing, *page, window,
                  {.saveFailed = tr("The poll could not be saved"),
                   .newHasChanges = tr("The new poll has changes that are not at the server yet."),
                   .orphaned = tr("Somebody has deleted this poll meanwhile"),
                   .orphanedHint = tr("Nothing of yours is lost: save again, and it becomes a new poll.")},
                  parent),
      m_page(page)
{
    window.addHostPage(page);
}

void PollEditingFlow::askAboutConflict(const Document &theirs)
{
    auto *dialog =
        new ChoiceDialog({.title = tr("Somebody has saved this poll meanwhile"),
                          .explanation = tr("Save yours over it, or go on with the other version?"),
                          .primary = tr("Save mine"),
                          .destructive = tr("Take the other one"),
                          .cancel = tr("Cancel")},
                         &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::primaryChosen, this, [this, theirs] { keepMine(theirs); });
    connect(dialog, &ChoiceDialog::destructiveChosen, this, [this, theirs] { takeTheirs(theirs); });
    connect(dialog, &QDialog::rejected, this, [this] { stay(); });
    dialog->open();
}

} // namespace podium::client
