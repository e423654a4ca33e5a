// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/host_controller.h"

#include "desktop-client/app/connection_display.h"
#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

#include <QHostAddress>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr int LeaderboardRows = 10;

} // namespace

HostController::HostController(ApiClient &api, Settings &settings, QObject *parent)
    : QObject(parent), m_api(api), m_settings(settings), m_link(std::make_unique<HostLink>(api)),
      m_session(std::make_unique<HostSessionModel>(m_link->serverClock())),
      m_connection(new ConnectionModel(this)), m_pictures(new PictureModel(this)),
      m_presentation(new PresentationModel(m_session.get(), this))
{
    new PictureLoader(m_api, *m_pictures, m_pictures);
    showConnection(m_link->connection(), *m_connection);
    connectLink();
    connectModel();
}

HostController::~HostController() = default;

void HostController::connectLink()
{
    HostSessionModel *session = m_session.get();
    connect(m_link.get(), &HostLink::attached, session, [this, session](const protocol::Hosting &hosting) {
        session->setAttached(hosting.session, hosting.participants, hosting.progress, hosting.revealed);
        // What was pushed before coming back is not pushed again.
        const SessionState state = hosting.session.state;
        if (state == SessionState::Leaderboard || state == SessionState::Podium ||
            state == SessionState::Running)
            m_link->requestLeaderboard({0, LeaderboardRows, std::nullopt});
        // The server may have been away when this session was taken up.
        if (!m_hasQuiz && m_quiz.isValid())
            loadQuiz();
        m_pictures->retryFailed();
    });
    connect(m_link.get(), &HostLink::eventReceived, session, &HostSessionModel::handle);
    connect(m_link.get(), &HostLink::leaderboardReceived, session, &HostSessionModel::setLeaderboard);
    connect(m_link.get(), &HostLink::stepDone, session, &HostSessionModel::setStepDone);
    connect(m_link.get(), &HostLink::stepFailed, session, &HostSessionModel::setStepFailed);
    connect(m_link.get(), &HostLink::locked, session, &HostSessionModel::setLocked);
    connect(m_link.get(), &HostLink::requestFailed, session, &HostSessionModel::setFailed);
    connect(m_link.get(), &HostLink::ended, this, &HostController::onEnded);
}

void HostController::connectModel()
{
    HostSessionModel *session = m_session.get();
    connect(session, &HostSessionModel::stepRequested, m_link.get(), &HostLink::step);
    connect(session, &HostSessionModel::kickRequested, m_link.get(), &HostLink::kick);
    connect(session, &HostSessionModel::lockRequested, m_link.get(), &HostLink::lock);
}

bool HostController::canReattach() const
{
    const std::optional<Settings::HostedSession> hosted = m_settings.hostedSession();
    const std::optional<UserProfile> user = m_api.user();
    return hosted && user && hosted->server == addressText(m_api.server()) && hosted->host == user->id;
}

QObject *HostController::beginAttempt()
{
    m_link->leave();
    m_quizFetch.reset();
    m_connection->setIdle();
    m_pictures->clear();
    m_session->setStarting();
    m_hasQuiz = false;
    m_attempt = std::make_unique<QObject>();
    return m_attempt.get();
}

void HostController::start(QuizId quiz, const SessionSettings &settings)
{
    m_api.startSession(quiz, settings, beginAttempt(), [this, quiz](const Result<SessionSnapshot> &session) {
        if (session)
            attach(session->id, quiz);
        else
            m_session->setStartFailed(session.error());
    });
}

void HostController::takeUp(SessionId session, QuizId quiz)
{
    beginAttempt();
    attach(session, quiz);
}

void HostController::reattach()
{
    if (!canReattach())
        return;
    const std::optional<Settings::HostedSession> hosted = m_settings.hostedSession();
    takeUp(hosted->session, hosted->quiz);
}

void HostController::attach(SessionId session, QuizId quiz)
{
    if (const std::optional<UserProfile> user = m_api.user())
        m_settings.setHostedSession(
            Settings::HostedSession{addressText(m_api.server()), user->id, session, quiz});
    m_session->setJoinAddress(joinAddressFor(m_api.server()));
    m_connection->setConnecting();
    m_quiz = quiz;
    m_link->attach(session);
}

void HostController::loadQuiz()
{
    m_quizFetch = std::make_unique<QObject>();
    m_api.quiz(m_quiz, m_quizFetch.get(), [this](const Result<Quiz> &authored) {
        // Without it the session runs as well; the console then lacks the notes.
        if (authored) {
            m_hasQuiz = true;
            m_session->setQuiz(*authored);
        } else {
            m_session->setFailed(authored.error());
        }
    });
}

void HostController::leave()
{
    m_attempt.reset();
    m_quizFetch.reset();
    m_link->leave();
    m_session->reset();
    m_connection->setIdle();
}

void HostController::onEnded(HostLink::End end, const Error &error)
{
    // Only the server's last word on the session itself ends the way back to it.
    if (end != HostLink::End::SignedOut && !error.retryable())
        m_settings.setHostedSession(std::nullopt);
    if (!m_session->isInSession()) {
        if (m_session->phase() == HostSessionModel::Phase::Starting)
            m_session->setStartFailed(error);
        return;
    }
    if (end == HostLink::End::Ended)
        m_session->handle(SessionEnded{});
    else
        m_session->setLost(error);
}

} // namespace podium::client
