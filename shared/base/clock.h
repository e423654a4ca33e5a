// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

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

//! The machine's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
};

} // namespace podium
