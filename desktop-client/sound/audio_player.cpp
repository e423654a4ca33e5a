// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/sound/audio_player.h"

#include "desktop-client/sound/sound_mixer.h"
#include "shared/base/clock.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! What is played is heard so much later; less would stutter on a busy machine.
constexpr Ms Delay{100};
//! The output stays open from one tick to the next, and is let go when nothing more is heard.
constexpr Ms OpenFor{10'000};

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(SoundMixer::SampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

class AudioPlayer::Worker final : public QObject
{
public:
    explicit Worker(AudioPlayer *player) : m_player(player)
    {
        m_rest.setSingleShot(true);
        connect(&m_rest, &QTimer::timeout, this, &Worker::rest);
    }

    void begin()
    {
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &Worker::look);
        look();
    }

    void play(StageSound sound)
    {
        if (!m_sink)
            return;
        m_mixer.play(sound);
        // QSoundEffect opens and closes the output for each sound, and the shortest are lost in that.
        if (m_sink->state() == QAudio::StoppedState)
            m_sink->start(&m_mixer);
        m_rest.start(OpenFor);
    }

private:
    void look()
    {
        const QAudioDevice output = QMediaDevices::defaultAudioOutput();
        m_sink.reset();
        if (!output.isNull()) {
            m_sink = std::make_unique<QAudioSink>(output, format());
            m_sink->setBufferSize(format().bytesForDuration(std::chrono::microseconds(Delay).count()));
        }
        Q_EMIT m_player->availableChanged(!output.isNull());
    }

    void rest()
    {
        if (m_sink)
            m_sink->stop();
    }

    AudioPlayer *m_player; //!< for its signal only, which is delivered on the player's thread
    std::unique_ptr<QMediaDevices> m_devices;
    SoundMixer m_mixer{this};
    std::unique_ptr<QAudioSink> m_sink; //!< none while there is no output
    QTimer m_rest{this};
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
