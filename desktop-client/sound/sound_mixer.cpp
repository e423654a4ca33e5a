// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/sound/sound_mixer.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr qsizetype WaveHeaderBytes = 44; //!< of what resources/sounds/make_sounds.py writes

QString fileOf(StageSound sound)
{
    switch (sound) {
    case StageSound::Tick:
        return u":/podium/sounds/tick.wav"_s;
    case StageSound::LastTick:
        return u":/podium/sounds/last-tick.wav"_s;
    case StageSound::Reveal:
        return u":/podium/sounds/reveal.wav"_s;
    case StageSound::Podium:
        return u":/podium/sounds/podium.wav"_s;
    }
    Q_UNREACHABLE();
}

std::vector<qint16> samplesOf(StageSound sound)
{
    QFile file(fileOf(sound));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without %s.", qPrintable(file.fileName()));
    const QByteArray bytes = file.readAll().mid(WaveHeaderBytes);
    std::vector<qint16> samples(std::size_t(bytes.size()) / sizeof(qint16));
    qFromLittleEndian<qint16>(bytes.constData(), qsizetype(samples.size()), samples.data());
    return samples;
}

} // namespace

SoundMixer::SoundMixer(QObject *parent) : QIODevice(parent)
{
    for (const auto sound :
         {StageSound::Tick, StageSound::LastTick, StageSound::Reveal, StageSound::Podium}) {
        Voice &voice = m_voices[sound];
        voice.samples = samplesOf(sound);
        voice.next = voice.samples.size();
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void SoundMixer::play(StageSound sound)
{
    m_voices[sound].next = 0;
}

bool SoundMixer::isSilent() const
{
    return std::all_of(m_voices.begin(), m_voices.end(),
                       [](const auto &entry) { return entry.second.next == entry.second.samples.size(); });
}

qint64 SoundMixer::readData(char *data, qint64 maxSize)
{
    const qint64 count = maxSize / qint64(sizeof(qint16));
    for (qint64 i = 0; i < count; ++i) {
        int sum = 0;
        for (auto &[sound, voice] : m_voices) {
            if (voice.next < voice.samples.size())
                sum += voice.samples[voice.next++];
        }
        using Limits = std::numeric_limits<qint16>;
        const auto sample = qint16(std::clamp<int>(sum, Limits::min(), Limits::max()));
        std::memcpy(data + i * qint64(sizeof(qint16)), &sample, sizeof(qint16));
    }
    return count * qint64(sizeof(qint16));
}

qint64 SoundMixer::writeData(const char *, qint64)
{
    return -1;
}

} // namespace podium::client
