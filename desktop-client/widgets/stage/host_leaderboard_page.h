// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class HostSessionModel;
class LeaderboardView;
class TextLabel;

//! \brief The leaders between two questions, or all along while everybody goes at their own pace.
class HostLeaderboardPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostLeaderboardPage)

public:
    //! \param session outlives the page.
    explicit HostLeaderboardPage(HostSessionModel *session, QWidget *parent = nullptr);

private:
    void refresh();

    HostSessionModel *m_session;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    LeaderboardView *m_view;
};

} // namespace podium::client
