// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QObject>

#include <functional>

namespace podium::client {

class DocumentListFlow;
class LibraryController;
class MainWindow;
class QuizEditingController;
class QuizEditingFlow;

//! \brief Writing quizzes: joins the library page, the editor and what they open with the controllers.
class AuthoringFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuthoringFlow)

public:
    //! All outlive it.
    AuthoringFlow(LibraryController &library, QuizEditingController &editing, MainWindow &window,
                  QObject *parent = nullptr);

    [[nodiscard]] QuizEditingFlow *editor() const { return m_editor; }

    //! Changes that are not saved, or deletions that the server does not know of.
    [[nodiscard]] bool hasUnfinished() const;
    //! \brief Calls `then` when nothing unfinished is left; never when somebody would rather go on.
    void finish(const std::function<void()> &then);

private:
    void connectLibrary();
    void edit(QuizId id);
    void askForExport(const QuizSummary &quiz, const QString &format);
    void import(const QStringList &paths);

    LibraryController &m_library;
    MainWindow &m_window;
    QuizEditingFlow *m_editor;
    DocumentListFlow *m_list;
};

} // namespace podium::client
