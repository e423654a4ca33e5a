// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QObject>

namespace podium::client {

class LibraryController;
class MainWindow;

//! \brief Writing quizzes: joins the library page, the editor and what they open with the LibraryController.
class AuthoringFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuthoringFlow)

public:
    //! Both outlive it.
    AuthoringFlow(LibraryController &library, MainWindow &window, QObject *parent = nullptr);

private:
    void connectLibrary();
    void connectEditor();
    void askForDeletion(const QuizSummary &quiz);
    void askForExport(const QuizSummary &quiz, const QString &format);
    void reportImport(const Quiz &quiz, int questionCount, const QStringList &problems);

    LibraryController &m_library;
    MainWindow &m_window;
};

} // namespace podium::client
