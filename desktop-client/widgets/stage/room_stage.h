// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace podium::client {

class GetReadyPage;
class HostLeaderboardPage;
class HostLobbyPage;
class HostQuestionPage;
class HostSessionModel;
class PageStack;
class PictureModel;
class PodiumPage;
class PresentationModel;

//! \brief What the room sees of a session: the page for the scene, or nothing while it is blank. The same
//! wherever it stands, in the host's window or on a screen of its own.
class RoomStage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomStage)

public:
    enum class Use {
        Operated,  //!< in reach of the host's mouse: a click on a name offers to remove it
        Projected, //!< to be looked at
    };

    //! All outlive the stage.
    RoomStage(HostSessionModel *session, PresentationModel *presentation, PictureModel *pictures, Use use,
              QWidget *parent = nullptr);

    [[nodiscard]] QWidget *currentPage() const;
    [[nodiscard]] bool isCovered() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showScene();

    HostSessionModel *m_session;
    PresentationModel *m_presentation;
    PageStack *m_pages;
    HostLobbyPage *m_lobby;
    GetReadyPage *m_getReady;
    HostQuestionPage *m_question;
    HostLeaderboardPage *m_leaderboard;
    PodiumPage *m_podium;
    QWidget *m_cover;
};

} // namespace podium::client
