// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QHash>
#include <QHostAddress>

#include <algorithm>

namespace podium::net {

//! How much of something is allowed: `burst` at once, `perSecond` in the long run.
struct Rate
{
    double perSecond = 0;
    double burst = 0;
};

//! \brief Allows things at a rate. A clock that jumps back costs nobody anything.
class TokenBucket final
{
public:
    explicit TokenBucket(const Rate &rate, Timestamp now)
        : m_rate(rate), m_tokens(rate.burst), m_filledAt(now)
    {}

    [[nodiscard]] bool take(Timestamp now)
    {
        fill(now);
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

    [[nodiscard]] bool isFull(Timestamp now)
    {
        fill(now);
        return m_tokens >= m_rate.burst;
    }

private:
    void fill(Timestamp now)
    {
        const std::chrono::duration<double> passed = std::max(now - m_filledAt, Ms::zero());
        m_tokens = std::min(m_rate.burst, m_tokens + passed.count() * m_rate.perSecond);
        m_filledAt = now;
    }

    Rate m_rate;
    double m_tokens;
    Timestamp m_filledAt;
};

//! \brief One bucket per network address. IPv6 addresses count by their /64, which one household has.
//! Memory is bounded: full buckets are forgotten when there are many, which changes nothing for anybody.
class AddressBuckets final
{
public:
    AddressBuckets(const Rate &rate, const Clock &clock) : m_rate(rate), m_clock(clock) {}

    [[nodiscard]] bool take(const QHostAddress &address)
    {
        const Timestamp now = m_clock.now();
        if (m_buckets.size() >= m_sweepAt)
            forgetFull(now);
        const QHostAddress key = networkOf(address);
        auto found = m_buckets.find(key);
        if (found == m_buckets.end())
            found = m_buckets.insert(key, TokenBucket(m_rate, now));
        return found->take(now);
    }

private:
    static constexpr qsizetype SweepAtLeast = 10'000;

    [[nodiscard]] static QHostAddress networkOf(const QHostAddress &address)
    {
        bool isV4 = false;
        const quint32 v4 = address.toIPv4Address(&isV4);
        if (isV4)
            return QHostAddress(v4);
        Q_IPV6ADDR bytes = address.toIPv6Address();
        std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
        return QHostAddress(bytes);
    }

    void forgetFull(Timestamp now)
    {
        m_buckets.removeIf(
            [now](QHash<QHostAddress, TokenBucket>::iterator entry) { return entry.value().isFull(now); });
        // Sweeping again before the table has doubled would make each request pay for all.
        m_sweepAt = std::max(SweepAtLeast, 2 * m_buckets.size());
    }

    Rate m_rate;
    const Clock &m_clock;
    QHash<QHostAddress, TokenBucket> m_buckets;
    qsizetype m_sweepAt = SweepAtLeast;
};

} // namespace podium::net
