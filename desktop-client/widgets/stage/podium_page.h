// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class LeaderboardModel;
class PodiumStand;
class TextLabel;

//! \brief The first three, one after another; for a participant also their own place.
class PodiumPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PodiumPage)

public:
    //! \param leaderboard outlives the page.
    explicit PodiumPage(LeaderboardModel *leaderboard, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! Takes the first three from the leaderboard; called when the podium begins.
    void present();
    //! Below the podium: that it is over now, for example.
    void setNote(const QString &note);

private:
    void refreshOwn();

    LeaderboardModel *m_leaderboard;
    TextLabel *m_title;
    TextLabel *m_own;
    TextLabel *m_note;
    PodiumStand *m_stand;
};

} // namespace podium::client
