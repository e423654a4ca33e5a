// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/poll_link.h"

#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

#include <QUuid>

#include <limits>

namespace podium::client {
namespace {

//! How often a ballot meets a busy server before the person is told.
constexpr int BusyRepeatsMax = 6;
constexpr Ms BusyRepeatFirst{300};
constexpr Ms BusyRepeatLongest{3'000};

} // namespace

PollLink::PollLink(QObject *parent) : PollLink(LiveConnection::Timing{}, Backoff::systemRandom(), parent) {}

PollLink::PollLink(const LiveConnection::Timing &timing, Backoff::Random random, QObject *parent)
    : QObject(parent), m_random(random), m_triesToBegin(timing.triesToBegin),
      m_connection(timing, std::move(random))
{
    m_connection.setAttachStep([this] { attach(); });
    connect(&m_connection, &LiveConnection::stateChanged, this, &PollLink::onStateChanged);
    connect(&m_connection, &LiveConnection::pollPushReceived, this, [this](const PollEvent &event) {
        if (const auto *const tally = std::get_if<PollTally>(&event)) {
            if (tally->poll == m_poll)
                Q_EMIT tallyReceived(*tally);
        } else if (const auto &change = std::get<PollChanged>(event); change.poll == m_poll) {
            onPollChanged(change);
        }
    });
}

void PollLink::watch(const QUrl &server, const PollName &poll, const QString &voterToken)
{
    m_api = nullptr;
    m_voterToken = voterToken;
    open(server, poll, m_triesToBegin);
}

void PollLink::watchAsHost(ApiClient &api, PollId poll)
{
    m_api = &api;
    m_voterToken.clear();
    open(api.server(), poll, std::numeric_limits<int>::max());
}

void PollLink::open(const QUrl &server, const PollName &poll, int triesToBegin)
{
    ++m_watch;
    m_renewal.reset();
    m_name = poll;
    m_poll = PollId();
    m_isActive = true;
    m_refusal.reset();
    m_connection.setTriesToBegin(triesToBegin);
    m_connection.open(liveUrl(server));
}

void PollLink::leave()
{
    ++m_watch;
    m_isActive = false;
    m_renewal.reset();
    m_connection.close(tr("You have left the poll."));
}

void PollLink::attach()
{
    m_hasRenewedToken = false;
    sendWatch();
}

void PollLink::sendWatch()
{
    protocol::Watch request{m_name, std::nullopt};
    if (!m_voterToken.isEmpty())
        request.voterToken = m_voterToken;
    if (m_api)
        request.accessToken = m_api->accessToken();
    m_connection.requestNow(std::move(request),
                            [this](const Result<protocol::Reply> &reply) { onAttachReply(reply); });
}

void PollLink::onAttachReply(const Result<protocol::Reply> &reply)
{
    if (!reply) {
        if (m_api && reply.error().code == ErrorCode::NotAuthenticated && !m_hasRenewedToken)
            return renewToken();
        if (reply.error().retryable()) {
            m_connection.retry(reply.error().message);
            return;
        }
        m_refusal = reply.error();
        m_connection.close(reply.error().message);
        return;
    }
    const auto *watched = std::get_if<protocol::Watching>(&*reply);
    if (watched == nullptr || !watched->poll.id) {
        m_connection.close(tr("The server gave an answer that does not fit. Is this program out of date?"));
        return;
    }
    m_poll = *watched->poll.id;
    // Its code may be another poll's tomorrow.
    m_name = m_poll;
    Q_EMIT watching(*watched);
    if (m_isActive && m_connection.state() != LiveConnection::State::Online)
        m_connection.attached();
}

void PollLink::onPollChanged(const PollChanged &change)
{
    if (change.status) {
        // Its texts and schedule are told to who watches it anew.
        sendWatch();
        return;
    }
    m_refusal = Error{ErrorCode::NotFound, tr("The poll was deleted."), {}};
    m_connection.close(m_refusal->message);
}

void PollLink::renewToken()
{
    m_hasRenewedToken = true;
    // Gone with the socket: the next one begins again.
    m_renewal = std::make_unique<QObject>();
    m_api->refresh(m_renewal.get(), [this](const Result<void> &refreshed) {
        if (refreshed) {
            sendWatch();
        } else if (refreshed.error().retryable()) {
            m_connection.retry(refreshed.error().message);
        } else {
            m_refusal = refreshed.error();
            m_connection.close(refreshed.error().message);
        }
    });
}

void PollLink::onStateChanged(LiveConnection::State state)
{
    if (state == LiveConnection::State::Reconnecting && m_renewal)
        m_renewal.release()->deleteLater();
    if (state != LiveConnection::State::Closed || !m_isActive)
        return;
    ++m_watch;
    m_isActive = false;
    Q_EMIT ended(m_refusal.value_or(Error{ErrorCode::Busy, m_connection.reason(), {}}));
}

QString PollLink::vote(int option, const std::optional<Proof> &proof)
{
    const protocol::Vote ballot{m_poll, option, m_voterToken,
                                QUuid::createUuid().toString(QUuid::WithoutBraces), proof};
    sendBallot(ballot, Backoff(BusyRepeatFirst, BusyRepeatLongest, m_random), BusyRepeatsMax);
    return ballot.ballotId;
}

void PollLink::sendBallot(const protocol::Vote &ballot, const Backoff &backoff, int repeatsLeft)
{
    m_connection.request(
        ballot, LiveConnection::Delivery::UntilAnswered,
        [this, ballot, backoff, repeatsLeft, watch = m_watch](const Result<protocol::Reply> &reply) {
            if (watch == m_watch)
                onBallotReply(ballot, backoff, repeatsLeft, reply);
        });
}

void PollLink::onBallotReply(const protocol::Vote &ballot, Backoff backoff, int repeatsLeft,
                             const Result<protocol::Reply> &reply)
{
    if (reply) {
        if (const auto *recorded = std::get_if<protocol::VoteRecorded>(&*reply))
            Q_EMIT voteRecorded(*recorded);
        else
            Q_EMIT voteFailed(ballot.option, ballot.ballotId,
                              {ErrorCode::Internal, tr("The server gave an answer that does not fit."), {}});
        return;
    }
    if (!reply.error().retryable() || repeatsLeft == 0) {
        Q_EMIT voteFailed(ballot.option, ballot.ballotId, reply.error());
        return;
    }
    QTimer::singleShot(backoff.next(), this, [this, ballot, backoff, repeatsLeft, watch = m_watch] {
        if (watch == m_watch)
            sendBallot(ballot, backoff, repeatsLeft - 1);
    });
}

} // namespace podium::client
