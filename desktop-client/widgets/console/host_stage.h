// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace podium::client {

class GetReadyPage;
class HostControls;
class HostLeaderboardPage;
class HostLobbyPage;
class HostQuestionPage;
class HostSessionModel;
class PageStack;
class PictureModel;
class PodiumPage;

//! \brief A running session at the host: the page for its phase, and the controls below it.
class HostStage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostStage)

public:
    //! Both outlive the stage.
    HostStage(HostSessionModel *session, PictureModel *pictures, QWidget *parent = nullptr);

    //! \brief Space, Enter and Page Down do the next step. \returns whether the key was one of them.
    bool handleKey(int key);
    [[nodiscard]] QWidget *currentPage() const;

Q_SIGNALS:
    void leaveRequested();
    void resultsRequested();
    void fullScreenRequested();

private:
    void showPhase();

    HostSessionModel *m_session;
    PageStack *m_pages;
    HostLobbyPage *m_lobby;
    GetReadyPage *m_getReady;
    HostQuestionPage *m_question;
    HostLeaderboardPage *m_leaderboard;
    PodiumPage *m_podium;
    HostControls *m_controls;
};

} // namespace podium::client
