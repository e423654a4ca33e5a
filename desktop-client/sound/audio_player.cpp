// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/sound/audio_player.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr StageSound Sounds[] = {StageSound::Tick, StageSound::LastTick, StageSound::Reveal,
                                 StageSound::Podium};

QUrl sourceOf(StageSound sound)
{
    switch (sound) {
    case StageSound::Tick:
        return QUrl(u"qrc:/podium/sounds/tick.wav"_s);
    case StageSound::LastTick:
        return QUrl(u"qrc:/podium/sounds/last-tick.wav"_s);
    case StageSound::Reveal:
        return QUrl(u"qrc:/podium/sounds/reveal.wav"_s);
    case StageSound::Podium:
        return QUrl(u"qrc:/podium/sounds/podium.wav"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

class AudioPlayer::Worker final : public QObject
{
public:
    explicit Worker(AudioPlayer *player) : m_player(player) {}

    void begin()
    {
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &Worker::look);
        look();
    }

    void play(StageSound sound)
    {
        const auto effect = m_effects.find(sound);
        if (effect != m_effects.end())
            effect->second->play();
    }

private:
    void look()
    {
        const QAudioDevice output = QMediaDevices::defaultAudioOutput();
        m_effects.clear();
        if (!output.isNull()) {
            for (const StageSound sound : Sounds) {
                auto effect = std::make_unique<QSoundEffect>(output);
                effect->setSource(sourceOf(sound));
                m_effects.emplace(sound, std::move(effect));
            }
        }
        Q_EMIT m_player->availableChanged(!output.isNull());
    }

    AudioPlayer *m_player; //!< for its signal only, which is delivered on the player's thread
    std::unique_ptr<QMediaDevices> m_devices;
    std::map<StageSound, std::unique_ptr<QSoundEffect>> m_effects;
};

AudioPlayer::AudioPlayer(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"sound"_s);
}

AudioPlayer::~AudioPlayer()
{
    if (m_worker)
        m_worker->deleteLater(); // on its own thread, at the end of its event loop
    m_thread.quit();
    m_thread.wait();
}

void AudioPlayer::start()
{
    if (m_worker)
        return;
    m_worker = new Worker(this);
    m_worker->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, &Worker::begin, Qt::QueuedConnection);
}

void AudioPlayer::play(StageSound sound)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, sound] { worker->play(sound); }, Qt::QueuedConnection);
}

} // namespace podium::client
