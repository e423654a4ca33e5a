// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/vote_run.h"

#include "desktop-client/net/server_address.h"
#include "shared/protocol/error_codes.h"

#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::load {
namespace {

using client::LiveConnection;

constexpr int ConnectingMax = 100; //!< at once
constexpr int TriesToBegin = 5;    //!< many begin at once
constexpr Ms RetryAfter{200};
constexpr Ms AnswersMayTake{30'000}; //!< after the last vote was sent

} // namespace

VoteRun::VoteRun(VoteRunOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_name(QUuid::createUuid().toString(QUuid::Id128).left(12))
{
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(Ms(1));
    connect(&m_pace, &QTimer::timeout, this, &VoteRun::sendDue);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &VoteRun::count);
}

VoteRun::~VoteRun() = default;

// --- connecting ---------------------------------------------------------------------------------------

void VoteRun::start()
{
    if (const auto *own = std::get_if<VoteRunOptions::OwnPoll>(&m_options.poll))
        makePoll(*own);
    else
        connectTo(std::get<QString>(m_options.poll));
}

void VoteRun::makePoll(const VoteRunOptions::OwnPoll &own)
{
    Poll poll;
    poll.title = tr("Load");
    poll.voting = own.voting;
    for (int option = 0; option < own.options; ++option)
        poll.options.append({tr("Option %1").arg(option + 1), {}});
    const auto orFail = [this](auto next) {
        return [this, next](const auto &result) {
            if (result)
                next(*result);
            else
                fail(result.error());
        };
    };
    m_api.setServer(m_options.server);
    m_api.login(own.username, own.password, this, orFail([this, poll, orFail](const UserProfile &) {
                    m_api.createPoll(poll, this, orFail([this, orFail](const Poll &created) {
                                         m_api.openPoll(
                                             created.id.value_or(PollId()), this,
                                             orFail([this](const Poll &opened) { connectTo(opened.code); }));
                                     }));
                }));
}

void VoteRun::connectTo(const QString &code)
{
    m_code = code;
    Q_EMIT told(tr("Opening %1 connections.").arg(m_options.connections));
    for (int count = 0; count < std::min(m_options.connections, ConnectingMax); ++count)
        connectMore();
}

void VoteRun::connectMore()
{
    if (m_isOver || m_voters.size() >= static_cast<std::size_t>(m_options.connections))
        return;
    Voter &voter = *m_voters.emplace_back(std::make_unique<Voter>());
    voter.connection.setTriesToBegin(TriesToBegin);
    voter.connection.setAttachStep([this, &voter] { attached(voter); });
    connect(&voter.connection, &LiveConnection::stateChanged, this,
            [this, &voter](LiveConnection::State state) {
                if (state == LiveConnection::State::Closed)
                    fail({ErrorCode::Internal, voter.connection.reason(), {}});
            });
    voter.connection.open(client::liveUrl(m_options.server));
}

void VoteRun::attached(Voter &voter)
{
    voter.connection.attached();
    if (std::exchange(voter.hasBeenOnline, true)) {
        ++m_report.reconnects;
        return;
    }
    ++m_online;
    connectMore();
    if (m_online == m_options.connections)
        lookAtPoll([this](const protocol::Watching &watching) { begin(watching); });
}

void VoteRun::lookAtPoll(const std::function<void(const protocol::Watching &)> &then)
{
    m_voters.front()->connection.request(protocol::Watch{m_code, {}}, LiveConnection::Delivery::UntilAnswered,
                                         [this, then](const Result<protocol::Reply> &reply) {
                                             if (!reply)
                                                 return fail(reply.error());
                                             then(std::get<protocol::Watching>(*reply));
                                         });
}

// --- voting -------------------------------------------------------------------------------------------

void VoteRun::begin(const protocol::Watching &watching)
{
    if (watching.poll.status != PollStatus::Open)
        return fail({ErrorCode::PollClosed, tr("This poll is not open."), {}});
    if (watching.poll.botCheck != BotCheck::None)
        return fail(
            {ErrorCode::ProofRequired, tr("This poll has a bot check; votes of a program would fail."), {}});
    m_poll = watching.poll.id.value_or(PollId());
    m_voting = watching.poll.voting;
    m_optionCount = watching.optionCount;
    m_report.countedBefore = watching.total;

    Q_EMIT told(tr("Voting in “%1”.").arg(watching.poll.title));
    m_begin = std::chrono::steady_clock::now();
    m_measuredFrom = m_begin + m_options.warmUp;
    m_end = m_measuredFrom + m_options.duration;
    m_patience.start(m_options.warmUp + m_options.duration + AnswersMayTake);
    if (m_options.rate > 0) {
        m_pace.start();
        return;
    }
    for (const auto &voter : m_voters) {
        for (int place = 0; place < m_options.inFlight; ++place)
            vote(*voter, m_begin);
    }
}

//! Open loop: every vote has its moment, whatever became of those before it.
void VoteRun::sendDue()
{
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> between(1 / m_options.rate);
    for (;;) {
        const Instant due =
            m_begin + std::chrono::duration_cast<Instant::duration>(between * double(m_report.sent));
        if (due >= m_end) {
            m_pace.stop();
            return countWhenAnswered();
        }
        Voter *voter = due <= now ? voterWithRoom() : nullptr;
        if (voter == nullptr)
            return;
        vote(*voter, due);
    }
}

VoteRun::Voter *VoteRun::voterWithRoom()
{
    for (std::size_t tried = 0; tried < m_voters.size(); ++tried) {
        Voter &voter = *m_voters[m_nextVoter];
        m_nextVoter = (m_nextVoter + 1) % m_voters.size();
        if (voter.inFlight < InFlightMax)
            return &voter;
    }
    return nullptr;
}

void VoteRun::vote(Voter &voter, Instant due)
{
    ++voter.inFlight;
    const auto number = m_report.sent++;
    const auto voterNumber = m_options.voters == 0 ? number : number % m_options.voters;
    std::uniform_int_distribution<int> option(0, m_optionCount - 1);
    send(voter, due,
         {m_poll,
          option(m_random),
          u"%1-v%2"_s.arg(m_name).arg(voterNumber),
          u"%1-%2"_s.arg(m_name).arg(number),
          {}});
}

void VoteRun::send(Voter &voter, Instant due, const protocol::Vote &vote)
{
    voter.connection.request(vote, LiveConnection::Delivery::UntilAnswered,
                             [this, &voter, due, vote](const Result<protocol::Reply> &reply) {
                                 answered(voter, due, vote, reply);
                             });
}

void VoteRun::answered(Voter &voter, Instant due, const protocol::Vote &vote,
                       const Result<protocol::Reply> &reply)
{
    if (!reply) {
        ++m_report.refused[QString(protocol::wireName(reply.error().code))];
        if (reply.error().retryable())
            QTimer::singleShot(RetryAfter, this, [this, &voter, due, vote] { send(voter, due, vote); });
        else
            settled(voter);
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    ++m_report.acknowledged;
    m_report.moved += std::get<protocol::VoteRecorded>(*reply).movedFrom ? 1 : 0;
    m_counted.insert(m_voting == Voting::Unlimited ? vote.ballotId : vote.voterToken);
    if (due >= m_measuredFrom)
        m_report.latencies.add(std::chrono::duration_cast<Microseconds>(now - due));
    if (now >= m_measuredFrom && now < m_end)
        ++m_report.acknowledgedInTime;
    settled(voter);
}

void VoteRun::settled(Voter &voter)
{
    --voter.inFlight;
    ++m_settled;
    const auto now = std::chrono::steady_clock::now();
    if (m_options.rate == 0 && now < m_end)
        vote(voter, now);
    else
        countWhenAnswered();
}

// --- counting -----------------------------------------------------------------------------------------

void VoteRun::countWhenAnswered()
{
    if (!m_pace.isActive() && m_settled == m_report.sent)
        count();
}

void VoteRun::count()
{
    if (std::exchange(m_isCounting, true))
        return;
    m_pace.stop();
    m_patience.stop();
    m_report.unanswered = m_report.sent - m_settled;
    m_report.countExpected = m_report.countedBefore + m_counted.size();
    lookAtPoll([this](const protocol::Watching &watching) {
        m_report.countedAfter = watching.total;
        finish();
        Q_EMIT finished();
    });
}

void VoteRun::finish()
{
    m_isOver = true;
    for (const auto &voter : m_voters)
        voter->connection.close(tr("Done."));
}

void VoteRun::fail(const Error &error)
{
    if (m_isOver)
        return;
    m_pace.stop();
    m_patience.stop();
    m_isOver = true;
    Q_EMIT failed(error);
}

} // namespace podium::load
