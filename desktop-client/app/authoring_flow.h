// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"
#include "shared/domain/quiz.h"

#include <QObject>

#include <functional>

namespace podium::client {

class EditingController;
class EditingFlow;
class LibraryController;
class MainWindow;
class Toast;

//! \brief Writing quizzes: joins the library page, the editor and what they open with the controllers.
//! Neither the window closes nor somebody signs out before unsaved changes are decided upon and deletions are
//! done.
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

Q_SIGNALS:
    //! They asked to sign out, and nothing unsaved is left.
    void signOutReady();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr std::chrono::milliseconds ToastTime{5'000};

    void connectLibrary();
    void connectDeletion();
    void connectDrafts();
    void edit(QuizId id);
    void askForExport(const QuizSummary &quiz, const QString &format);
    void import(const QStringList &paths);
    void undoDeletion();
    void finish(const std::function<void()> &then);
    void continueDraft(const Draft &draft);
    void discardDraft(const Draft &draft);
    void forgetDraft(const Draft &draft);
    void showDrafts();

    LibraryController &m_library;
    EditingController &m_editing;
    MainWindow &m_window;
    EditingFlow *m_editor;
    Toast *m_toast;
    QList<Draft> m_drafts; //!< left by earlier runs, newest first
    QuizId m_undone;       //!< deleted last
    std::function<void()> m_afterDeletion;
    bool m_mayClose = false;
};

} // namespace podium::client
