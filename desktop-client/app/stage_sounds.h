// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/sound_model.h"
#include "desktop-client/sound/audio_player.h"
#include "desktop-client/sound/session_sounds.h"

namespace podium::client {

class Settings;

//! \brief The stage's sounds: joins a session with the audio output, and remembers whether they are wanted.
//! The audio system is not touched before the first session begins.
class StageSounds final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageSounds)

public:
    //! Both outlive it.
    StageSounds(HostSessionModel *session, Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] SoundModel *model() { return &m_model; }

private:
    SoundModel m_model;
    AudioPlayer m_player;
    SessionSounds m_sounds;
};

} // namespace podium::client
