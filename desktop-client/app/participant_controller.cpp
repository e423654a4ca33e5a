// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/participant_controller.h"

#include "desktop-client/app/connection_display.h"
#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"
#include "shared/domain/nickname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr int CodeLength = 6;
constexpr int LeaderboardRows = 10;

Error atField(const QString &field, Error error)
{
    error.fields.insert(field, error.message);
    return error;
}

Result<QString> sessionCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed) {
        if (!c.isSpace() && c != u'-')
            code.append(c);
    }
    const bool isCode = code.size() == CodeLength && std::all_of(code.cbegin(), code.cend(), [](QChar c) {
                            return c >= u'0' && c <= u'9';
                        });
    if (!isCode)
        return failure(ErrorCode::Invalid,
                       ParticipantController::tr("A code has six digits; the host shows it."));
    return code;
}

ParticipantExit exitOf(ParticipantLink::End end)
{
    switch (end) {
    case ParticipantLink::End::Ended:
        return ParticipantExit::Ended;
    case ParticipantLink::End::Kicked:
        return ParticipantExit::Kicked;
    case ParticipantLink::End::Replaced:
        return ParticipantExit::Replaced;
    case ParticipantLink::End::JoinFailed:
    case ParticipantLink::End::Refused:
        return ParticipantExit::Lost;
    }
    return ParticipantExit::Lost;
}

} // namespace

ParticipantController::ParticipantController(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_api(std::make_unique<ApiClient>()),
      m_link(std::make_unique<ParticipantLink>()),
      m_session(std::make_unique<ParticipantSessionModel>(m_link->serverClock())),
      m_connection(new ConnectionModel(this)), m_pictures(new PictureModel(this))
{
    new PictureLoader(*m_api, *m_pictures, m_pictures);
    showConnection(m_link->connection(), *m_connection);
    connectLink();
}

ParticipantController::~ParticipantController()
{
    // Its transfers run on the ApiClient, which goes before the children do.
    delete m_pictures;
}

void ParticipantController::connectLink()
{
    connect(m_link.get(), &ParticipantLink::attached, this, &ParticipantController::onAttached);
    connect(m_link.get(), &ParticipantLink::ended, this, &ParticipantController::onEnded);
    ParticipantSessionModel *session = m_session.get();
    connect(m_link.get(), &ParticipantLink::eventReceived, session, &ParticipantSessionModel::handle);
    connect(m_link.get(), &ParticipantLink::leaderboardReceived, session,
            &ParticipantSessionModel::setLeaderboard);
    connect(m_link.get(), &ParticipantLink::answerRecorded, session,
            [session](QuestionId question, const QString &) { session->setAnswerRecorded(question); });
    connect(m_link.get(), &ParticipantLink::answerFailed, session, &ParticipantSessionModel::setAnswerFailed);
    connect(m_link.get(), &ParticipantLink::answerResult, session,
            [session](const protocol::AnswerResult &result) {
                const AnswerFeedback feedback{std::nullopt, result.correct, result.points, result.standing};
                session->setAnswerOutcome(
                    {result.question, result.correctOption, result.explanation, feedback, result.next});
            });
    connect(session, &ParticipantSessionModel::answerRequested, m_link.get(), &ParticipantLink::answer);
}

bool ParticipantController::canReattach() const
{
    return m_settings.seat().has_value();
}

void ParticipantController::join(const QString &address, const QString &code, const QString &nickname)
{
    m_link->leave();
    m_session->setJoining(code, nickname);
    const Result<QUrl> server = serverFromText(address);
    if (!server)
        return m_session->setJoinFailed(atField(u"address"_s, server.error()));
    const Result<QString> digits = sessionCode(code);
    if (!digits)
        return m_session->setJoinFailed(atField(u"code"_s, digits.error()));
    const Result<QString> name = normalizedNickname(nickname);
    if (!name)
        return m_session->setJoinFailed(name.error());

    m_settings.setServerAddress(address.trimmed());
    m_settings.setNickname(*name);
    m_session->setJoining(*digits, *name);
    m_server = *server;
    m_api->setServer(m_server);
    m_pictures->clear();
    m_connection->setConnecting();
    m_link->join(m_server, *digits, *name);
}

void ParticipantController::reattach()
{
    const std::optional<Settings::Seat> seat = m_settings.seat();
    if (!seat)
        return;
    m_link->leave();
    m_session->setJoining(seat->code, seat->nickname);
    const Result<QUrl> server = serverFromText(seat->server);
    if (!server) {
        m_settings.setSeat(std::nullopt);
        return m_session->setJoinFailed(server.error());
    }
    m_server = *server;
    m_api->setServer(m_server);
    m_pictures->clear();
    m_connection->setConnecting();
    m_link->resume(m_server, seat->resumeToken);
}

void ParticipantController::leave()
{
    m_link->leave();
    m_settings.setSeat(std::nullopt);
    m_session->reset();
    m_connection->setIdle();
}

void ParticipantController::onAttached(const protocol::Joined &joined)
{
    const Settings::Seat seat{addressText(m_server), joined.session.code, joined.participant.nickname,
                              joined.resumeToken};
    if (m_settings.seat() != seat)
        m_settings.setSeat(seat);
    m_session->setAttached(joined.participant, joined.session);
    if (joined.revealed)
        m_session->handle(*joined.revealed);
    m_pictures->retryFailed();
    // What was pushed before coming back is not pushed again.
    const SessionState state = joined.session.state;
    if (state == SessionState::Leaderboard || state == SessionState::Podium)
        m_link->requestLeaderboard({0, LeaderboardRows, std::nullopt});
}

void ParticipantController::onEnded(ParticipantLink::End end, const Error &error)
{
    // Who was replaced has left the seat to another window, which may share these settings. And only the
    // server's last word ends a seat: what may go better at another time does not.
    if (end != ParticipantLink::End::Replaced && end != ParticipantLink::End::JoinFailed &&
        !error.retryable())
        m_settings.setSeat(std::nullopt);
    if (end == ParticipantLink::End::JoinFailed)
        m_session->setJoinFailed(error);
    else
        m_session->setExited(exitOf(end), error);
}

} // namespace podium::client
