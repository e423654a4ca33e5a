// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

namespace podium::client {

class FittedLabel;
class ParticipantSessionModel;
class TextLabel;

//! \brief "You are in": the own name, large, until the host starts.
class ParticipantLobbyPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantLobbyPage)

public:
    //! \param session outlives the page.
    explicit ParticipantLobbyPage(ParticipantSessionModel *session, QWidget *parent = nullptr);

private:
    void refresh();

    ParticipantSessionModel *m_session;
    TextLabel *m_title;
    FittedLabel *m_nickname;
};

} // namespace podium::client
