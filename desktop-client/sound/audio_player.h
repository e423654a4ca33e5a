// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/sound/sound_output.h"

#include <QObject>
#include <QThread>

namespace podium::client {

//! \brief Plays the stage's sounds on this computer's audio output.
//!
//! Everything that talks to the audio system happens on a thread of its own, which starts with start():
//! looking for devices may take seconds where a sound server is missing. Sounds asked for before the devices
//! are known, or while there are none, are dropped. A sound that is playing starts anew; nothing queues up.
class AudioPlayer final : public QObject, public SoundOutput
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudioPlayer)

public:
    explicit AudioPlayer(QObject *parent = nullptr);
    ~AudioPlayer() override;

    //! Begins to look for devices; again without effect.
    void start();
    void play(StageSound sound) override;

Q_SIGNALS:
    //! Whether there is an output; comes and goes with its plug.
    void availableChanged(bool available);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker = nullptr; //!< lives on m_thread
};

} // namespace podium::client
