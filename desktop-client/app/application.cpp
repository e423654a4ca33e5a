// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/application.h"

#include "desktop-client/app/authoring_flow.h"
#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/hosting_flow.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/sign_in_controller.h"
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/library_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/pages/participant_stage.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

const auto GeometryKey = u"ui/geometry"_s;

} // namespace

Application::Application(const QString &settingsPath, QObject *parent)
    : QObject(parent), m_settings(settingsPath), m_api(std::make_unique<ApiClient>()),
      m_signIn(std::make_unique<SignInController>(*m_api, m_settings)),
      m_library(std::make_unique<LibraryController>(*m_api)),
      m_host(std::make_unique<HostController>(*m_api, m_settings)),
      m_participant(std::make_unique<ParticipantController>(m_settings)),
      m_window(std::make_unique<MainWindow>(
          WindowModels{m_signIn->account(), m_library->quizzes(), m_host->session(), m_host->connection(),
                       m_host->pictures(), m_participant->session(), m_participant->connection(),
                       m_participant->pictures()})),
      m_authoring(std::make_unique<AuthoringFlow>(*m_library, *m_window)),
      m_hosting(std::make_unique<HostingFlow>(*m_host, *m_window))
{
    connectParticipant();
    connectAccount();
    connect(m_host->session(), &HostSessionModel::phaseChanged, this, [this](HostSessionModel::Phase phase) {
        // Whether a quiz is draft, running or played shows in the list.
        if (phase == HostSessionModel::Phase::Idle && m_signIn->account()->isSignedIn())
            m_library->reload();
    });
    connect(m_window.get(), &MainWindow::offerAccepted, this, [this] {
        if (m_offer == Offer::ParticipantSeat)
            m_participant->reattach();
        else if (m_offer == Offer::HostedSession)
            m_host->reattach();
        m_offer = Offer::None;
    });
}

Application::~Application()
{
    m_settings.setValue(GeometryKey, m_window->saveGeometry());
}

void Application::begin(const LaunchOptions &options)
{
    const QString server = options.server.isEmpty() ? m_settings.serverAddress() : options.server;
    m_window->startPage()->setServerAddress(server);
    m_window->joinPage()->setNickname(options.nickname.isEmpty() ? m_settings.nickname() : options.nickname);
    m_window->joinPage()->setCode(options.joinCode);
    m_window->signInPage()->setUsername(options.username.isEmpty() ? m_settings.username()
                                                                   : options.username);
    if (!m_window->restoreGeometry(m_settings.value(GeometryKey).toByteArray()))
        m_window->resize(1280, 800);
    m_window->show();

    if (!options.joinCode.isEmpty()) {
        m_window->showJoin();
        if (!options.nickname.isEmpty())
            m_participant->join(server, options.joinCode, options.nickname);
    } else if (!options.username.isEmpty()) {
        m_window->showHosting();
        if (!options.password.isEmpty())
            m_signIn->signIn(server, options.username, options.password);
    } else if (m_participant->canReattach()) {
        offerWayBack(Offer::ParticipantSeat);
    }
}

void Application::connectParticipant()
{
    connect(m_window->joinPage(), &JoinPage::joinRequested, m_participant.get(),
            &ParticipantController::join);
    connect(m_window->participantStage(), &ParticipantStage::leaveRequested, m_participant.get(),
            &ParticipantController::leave);
}

void Application::connectAccount()
{
    SignInPage *page = m_window->signInPage();
    connect(page, &SignInPage::signInRequested, m_signIn.get(), &SignInController::signIn);
    connect(page, &SignInPage::accountRequested, m_signIn.get(), &SignInController::registerAccount);
    connect(m_window->libraryPage(), &LibraryPage::signOutRequested, m_signIn.get(),
            &SignInController::signOut);
    connect(m_signIn->account(), &AccountModel::changed, this, [this] {
        const AccountModel *account = m_signIn->account();
        if (account->isSignedIn()) {
            m_library->reload();
            if (m_host->canReattach() && !m_host->session()->isInSession())
                offerWayBack(Offer::HostedSession);
        } else if (account->state() == AccountModel::State::SignedOut) {
            m_library->clear();
        }
    });
}

void Application::offerWayBack(Offer offer)
{
    m_offer = offer;
    m_window->offer(offer == Offer::ParticipantSeat ? tr("You were in a session when the window was closed.")
                                                    : tr("A session of yours is still open."),
                    tr("Go back to it"));
}

} // namespace podium::client
