// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/clockwork.h"

#include <QTimer>

namespace podium::net {

//! \brief Runs the engine's clockwork on the event loop: advance() whenever it is due.
class EngineTimer final
{
public:
    //! Both outlive the timer's thread's event loop turns; the timer goes first.
    EngineTimer(engine::Clockwork &clockwork, const Clock &clock) : m_clockwork(clockwork), m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_clockwork.advance();
            schedule();
        });
        m_clockwork.onSchedule([this] { schedule(); });
        schedule();
    }
    ~EngineTimer() { m_clockwork.onSchedule({}); }
    Q_DISABLE_COPY_MOVE(EngineTimer)

private:
    void schedule()
    {
        if (const auto due = m_clockwork.nextDeadline())
            m_timer.start(std::max(*due - m_clock.now(), Ms::zero()));
        else
            m_timer.stop();
    }

    engine::Clockwork &m_clockwork;
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace podium::net
