// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class LeaderboardView;
class ParticipantSessionModel;
class TextLabel;

//! \brief The leaders, and where one stands oneself.
class ParticipantLeaderboardPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantLeaderboardPage)

public:
    //! \param session outlives the page.
    explicit ParticipantLeaderboardPage(ParticipantSessionModel *session, QWidget *parent = nullptr);

private:
    void refresh();

    ParticipantSessionModel *m_session;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    LeaderboardView *m_view;
};

} // namespace podium::client
