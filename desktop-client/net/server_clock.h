// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QtGlobal>

#include <array>
#include <chrono>
#include <cstddef>

namespace podium::client {

//! \brief This machine's time as it was at construction, carried on by the steady clock.
//! So nothing jumps when somebody sets the clock of the machine. Thread-safe.
class SteadyClock final : public Clock
{
public:
    SteadyClock();
    [[nodiscard]] Timestamp now() const override;

private:
    Timestamp m_startedAt;
    std::chrono::steady_clock::time_point m_steadyStart;
};

//! \brief The server's time, as well as it can be told from here: local time and an offset.
//!
//! Each exchange with the server bounds the offset to its round trip; of the last SamplesMax exchanges the
//! quickest is believed, taken in the middle of its round trip (as NTP does, RFC 5905 section 10). The error
//! is at most half of that round trip. Before the first exchange it is local time. Not thread-safe.
class ServerClock final : public Clock
{
public:
    static constexpr std::size_t SamplesMax = 8;

    //! \param local must not jump; outlives this clock.
    explicit ServerClock(const Clock &local);
    Q_DISABLE_COPY_MOVE(ServerClock)

    [[nodiscard]] Timestamp now() const override;
    //! Server's time minus local time.
    [[nodiscard]] Ms offset() const { return m_offset; }
    [[nodiscard]] Timestamp localNow() const { return m_local.now(); }

    //! \brief The server said `serverTime` in the reply to a request.
    //! \param sentAt, receivedAt local times of request and reply.
    void observe(Timestamp serverTime, Timestamp sentAt, Timestamp receivedAt);
    //! Forgets all exchanges, for another server.
    void reset();

private:
    struct Sample
    {
        Ms offset{};
        Ms roundTrip{};
    };

    const Clock &m_local;
    std::array<Sample, SamplesMax> m_samples;
    std::size_t m_observed = 0;
    Ms m_offset{};
};

} // namespace podium::client
