// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/draft_store.h"
#include "shared/domain/quiz.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

#include <functional>

namespace podium::client {

class EditingController;
class MainWindow;

//! \brief From the opening of a quiz to leaving the editor: joins the editor page, the dialogs about unsaved
//! changes and other versions, and the EditingController.
class EditingFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditingFlow)

public:
    //! Both outlive it.
    EditingFlow(EditingController &editing, MainWindow &window, QObject *parent = nullptr);

    //! The editor with a stored quiz, or with a new one.
    void open(const Quiz &quiz);
    void openDraft(const Draft &draft);
    [[nodiscard]] bool hasUnsaved() const;
    //! \brief Calls `then` when nothing unsaved is left: at once, or once somebody has said what to do with
    //! it. Never when they would rather go on.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    //! The list of quizzes is out of date.
    void saved();
    //! Back to the list.
    void left();

private:
    void save();
    void askAboutUnsaved();
    void showConflict(const Quiz &theirs);
    void tellOrphaned();

    EditingController &m_editing;
    MainWindow &m_window;
    QPointer<QDialog> m_question; //!< about unsaved changes
    std::function<void()> m_then; //!< what waits for the save
};

} // namespace podium::client
