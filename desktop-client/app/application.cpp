// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/application.h"

#include "desktop-client/app/authoring_flow.h"
#include "desktop-client/app/draft_offer.h"
#include "desktop-client/app/entrance_controller.h"
#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/hosting_flow.h"
#include "desktop-client/app/languages.h"
#include "desktop-client/app/leaving_guard.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/poll_dashboard_controller.h"
#include "desktop-client/app/poll_editing_controller.h"
#include "desktop-client/app/poll_editing_flow.h"
#include "desktop-client/app/poll_flow.h"
#include "desktop-client/app/polls_controller.h"
#include "desktop-client/app/presenter_controller.h"
#include "desktop-client/app/quiz_editing_controller.h"
#include "desktop-client/app/quiz_editing_flow.h"
#include "desktop-client/app/report_controller.h"
#include "desktop-client/app/report_flow.h"
#include "desktop-client/app/sign_in_controller.h"
#include "desktop-client/app/stage_sounds.h"
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/app/voting_flow.h"
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/pages/participant_stage.h"
#include "desktop-client/widgets/pages/preferences_dialog.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "desktop-client/widgets/polls/polls_page.h"

#include <QApplication>
#include <QDir>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

const auto GeometryKey = u"geometry"_s;
//! Of the window before anybody has given it one.
constexpr QSize FirstSize{1280, 800};

void applyLook(const Preferences &preferences)
{
    Theme::apply(*qApp, preferences.scheme, preferences.reducedMotion);
}

template<typename Flow>
UnfinishedWork unfinishedWork(Flow &flow)
{
    return {[&flow] { return flow.hasUnfinished(); },
            [&flow](const std::function<void()> &then) { flow.finish(then); }};
}

} // namespace

Application::Application(const QString &settingsPath, QObject *parent)
    : QObject(parent), m_settings(settingsPath), m_api(std::make_unique<ApiClient>()),
      m_signIn(std::make_unique<SignInController>(*m_api, m_settings)),
      m_library(std::make_unique<LibraryController>(*m_api)),
      m_editing(std::make_unique<QuizEditingController>(*m_api,
                                                        QDir(m_settings.dataFolder()).filePath(u"drafts"_s))),
      m_host(std::make_unique<HostController>(*m_api, m_settings)),
      m_participant(std::make_unique<ParticipantController>(m_settings)),
      m_voting(std::make_unique<VotingController>(m_settings)),
      m_entrance(std::make_unique<EntranceController>(*m_participant, *m_voting)),
      m_polls(std::make_unique<PollsController>(*m_api)),
      m_pollEditing(std::make_unique<PollEditingController>(
          *m_api, QDir(m_settings.dataFolder()).filePath(u"poll-drafts"_s))),
      m_pollDashboard(std::make_unique<PollDashboardController>(*m_api)),
      m_sounds(std::make_unique<StageSounds>(m_host->session(), m_settings)),
      m_presenter(std::make_unique<PresenterController>(m_host->session(), m_host->presentation(),
                                                        m_host->pictures(), m_settings)),
      m_reports(std::make_unique<ReportController>(*m_api)), m_preferences(m_settings.preferences())
{
    connect(m_host->session(), &HostSessionModel::phaseChanged, this, [this](HostSessionModel::Phase phase) {
        // Whether a quiz is draft, running or played shows in the list.
        if (phase == HostSessionModel::Phase::Idle && m_signIn->account()->isSignedIn()) {
            m_library->reload();
            offerHostedSession();
        } else if (m_host->session()->isInSession()) {
            withdraw(Offer::HostedSession);
        }
    });
    connect(m_participant->session(), &ParticipantSessionModel::phaseChanged, this, [this] {
        // Its seat is another one now, or the one that was offered.
        if (m_participant->session()->isInSession())
            withdraw(Offer::ParticipantSeat);
    });
    connect(m_signIn->account(), &AccountModel::changed, this, &Application::followAccount);
    makeWindow();
}

Application::~Application()
{
    m_settings.setValue(GeometryKey, m_window->saveGeometry());
}

