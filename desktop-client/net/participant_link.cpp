// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/participant_link.h"

#include "desktop-client/net/server_address.h"

#include <QUuid>

#include <limits>

namespace podium::client {

namespace {

//! How often an answer meets a busy server before the person is told.
constexpr int BusyRepeatsMax = 6;
constexpr Ms BusyRepeatFirst{300};
constexpr Ms BusyRepeatLongest{3'000};

ParticipantLink::End endOf(const Error &refusal)
{
    switch (refusal.code) {
    case ErrorCode::SessionClosed:
        return ParticipantLink::End::Ended;
    case ErrorCode::Banned:
        return ParticipantLink::End::Kicked;
    default:
        return ParticipantLink::End::Refused;
    }
}

ParticipantLink::End endOf(int closeCode)
{
    switch (static_cast<protocol::CloseCode>(closeCode)) {
    case protocol::CloseCode::Ended:
        return ParticipantLink::End::Ended;
    case protocol::CloseCode::Kicked:
        return ParticipantLink::End::Kicked;
    case protocol::CloseCode::Replaced:
        return ParticipantLink::End::Replaced;
    default:
        return ParticipantLink::End::Refused;
    }
}

ErrorCode errorCodeOf(ParticipantLink::End end)
{
    switch (end) {
    case ParticipantLink::End::Ended:
        return ErrorCode::SessionClosed;
    case ParticipantLink::End::Kicked:
        return ErrorCode::Banned;
    default:
        return ErrorCode::Busy;
    }
}

} // namespace

ParticipantLink::ParticipantLink(QObject *parent)
    : ParticipantLink(LiveConnection::Timing{}, Backoff::systemRandom(), parent)
{}

ParticipantLink::ParticipantLink(const LiveConnection::Timing &timing, Backoff::Random random,
                                 QObject *parent)
    : QObject(parent), m_random(random), m_triesToJoin(timing.triesToBegin),
      m_connection(timing, std::move(random))
{
    m_connection.setAttachStep([this] { attach(); });
    connect(&m_connection, &LiveConnection::pushReceived, this, &ParticipantLink::eventReceived);
    connect(&m_connection, &LiveConnection::stateChanged, this, &ParticipantLink::onStateChanged);
}

void ParticipantLink::join(const QUrl &server, const QString &code, const QString &nickname)
{
    m_resumeToken.clear();
    m_code = code;
    m_nickname = nickname;
    m_connection.setTriesToBegin(m_triesToJoin);
    open(server);
}

void ParticipantLink::resume(const QUrl &server, const QString &resumeToken)
{
    m_resumeToken = resumeToken;
    m_connection.setTriesToBegin(std::numeric_limits<int>::max());
    open(server);
}

void ParticipantLink::open(const QUrl &server)
{
    ++m_participation;
    m_isActive = true;
    m_refusal.reset();
    m_connection.open(liveUrl(server));
}

void ParticipantLink::leave()
{
    ++m_participation;
    m_isActive = false;
    m_connection.close(tr("You have left the session."));
}

void ParticipantLink::attach()
{
    protocol::Request request = protocol::Join{m_code, m_nickname};
    if (!m_resumeToken.isEmpty())
        request = protocol::Resume{m_resumeToken};
    m_connection.requestNow(std::move(request),
                            [this](const Result<protocol::Reply> &reply) { onAttachReply(reply); });
}

void ParticipantLink::onAttachReply(const Result<protocol::Reply> &reply)
{
    if (!reply) {
        if (reply.error().retryable()) {
            m_connection.retry(reply.error().message);
            return;
        }
        m_refusal = reply.error();
        m_connection.close(reply.error().message);
        return;
    }
    const auto *joined = std::get_if<protocol::Joined>(&*reply);
    if (joined == nullptr) {
        m_connection.close(tr("The server gave an answer that does not fit. Is this program out of date?"));
        return;
    }
    m_resumeToken = joined->resumeToken;
    Q_EMIT attached(*joined);
    if (m_isActive)
        m_connection.attached();
}

void ParticipantLink::onStateChanged(LiveConnection::State state)
{
    if (state != LiveConnection::State::Closed || !m_isActive)
        return;
    if (m_resumeToken.isEmpty()) {
        end(End::JoinFailed, m_refusal.value_or(Error{ErrorCode::Busy, m_connection.reason(), {}}));
    } else if (m_refusal) {
        end(endOf(*m_refusal), *m_refusal);
    } else {
        const End how = endOf(m_connection.closeCode());
        end(how, {errorCodeOf(how), m_connection.reason(), {}});
    }
}

void ParticipantLink::end(End end, const Error &error)
{
    ++m_participation;
    m_isActive = false;
    Q_EMIT ended(end, error);
}

// --- answers ------------------------------------------------------------------------------------------

QString ParticipantLink::answer(QuestionId question, int option)
{
    const protocol::Answer answer{question, option, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    sendAnswer(answer, Backoff(BusyRepeatFirst, BusyRepeatLongest, m_random), BusyRepeatsMax);
    return answer.answerId;
}

void ParticipantLink::sendAnswer(const protocol::Answer &answer, const Backoff &backoff, int repeatsLeft)
{
    m_connection.request(answer, LiveConnection::Delivery::UntilAnswered,
                         [this, answer, backoff, repeatsLeft,
                          participation = m_participation](const Result<protocol::Reply> &reply) {
                             if (participation == m_participation)
                                 onAnswerReply(answer, backoff, repeatsLeft, reply);
                         });
}

void ParticipantLink::onAnswerReply(const protocol::Answer &answer, Backoff backoff, int repeatsLeft,
                                    const Result<protocol::Reply> &reply)
{
    if (!reply) {
        if (!reply.error().retryable() || repeatsLeft == 0) {
            Q_EMIT answerFailed(answer.question, reply.error());
            return;
        }
        QTimer::singleShot(backoff.next(), this,
                           [this, answer, backoff, repeatsLeft, participation = m_participation] {
                               if (participation == m_participation)
                                   sendAnswer(answer, backoff, repeatsLeft - 1);
                           });
        return;
    }
    if (const auto *recorded = std::get_if<protocol::AnswerRecorded>(&*reply)) {
        Q_EMIT answerRecorded(recorded->question, recorded->answerId);
    } else if (const auto *result = std::get_if<protocol::AnswerResult>(&*reply)) {
        Q_EMIT answerResult(*result);
    } else {
        Q_EMIT answerFailed(answer.question,
                            {ErrorCode::Internal, tr("The server gave an answer that does not fit."), {}});
    }
}

void ParticipantLink::requestLeaderboard(const protocol::LeaderboardRange &range)
{
    m_connection.request(protocol::Leaderboard{range}, LiveConnection::Delivery::UntilAnswered,
                         [this, participation = m_participation](const Result<protocol::Reply> &reply) {
                             if (participation != m_participation || !reply)
                                 return; // the next push brings a ranking anyway
                             if (const auto *page = std::get_if<LeaderboardPage>(&*reply))
                                 Q_EMIT leaderboardReceived(*page);
                         });
}

} // namespace podium::client
