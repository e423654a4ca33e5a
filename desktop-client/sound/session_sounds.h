// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/host_session_model.h"

#include <QTimer>

namespace podium::client {

class SoundModel;
class SoundOutput;

//! \brief Which sound a session makes when: a tick in each of the last five seconds of a question, then the
//! reveal and the podium. What was over before the host came (back) is not heard again.
class SessionSounds final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionSounds)

public:
    static constexpr int TickSeconds = 5;

    //! All outlive it.
    SessionSounds(HostSessionModel *session, SoundModel *model, SoundOutput &output,
                  QObject *parent = nullptr);

    //! \brief Sounds what is due by the session's clock. Called by its own timer.
    void advance();

private:
    void follow(HostSessionModel::Phase phase);
    void waitForTick();

    HostSessionModel *m_session;
    SoundModel *m_model;
    SoundOutput &m_output;
    HostSessionModel::Phase m_phase;
    int m_ticksLeft = 0; //!< seconds of the question for which no tick was heard yet
    QTimer m_timer;
};

} // namespace podium::client
