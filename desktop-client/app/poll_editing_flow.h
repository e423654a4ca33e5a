// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

#include <functional>

namespace podium::client {

class MainWindow;
class PollEditingController;
class PollEditorPage;

//! \brief From the opening of a poll to leaving its editor: makes the page and joins it, the questions about
//! unsaved changes and other versions, and the PollEditingController.
class PollEditingFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditingFlow)

public:
    //! Both outlive it.
    PollEditingFlow(PollEditingController &editing, MainWindow &window, QObject *parent = nullptr);

    [[nodiscard]] PollEditorPage *page() const { return m_page; }

    //! The editor with a stored poll, or with a new one.
    void open(const Poll &poll);
    [[nodiscard]] bool hasUnsaved() const;
    //! \brief Calls `then` when nothing unsaved is left: at once, or once somebody has said what to do with
    //! it. Never when they would rather go on.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    //! The list of polls is out of date.
    void saved(const podium::Poll &poll);
    //! Back to the list.
    void left();

private:
    void askAboutUnsaved();
    void askAboutConflict(const Poll &theirs);

    PollEditingController &m_editing;
    MainWindow &m_window;
    PollEditorPage *m_page; //!< owned by the window
    QPointer<QDialog> m_question;
    std::function<void()> m_then; //!< what waits for the save
};

} // namespace podium::client
