// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <atomic>

namespace podium::test {

//! A clock that a test moves by hand. Thread-safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start = Timestamp{Ms{1'700'000'000'000}}) : m_now(start) {}

    [[nodiscard]] Timestamp now() const override { return m_now.load(); }
    void advance(Ms step) { m_now.store(m_now.load() + step); }

private:
    std::atomic<Timestamp> m_now;
};

} // namespace podium::test
