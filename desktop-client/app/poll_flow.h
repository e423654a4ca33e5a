// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <QObject>

#include <functional>

namespace podium::client {

class DocumentListFlow;
class MainWindow;
class PollDashboardController;
class PollDashboardPage;
class PollEditingController;
class PollEditingFlow;
class PollsController;
class PollsPage;

//! \brief A host's polls: makes the pages of the list and of the dashboard, joins them with the controllers,
//! and leads to the editor and back.
class PollFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollFlow)

public:
    //! All outlive it.
    PollFlow(PollsController &polls, PollEditingController &editing, PollDashboardController &dashboard,
             MainWindow &window, QObject *parent = nullptr);

    [[nodiscard]] PollsPage *listPage() const { return m_list; }
    [[nodiscard]] PollDashboardPage *dashboardPage() const { return m_dashboardPage; }

    [[nodiscard]] PollEditingFlow *editor() const { return m_editor; }

    //! What the window shows of this; a window that takes another's place comes back to it.
    struct Place
    {
        enum class Page { Elsewhere, List, Editor, Dashboard };
        Page page = Page::Elsewhere;
        std::optional<PollId> selected;
        QString pendingOption; //!< typed in the editor, and no option yet
        bool isPresenting = false;
    };
    [[nodiscard]] Place place() const;
    //! To `place`, with what the models still hold of it.
    void comeBackTo(const Place &place);

    void showList();
    void showDashboard(PollId id);
    //! Changes that are not saved, or deletions that the server does not know of.
    [[nodiscard]] bool hasUnfinished() const;
    //! \brief Calls `then` when nothing unfinished is left; never when somebody would rather go on.
    void finish(const std::function<void()> &then);

private:
    void connectList();
    void connectDashboard();
    void askForTable();
    void askForPicture();
    void writePicture(const QImage &picture, const QString &path);

    PollsController &m_polls;
    PollDashboardController &m_dashboard;
    MainWindow &m_window;
    PollsPage *m_list; //!< owned by the window, as the next
    PollDashboardPage *m_dashboardPage;
    DocumentListFlow *m_listing;
    PollEditingFlow *m_editor;
};

} // namespace podium::client
