// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <mutex>

namespace podium {

using Ms = std::chrono::milliseconds;

//! A moment: milliseconds since the Unix epoch, UTC. On the wire and in storage it is that count.
using Timestamp = std::chrono::sys_time<Ms>;

//! \brief Where the time comes from. Everything that decides by time takes one; tests hand in their own.
//! Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

//! \brief The machine's own clock, carried on by its steady one, so that a deadline is as far away as it
//! says.
//!
//! It never goes back. When somebody, or the network's time, sets the machine's clock, it comes after by
//! running up to SlewDivisor-th slower or faster. It leaps only forward, and only over more than LeapAbove:
//! then the machine was asleep, or has just learned what day it is.
class SystemClock final : public Clock
{
public:
    using Nanoseconds = std::chrono::nanoseconds;
    //! Time since any fixed moment.
    using Source = std::function<Nanoseconds()>;

    static constexpr int SlewDivisor = 100;
    static constexpr Ms LeapAbove = std::chrono::minutes(1);

    SystemClock();
    //! \param wall the time of day since the Unix epoch; may be set at any moment.
    //! \param steady never set. Both are called from any thread, one call at a time.
    SystemClock(Source wall, Source steady);

    [[nodiscard]] Timestamp now() const override;

private:
    const Source m_wall;
    const Source m_steady;
    mutable std::mutex m_mutex;
    mutable Nanoseconds m_steadyAtLast;
    mutable Nanoseconds m_last;
};

} // namespace podium
