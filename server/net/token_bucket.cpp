// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/token_bucket.h"

#include <algorithm>

namespace podium::net {
namespace {

//! Looking through all addresses is worth it no more often than this.
constexpr Ms ForgetInterval{1'000};
constexpr int NetworkBytes = 8;

} // namespace

TokenBucket::TokenBucket(double perSecond, double burst, Timestamp now)
    : m_perSecond(perSecond), m_burst(burst), m_tokens(burst), m_refilled(now)
{}

void TokenBucket::refill(Timestamp now)
{
    const auto passed = std::max(now - m_refilled, Ms{0});
    m_refilled = now;
    m_tokens = std::min(m_burst, m_tokens + m_perSecond * static_cast<double>(passed.count()) / 1000);
}

bool TokenBucket::take(Timestamp now)
{
    refill(now);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

bool TokenBucket::isFull(Timestamp now)
{
    refill(now);
    return m_tokens >= m_burst;
}

QHostAddress limitedAddress(const QHostAddress &peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR network = peer.toIPv6Address();
    std::fill(std::begin(network.c) + NetworkBytes, std::end(network.c), quint8{0});
    return QHostAddress(network);
}

AddressBuckets::AddressBuckets(const Clock &clock, double perSecond, double burst, int addressesMax)
    : m_clock(clock), m_perSecond(perSecond), m_burst(burst), m_addressesMax(addressesMax),
      m_others(perSecond, burst, clock.now()), m_forgotten(clock.now())
{}

bool AddressBuckets::take(const QHostAddress &address)
{
    const Timestamp now = m_clock.now();
    auto found = m_buckets.find(address);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= m_addressesMax)
            forgetIdle(now);
        if (m_buckets.size() >= m_addressesMax)
            return m_others.take(now);
        found = m_buckets.insert(address, TokenBucket(m_perSecond, m_burst, now));
    }
    return found->take(now);
}

void AddressBuckets::forgetIdle(Timestamp now)
{
    if (now - m_forgotten < ForgetInterval && now >= m_forgotten)
        return;
    m_forgotten = now;
    m_buckets.removeIf([now](auto entry) { return entry.value().isFull(now); });
}

} // namespace podium::net
