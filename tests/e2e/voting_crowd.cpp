// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/voting_crowd.h"

#include "desktop-client/net/server_address.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using client::LiveConnection;

constexpr Ms BusyPause{20};

//! Back soon after each of many crashes.
LiveConnection::Timing quickTiming()
{
    LiveConnection::Timing timing;
    timing.backoffFirst = Ms(10);
    timing.backoffLongest = Ms(100);
    timing.triesToBegin = 20;
    return timing;
}

} // namespace

QList<std::int64_t> AcknowledgedVotes::counts(Voting voting, int optionCount) const
{
    QList<std::int64_t> counts(optionCount, 0);
    if (voting == Voting::Unlimited) {
        for (auto option = options.cbegin(); option != options.cend(); ++option)
            counts[option.key()] = option.value();
    } else {
        for (const int option : voters)
            ++counts[option];
    }
    return counts;
}

struct VotingCrowd::Voter
{
    explicit Voter(QString name)
        : token(std::move(name)), connection(quickTiming(), client::Backoff::systemRandom())
    {}

    const QString token;
    LiveConnection connection;
    bool isVoting = false;
};

VotingCrowd::VotingCrowd(const QUrl &server, const QHash<PollId, int> &polls, int voters)
    : m_polls(polls), m_pollIds(polls.keys())
{
    for (int number = 0; number < voters; ++number) {
        Voter &voter = *m_voters.emplace_back(std::make_unique<Voter>(u"voter %1"_s.arg(number)));
        voter.connection.setAttachStep([&voter] { voter.connection.attached(); });
        voter.connection.open(client::liveUrl(server));
    }
}

VotingCrowd::~VotingCrowd() = default;

void VotingCrowd::vote()
{
    m_isVoting = true;
    for (const auto &voter : m_voters)
        voteNext(*voter);
}

void VotingCrowd::voteNext(Voter &voter)
{
    if (voter.isVoting || !m_isVoting)
        return;
    voter.isVoting = true;
    const PollId poll =
        m_pollIds[std::uniform_int_distribution<qsizetype>(0, m_pollIds.size() - 1)(m_random)];
    const int option = std::uniform_int_distribution<int>(0, m_polls[poll] - 1)(m_random);
    ++m_waiting;
    cast(voter, {poll, option, voter.token, u"ballot %1"_s.arg(++m_sent), {}});
}

void VotingCrowd::cast(Voter &voter, const protocol::Vote &vote)
{
    voter.connection.request(vote, LiveConnection::Delivery::UntilAnswered,
                             [this, &voter, vote](const Result<protocol::Reply> &reply) {
                                 if (!reply && reply.error().retryable()) {
                                     QTimer::singleShot(BusyPause, this,
                                                        [this, &voter, vote] { cast(voter, vote); });
                                     return;
                                 }
                                 --m_waiting;
                                 voter.isVoting = false;
                                 if (reply) {
                                     const auto &recorded = std::get<protocol::VoteRecorded>(*reply);
                                     AcknowledgedVotes &votes = m_acknowledged[vote.poll];
                                     ++m_acknowledgedBallots;
                                     ++votes.ballots;
                                     ++votes.options[recorded.option];
                                     votes.voters[voter.token] = recorded.option;
                                 } else {
                                     m_refusals.append(reply.error().message);
                                 }
                                 voteNext(voter);
                             });
}

} // namespace podium::test
