// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/sound_model.h"
#include "desktop-client/sound/audio_player.h"
#include "desktop-client/sound/session_sounds.h"
#include "desktop-client/sound/sound_output.h"
#include "tests/desktop-client/models/session_values.h"
#include "tests/support/manual_clock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

class Recorder final : public SoundOutput
{
public:
    void play(StageSound sound) override { heard.append(sound); }

    QList<StageSound> heard;
};

} // namespace

class TestSounds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<HostSessionModel>(m_clock);
        m_model.setWanted(true);
        m_model.setAvailable(true);
        m_output.heard.clear();
        m_sounds = std::make_unique<SessionSounds>(m_session.get(), &m_model, m_output);
        m_session->setStarting();
        m_session->setAttached(snapshot(SessionState::Lobby), {status(1)});
    }
    void cleanup()
    {
        m_sounds.reset();
        m_session.reset();
    }

    void theLastFiveSecondsTick()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now(), Ms{20'000})});
        pass(14'900);
        QCOMPARE(m_output.heard.size(), 0);
        pass(100);
        QCOMPARE(m_output.heard.size(), 1);
        for (int second = 0; second < 10; ++second)
            pass(500);
        using enum StageSound;
        QCOMPARE(m_output.heard, (QList<StageSound>{Tick, Tick, Tick, Tick, LastTick}));
    }

    void aMachineThatSleptHearsOneTick()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now(), Ms{20'000})});
        pass(17'500);
        QCOMPARE(m_output.heard.size(), 1);
        pass(500);
        QCOMPARE(m_output.heard.size(), 2);
    }

    void aClosedQuestionDoesNotTick()
    {
        m_session->handle(QuestionShown{openQuestion(1, 2, m_clock.now(), Ms{20'000})});
        m_session->handle(QuestionClosed{QuestionId(1)});
        pass(16'000);
        QVERIFY(m_output.heard.isEmpty());
    }

    void resultAndPodiumAreHeard()
    {
        play();
        QCOMPARE(m_output.heard, (QList<StageSound>{StageSound::Reveal, StageSound::Podium}));
    }

    void nothingIsHeardWhileSoundsAreOff()
    {
        m_model.toggle();
        play();
        QVERIFY(m_output.heard.isEmpty());
    }

    void whatWasOverBeforeTheHostCameBackIsNotHeard()
    {
        m_session->setStarting();
        m_session->setAttached(snapshot(SessionState::Podium), {});
        QVERIFY(m_output.heard.isEmpty());
    }

    void everySoundIsInTheProgram_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"tick", "last-tick", "reveal", "podium"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everySoundIsInTheProgram()
    {
        QFETCH(QString, name);
        QFile file(u":/podium/sounds/%1.wav"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(4) == "RIFF");
    }

    //! With or without an audio device: it answers whether there is one, and never holds anybody up.
    void thePlayerTellsWhetherItCanBeHeard()
    {
        AudioPlayer player;
        QSignalSpy told(&player, &AudioPlayer::availableChanged);
        QElapsedTimer clock;
        clock.start();
        player.play(StageSound::Tick);
        player.start();
        player.play(StageSound::Podium);
        QVERIFY(clock.elapsed() < 100);
        QVERIFY(told.wait(30'000));
        player.play(StageSound::Tick);
    }

private:
    void pass(int ms)
    {
        m_clock.advance(Ms{ms});
        m_sounds->advance();
    }

    void play()
    {
        m_session->handle(QuestionShown{openQuestion(1, 1, m_clock.now())});
        m_session->handle(QuestionClosed{QuestionId(1)});
        m_session->handle(Revealed{QuestionId(1), 1, {}, {1, 0, 0}, std::nullopt});
        m_session->handle(LeaderboardShown{{{entry(1, 1, 900)}, 1}, std::nullopt});
        m_session->handle(PodiumShown{{entry(1, 1, 900)}, std::nullopt});
    }

    ManualClock m_clock;
    SoundModel m_model;
    Recorder m_output;
    std::unique_ptr<HostSessionModel> m_session;
    std::unique_ptr<SessionSounds> m_sounds;
};

QTEST_MAIN(TestSounds)
#include "test_sounds.moc"
