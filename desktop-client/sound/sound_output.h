// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace podium::client {

//! What the stage is heard to do.
enum class StageSound {
    Tick,     //!< one of the last seconds
    LastTick, //!< the last one
    Reveal,
    Podium,
};

//! \brief Where sounds go. Returns at once; a sound that cannot be heard is not an error.
class SoundOutput
{
public:
    SoundOutput() = default;
    virtual ~SoundOutput() = default;
    Q_DISABLE_COPY_MOVE(SoundOutput)

    virtual void play(StageSound sound) = 0;
};

} // namespace podium::client
