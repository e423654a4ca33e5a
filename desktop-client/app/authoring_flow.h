// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"
#include "shared/domain/quiz.h"

#include <QObject>

#include <functional>

namespace podium::client {

class DocumentListFlow;
class EditingController;
class EditingFlow;
class LibraryController;
class MainWindow;

//! \brief Writing quizzes: joins the library page, the editor and what they open with the controllers.
class AuthoringFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuthoringFlow)

public:
    //! All outlive it.
    AuthoringFlow(LibraryController &library, EditingController &editing, MainWindow &window,
                  QObject *parent = nullptr);

    //! Somebody has signed in: offers what an earlier run left unsaved.
    void begin();
    //! Nobody is signed in any more: what is not saved stays on this computer.
    void suspend();
    //! Changes that are not saved, or deletions that the server does not know of.
    [[nodiscard]] bool hasUnfinished() const;
    //! \brief Calls `then` when nothing unfinished is left; never when somebody would rather go on.
    void finish(const std::function<void()> &then);

private:
    void connectLibrary();
    void connectDrafts();
    void edit(QuizId id);
    void askForExport(const QuizSummary &quiz, const QString &format);
    void import(const QStringList &paths);
    void continueDraft(const Draft &draft);
    void discardDraft(const Draft &draft);
    void forgetDraft(const Draft &draft);
    void showDrafts();

    LibraryController &m_library;
    EditingController &m_editing;
    MainWindow &m_window;
    EditingFlow *m_editor;
    DocumentListFlow *m_list;
    QList<Draft> m_drafts; //!< left by earlier runs, newest first
};

} // namespace podium::client
