// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QHash>
#include <QHostAddress>

namespace podium::net {

//! \brief Lets `burst` things happen at once and `perSecond` in the long run. A clock that goes back adds
//! nothing and takes nothing.
class TokenBucket final
{
public:
    TokenBucket(double perSecond, double burst, Timestamp now);

    //! \returns whether it may happen; if so, it is counted.
    [[nodiscard]] bool take(Timestamp now);
    //! Whether nothing has happened for so long that the bucket is as good as new.
    [[nodiscard]] bool isFull(Timestamp now);

private:
    void refill(Timestamp now);

    double m_perSecond;
    double m_burst;
    double m_tokens;
    Timestamp m_refilled;
};

//! \brief The network that limits count as one: an IPv4 address, or the first 64 bits of an IPv6 one, which
//! is what a provider gives a single customer.
[[nodiscard]] QHostAddress limitedAddress(const QHostAddress &peer);

//! \brief One bucket per address. Remembers at most `addressesMax`; when all of those are busy at once, the
//! others share one bucket.
class AddressBuckets final
{
public:
    AddressBuckets(const Clock &clock, double perSecond, double burst, int addressesMax);

    //! \param address as limitedAddress() returned it.
    [[nodiscard]] bool take(const QHostAddress &address);
    [[nodiscard]] int rememberedCount() const { return static_cast<int>(m_buckets.size()); }

private:
    void forgetIdle(Timestamp now);

    const Clock &m_clock;
    const double m_perSecond;
    const double m_burst;
    const int m_addressesMax;
    QHash<QHostAddress, TokenBucket> m_buckets;
    TokenBucket m_others;
    Timestamp m_forgotten; //!< when forgetIdle() last ran
};

} // namespace podium::net
