// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/sound/sound_mixer.h"

#include <QTest>

#include <algorithm>

using namespace podium::client;

class TestSoundMixer final : public QObject
{
    Q_OBJECT

private:
    static QList<qint16> read(SoundMixer &mixer, int samples)
    {
        QList<qint16> heard(samples);
        const qint64 bytes = qint64(samples) * qint64(sizeof(qint16));
        if (mixer.read(reinterpret_cast<char *>(heard.data()), bytes) != bytes)
            qFatal("The stream has ended.");
        return heard;
    }

    static QList<qint16> whole(StageSound sound)
    {
        SoundMixer mixer;
        mixer.play(sound);
        return read(mixer, 5 * SoundMixer::SampleRate);
    }

    static bool isSilence(const QList<qint16> &samples)
    {
        return std::all_of(samples.begin(), samples.end(), [](qint16 sample) { return sample == 0; });
    }

private Q_SLOTS:
    void withoutASoundItIsSilentWithoutAnEnd()
    {
        SoundMixer mixer;
        QVERIFY(mixer.isSilent());
        QVERIFY(isSilence(read(mixer, SoundMixer::SampleRate)));
        QVERIFY(isSilence(read(mixer, SoundMixer::SampleRate)));
    }

    void aSoundIsHeardOnceAndWhole_data()
    {
        QTest::addColumn<StageSound>("sound");
        QTest::addColumn<int>("lengthMs");
        QTest::newRow("tick") << StageSound::Tick << 120;
        QTest::newRow("last tick") << StageSound::LastTick << 220;
        QTest::newRow("reveal") << StageSound::Reveal << 1'200;
        QTest::newRow("podium") << StageSound::Podium << 4'100;
    }
    void aSoundIsHeardOnceAndWhole()
    {
        QFETCH(StageSound, sound);
        QFETCH(int, lengthMs);
        const int length = lengthMs * SoundMixer::SampleRate / 1'000;
        SoundMixer mixer;
        mixer.play(sound);
        const QList<qint16> begin = read(mixer, length / 2);
        QVERIFY(!isSilence(begin));
        QVERIFY(!mixer.isSilent());
        const QList<qint16> end = read(mixer, length - length / 2);
        QVERIFY(!isSilence(end.first(end.size() / 2)));
        QVERIFY(mixer.isSilent());
        QVERIFY(isSilence(read(mixer, SoundMixer::SampleRate)));
    }

    void soundsLieOnTopOfEachOther()
    {
        const QList<qint16> tick = whole(StageSound::Tick);
        const QList<qint16> reveal = whole(StageSound::Reveal);
        SoundMixer mixer;
        mixer.play(StageSound::Reveal);
        mixer.play(StageSound::Tick);
        const QList<qint16> both = read(mixer, SoundMixer::SampleRate);
        for (int i = 0; i < both.size(); ++i)
            QCOMPARE(int(both[i]), tick[i] + reveal[i]);
    }

    void aSoundThatIsPlayingStartsAnew()
    {
        const QList<qint16> tick = whole(StageSound::Tick);
        SoundMixer mixer;
        mixer.play(StageSound::Tick);
        read(mixer, 1'000);
        mixer.play(StageSound::Tick);
        QCOMPARE(read(mixer, 5 * SoundMixer::SampleRate), tick);
    }
};

QTEST_GUILESS_MAIN(TestSoundMixer)
#include "test_sound_mixer.moc"
