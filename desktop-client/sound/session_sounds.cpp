// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/sound/session_sounds.h"

#include "desktop-client/models/sound_model.h"
#include "desktop-client/sound/sound_output.h"

#include <algorithm>

namespace podium::client {

using Phase = HostSessionModel::Phase;

SessionSounds::SessionSounds(HostSessionModel *session, SoundModel *model, SoundOutput &output,
                             QObject *parent)
    : QObject(parent), m_session(session), m_model(model), m_output(output), m_phase(session->phase())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SessionSounds::advance);
    connect(session, &HostSessionModel::phaseChanged, this, &SessionSounds::follow);
}

void SessionSounds::follow(Phase phase)
{
    const Phase before = std::exchange(m_phase, phase);
    const bool isNews = before != Phase::Idle && before != Phase::Starting;
    m_timer.stop();
    if (phase == Phase::Question) {
        m_ticksLeft = std::min(TickSeconds, int(m_session->untilCloses() / Ms{1'000}));
        waitForTick();
    } else if (phase == Phase::Revealed && isNews && m_model->isOn()) {
        m_output.play(StageSound::Reveal);
    } else if (phase == Phase::Podium && isNews && m_model->isOn()) {
        m_output.play(StageSound::Podium);
    }
}

void SessionSounds::waitForTick()
{
    using namespace std::chrono_literals;
    if (m_ticksLeft > 0)
        m_timer.start(std::clamp<Ms>(m_session->untilCloses() - m_ticksLeft * 1'000ms, 1ms, 600'000ms));
}

void SessionSounds::advance()
{
    if (m_phase != Phase::Question || m_ticksLeft == 0)
        return;
    const Ms left = m_session->untilCloses();
    if (left <= m_ticksLeft * Ms{1'000} && left > Ms::zero()) {
        if (m_model->isOn())
            m_output.play(m_ticksLeft == 1 ? StageSound::LastTick : StageSound::Tick);
        // A machine that slept hears one tick, not all that it missed.
        m_ticksLeft = std::min(m_ticksLeft - 1, int(left / Ms{1'000}));
    }
    if (left > Ms::zero())
        waitForTick();
}

} // namespace podium::client
