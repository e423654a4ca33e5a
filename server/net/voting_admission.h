// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/limits.h"
#include "server/net/token_bucket.h"
#include "shared/domain/poll.h"

namespace podium::net {

//! \brief Who may vote now, and who may have another challenge; the same for every way of voting.
class VotingAdmission final
{
public:
    VotingAdmission(const Clock &clock, const VotingLimits &limits)
        : m_ballots(clock, limits.ballotsPerSecond, limits.ballotsBurst, limits.addressesMax),
          m_work(clock, limits.ballotsPerSecond, limits.ballotsBurst, limits.addressesMax),
          m_pictures(clock, limits.picturesPerSecond, limits.picturesBurst, limits.addressesMax)
    {}

    [[nodiscard]] bool admitBallot(const QHostAddress &peer) { return m_ballots.take(limitedAddress(peer)); }
    [[nodiscard]] bool admitChallenge(const QHostAddress &peer, BotCheck kind)
    {
        return (kind == BotCheck::Picture ? m_pictures : m_work).take(limitedAddress(peer));
    }

private:
    AddressBuckets m_ballots;
    AddressBuckets m_work;
    AddressBuckets m_pictures;
};

} // namespace podium::net