void Application::begin(const LaunchOptions &options)
{
    const QString server = options.server.isEmpty() ? m_settings.serverAddress() : options.server;
    fillIn(server, options.nickname.isEmpty() ? m_settings.nickname() : options.nickname,
           options.username.isEmpty() ? m_settings.username() : options.username);
    m_window->joinPage()->setCode(options.joinCode);
    if (!m_window->restoreGeometry(m_settings.value(GeometryKey).toByteArray()))
        m_window->resize(FirstSize.boundedTo(m_window->screen()->availableSize()));
    m_window->show();

    if (!options.joinCode.isEmpty()) {
        m_window->showJoin();
        if (!options.nickname.isEmpty())
            m_entrance->enter(server, options.joinCode, options.nickname);
    } else if (!options.username.isEmpty()) {
        m_window->showHosting();
        if (!options.password.isEmpty())
            m_signIn->signIn(server, options.username, options.password);
    } else if (m_participant->canReattach()) {
        offerWayBack(Offer::ParticipantSeat);
    }
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(
        WindowModels{m_signIn->account(), m_library->quizzes(), m_editing->quiz(), m_editing->uploads(),
                     m_library->pictures(), m_host->session(), m_host->connection(), m_host->pictures(),
                     m_host->presentation(), m_presenter->model(), m_sounds->model(),
                     m_participant->session(), m_participant->connection(), m_participant->pictures()});
    m_authoring = std::make_unique<AuthoringFlow>(*m_library, *m_editing, *m_window);
    m_hosting = std::make_unique<HostingFlow>(*m_host, *m_presenter, *m_window);
    m_reporting = std::make_unique<ReportFlow>(*m_reports, *m_host->session(), *m_window);
    m_polling = std::make_unique<PollFlow>(*m_polls, *m_pollEditing, *m_pollDashboard, *m_window);
    m_votingFlow = std::make_unique<VotingFlow>(*m_voting, *m_window);
    m_draftOffer = std::make_unique<DraftOffer>(
        QList<EditingFlow *>{m_authoring->editor(), m_polling->editor()},
        QList<DraftStrip *>{m_window->libraryPage()->draftStrip(), m_polling->listPage()->draftStrip()});
    if (m_signIn->account()->isSignedIn())
        findDrafts();
    m_leaving = std::make_unique<LeavingGuard>(
        *m_window, std::vector{unfinishedWork(*m_authoring), unfinishedWork(*m_polling)});

    connect(m_reporting.get(), &ReportFlow::takeUpRequested, m_host.get(), &HostController::takeUp);
    connect(m_window->joinPage(), &JoinPage::joinRequested, m_entrance.get(), &EntranceController::enter);
    connect(m_window->participantStage(), &ParticipantStage::leaveRequested, m_participant.get(),
            &ParticipantController::leave);
    const SignInPage *signIn = m_window->signInPage();
    connect(signIn, &SignInPage::signInRequested, m_signIn.get(), &SignInController::signIn);
    connect(signIn, &SignInPage::accountRequested, m_signIn.get(), &SignInController::registerAccount);
    connect(m_window->libraryPage(), &LibraryPage::signOutRequested, this,
            [this] { m_leaving->leave([this] { m_signIn->signOut(); }); });
    connect(m_window.get(), &MainWindow::preferencesRequested, this, &Application::askForPreferences);
    connect(m_window.get(), &MainWindow::offerAccepted, this, [this] {
        if (m_offer == Offer::ParticipantSeat)
            m_participant->reattach();
        else if (m_offer == Offer::HostedSession)
            m_host->reattach();
        m_offer = Offer::None;
    });
}

void Application::remakeWindow()
{
    const QByteArray geometry = m_window->saveGeometry();
    const QString server = m_window->startPage()->serverAddress();
    const QWidget *const page = m_window->currentPage();
    const bool atStart = page == m_window->startPage();
    const bool atJoin = page == m_window->joinPage();
    const bool atSignIn = page == m_window->signInPage();
    const bool inEditor = m_authoring->editor()->isShown();
    const bool makesAccount = m_window->signInPage()->makesAccount();
    const QStringList joining = m_window->joinPage()->typed();
    const QStringList signingIn = m_window->signInPage()->typed();
    const ReportFlow::Place reports = m_reporting->place();
    const PollFlow::Place polls = m_polling->place();
    const VotingFlow::Place voting = m_votingFlow->place();
    m_leaving.reset();
    m_draftOffer.reset();
    m_votingFlow.reset();
    m_polling.reset();
    m_reporting.reset();
    m_hosting.reset();
    m_authoring.reset();
    m_window.reset();
    makeWindow();
    fillIn(server, m_settings.nickname(), m_settings.username());
    m_window->joinPage()->setTyped(joining);
    m_window->signInPage()->setMakesAccount(makesAccount);
    m_window->signInPage()->setTyped(signingIn);
    if (!atStart)
        m_window->resume();
    m_reporting->comeBackTo(reports);
    m_polling->comeBackTo(polls);
    m_votingFlow->comeBackTo(voting);
    if (atJoin)
        m_window->showPage(m_window->joinPage());
    else if (atSignIn)
        m_window->showPage(m_window->signInPage());
    else if (inEditor)
        m_authoring->editor()->show();
    if (m_offer != Offer::None)
        offerWayBack(m_offer);
    m_window->restoreGeometry(geometry);
    m_window->show();
}

void Application::fillIn(const QString &server, const QString &nickname, const QString &username)
{
    m_window->startPage()->setServerAddress(server);
    m_window->joinPage()->setNickname(nickname);
    m_window->signInPage()->setUsername(username);
}

void Application::findDrafts()
{
    m_authoring->editor()->begin();
    m_polling->editor()->begin();
}

void Application::followAccount()
{
    const AccountModel *account = m_signIn->account();
    if (account->isSignedIn()) {
        m_library->reload();
        findDrafts();
        offerHostedSession();
    } else if (account->state() == AccountModel::State::SignedOut) {
        m_authoring->editor()->suspend();
        m_polling->editor()->suspend();
        m_library->clear();
        m_reports->clear();
        m_pollDashboard->leave();
        m_polls->clear();
    }
}

void Application::askForPreferences()
{
    auto *dialog = new PreferencesDialog(m_preferences, languages(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::choicesChanged, this, [dialog] { applyLook(dialog->preferences()); });
    connect(dialog, &QDialog::rejected, this, [this] { applyLook(m_preferences); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Preferences before = std::exchange(m_preferences, dialog->preferences());
        m_settings.setPreferences(m_preferences);
        if (before.language == m_preferences.language)
            return;
        speak(m_preferences.language);
        // Pages take their texts when they are made. Not now: the dialog of the old window is still at work.
        QMetaObject::invokeMethod(this, &Application::remakeWindow, Qt::QueuedConnection);
    });
    dialog->open();
}

void Application::offerHostedSession()
{
    if (m_host->canReattach() && !m_host->session()->isInSession())
        offerWayBack(Offer::HostedSession);
}

void Application::withdraw(Offer offer)
{
    if (m_offer != offer)
        return;
    m_offer = Offer::None;
    m_window->withdrawOffer();
}

void Application::offerWayBack(Offer offer)
{
    m_offer = offer;
    m_window->offer(offer == Offer::ParticipantSeat ? tr("You were in a session when the window was closed.")
                                                    : tr("A session of yours is still open."),
                    tr("Go back to it"));
}

} // namespace podium::client
