// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/live_connection.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>
#include <random>
#include <vector>

namespace podium::test {

//! What a poll must hold by the acknowledgements alone.
struct AcknowledgedVotes
{
    std::int64_t ballots = 0;         //!< that were acknowledged, each id once
    QHash<int, std::int64_t> options; //!< votes by option, where each ballot counts
    QHash<QString, int> voters;       //!< the last acknowledged option, where each voter has one vote

    [[nodiscard]] QList<std::int64_t> counts(Voting voting, int optionCount) const;
};

//! \brief Voters who vote and vote again without a pause, over the real client's connections, and keep count
//! of what was acknowledged. A ballot without an answer is repeated under its id until it has one. Each voter
//! has one ballot on the way at most, so their last acknowledged vote is the one that stands.
class VotingCrowd final : public QObject
{
    Q_OBJECT

public:
    //! \param polls each with its number of options; all voters vote in all of them.
    VotingCrowd(const QUrl &server, const QHash<PollId, int> &polls, int voters);
    ~VotingCrowd() override;

    //! Lets everybody vote, again and again, until rest().
    void vote();
    //! Nobody begins another vote.
    void rest() { m_isVoting = false; }
    //! Ballots without an answer.
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] std::int64_t sent() const { return m_sent; }
    [[nodiscard]] std::int64_t acknowledged() const { return m_acknowledgedBallots; }
    [[nodiscard]] const AcknowledgedVotes &votesIn(PollId poll) { return m_acknowledged[poll]; }
    //! Refusals so far, which there should be none of; empty: none.
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; }

private:
    struct Voter;

    void voteNext(Voter &voter);
    void cast(Voter &voter, const protocol::Vote &vote);

    const QHash<PollId, int> m_polls;
    const QList<PollId> m_pollIds;
    std::vector<std::unique_ptr<Voter>> m_voters;
    std::minstd_rand m_random{1};
    bool m_isVoting = false;
    int m_waiting = 0;
    std::int64_t m_sent = 0;
    std::int64_t m_acknowledgedBallots = 0;
    QHash<PollId, AcknowledgedVotes> m_acknowledged;
    QStringList m_refusals;
};

} // namespace podium::test
