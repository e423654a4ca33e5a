// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>

namespace podium::net {

//! \brief The timers of one event dispatcher, in the order in which they are due.
//!
//! Start, stop and fire cost O(log n). The time is handed in, so that one turn of the loop has one time.
//!
//! Precise timers are due at start + n * interval. Coarse ones are moved by at most 2.5 % of their interval,
//! onto moments that they share with others, so that one wake-up serves many; very coarse ones to the nearest
//! full second. A timer that is late by more than its interval fires once and goes on from now; it does not
//! catch up. A timer does not fire while its own event is still being handled (in a nested loop).
class DispatcherTimers final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    DispatcherTimers() = default;
    Q_DISABLE_COPY_MOVE(DispatcherTimers)

    void start(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object, Time now);
    //! \returns whether there was such a timer.
    bool stop(int id);
    bool stopAllOf(const QObject *object);

    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> timersOf(const QObject *object) const;
    //! \brief Time until the timer is due, rounded up; 0 when it is late, -1 when there is none.
    [[nodiscard]] int remainingMs(int id, Time now) const;
    //! \brief When the first timer is due; none when nothing waits for the time.
    [[nodiscard]] std::optional<Time> nextDue() const;

    //! \brief Sends its event to every timer that is due at `now`, each once.
    //! Timers may be started, stopped and fired (nested loops) by the receivers.
    //! \returns how many were sent.
    int fire(Time now);

private:
    struct Timer
    {
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        std::uint64_t serial; //!< tells a timer from an earlier one whose id it got
        Time ideal;           //!< when it should fire; carries the exact rhythm of coarse timers
        Time due;             //!< when it will
    };
    struct Due
    {
        Time at;
        std::uint64_t serial;
        int id;
        auto operator<=>(const Due &) const = default;
    };

    [[nodiscard]] static Time aligned(const Timer &timer, Time now);

    std::unordered_map<int, Timer> m_timers;
    std::set<Due> m_due; //!< all timers but those whose event is being handled
    std::uint64_t m_lastSerial = 0;
};

} // namespace podium::net
