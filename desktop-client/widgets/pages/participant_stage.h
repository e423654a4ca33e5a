// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace podium::client {

class FarewellPage;
class GetReadyPage;
class PageStack;
class ParticipantHeader;
class ParticipantLeaderboardPage;
class ParticipantLobbyPage;
class ParticipantQuestionPage;
class ParticipantResultPage;
class ParticipantSessionModel;
class PictureModel;
class PodiumPage;

//! \brief A session as one participant sees it: the page for its phase below a line about oneself.
class ParticipantStage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantStage)

public:
    //! Both outlive the stage.
    ParticipantStage(ParticipantSessionModel *session, PictureModel *pictures, QWidget *parent = nullptr);

    //! \brief 1 to 4 and A to D answer; Space and Enter go on after a self-paced result.
    //! \returns whether the key did something.
    bool handleKey(int key);
    [[nodiscard]] QWidget *currentPage() const;
    [[nodiscard]] ParticipantQuestionPage *questionPage() const { return m_question; }

Q_SIGNALS:
    //! The person wants out, and has confirmed it where that gives something up.
    void leaveRequested();
    void preferencesRequested();

private:
    void showPhase();
    void showFarewell();
    void confirmLeave();

    ParticipantSessionModel *m_session;
    ParticipantHeader *m_header;
    PageStack *m_pages;
    ParticipantLobbyPage *m_lobby;
    GetReadyPage *m_getReady;
    ParticipantQuestionPage *m_question;
    ParticipantResultPage *m_result;
    ParticipantLeaderboardPage *m_leaderboard;
    PodiumPage *m_podium;
    FarewellPage *m_farewell;
};

} // namespace podium::client
