// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/quiz_editing_flow.h"

#include "desktop-client/app/quiz_editing_controller.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/conflict_dialog.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/pages/main_window.h"

namespace podium::client {

QuizEditingFlow::QuizEditingFlow(QuizEditingController &editing, MainWindow &window, QObject *parent)
    : EditingFlow(editing, *window.editorPage(), window,
                  {.saveFailed = tr("The quiz could not be saved"),
                   .newHasChanges = tr("The new quiz has changes that are not at the server yet."),
                   .orphaned = tr("Somebody has deleted this quiz meanwhile"),
                   .orphanedHint = tr("Nothing of yours is lost: save again, and it becomes a new quiz.")},
                  parent),
      m_quizzes(editing)
{}

void QuizEditingFlow::askAboutConflict(const Document &theirs)
{
    auto *dialog = new ConflictDialog(m_quizzes.quiz()->quiz(), std::get<Quiz>(theirs), &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::mineChosen, this, [this, theirs] { keepMine(theirs); });
    connect(dialog, &ConflictDialog::theirsChosen, this, [this, theirs] { takeTheirs(theirs); });
    connect(dialog, &ConflictDialog::bothChosen, &m_quizzes, &QuizEditingController::saveAsCopy);
    connect(dialog, &QDialog::rejected, this, [this] { stay(); });
    dialog->open();
}

} // namespace podium::client
