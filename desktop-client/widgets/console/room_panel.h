// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class ConnectionModel;
class HostSessionModel;
class IconLabel;
class TextLabel;

//! \brief How the room is: who is connected, who has dropped out, how quickly the server answers, and what it
//! had to tell.
class RoomPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomPanel)

public:
    //! Both outlive the panel.
    RoomPanel(HostSessionModel *session, ConnectionModel *connection, QWidget *parent = nullptr);

private:
    void showRoom();
    void showConnection();
    void showNotices();

    HostSessionModel *m_session;
    ConnectionModel *m_connection;
    TextLabel *m_people;
    TextLabel *m_away;
    IconLabel *m_connectionIcon;
    TextLabel *m_connectionText;
    TextLabel *m_notices;
};

} // namespace podium::client
