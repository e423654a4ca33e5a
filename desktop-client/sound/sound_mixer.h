// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/sound/sound_output.h"

#include <QByteArray>
#include <QIODevice>

#include <map>
#include <vector>

namespace podium::client {

//! \brief The stage's sounds as one stream without an end: what is playing, on top of each other, and
//! silence.
//!
//! Signed 16-bit samples, one channel, SampleRate a second. A sound that is playing starts anew. One thread.
class SoundMixer final : public QIODevice
{
    Q_OBJECT

public:
    static constexpr int SampleRate = 22'050;

    //! Open for reading.
    explicit SoundMixer(QObject *parent = nullptr);

    //! Heard from the next sample that is read.
    void play(StageSound sound);
    [[nodiscard]] bool isSilent() const;

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    struct Voice
    {
        std::vector<qint16> samples;
        std::size_t next = 0; //!< to be heard; all of them: not playing
    };
    std::map<StageSound, Voice> m_voices;
};

} // namespace podium::client
