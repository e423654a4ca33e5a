// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/launch_options.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/widgets/preferences.h"

#include <QObject>

#include <memory>

namespace podium::client {

class ApiClient;
class AuthoringFlow;
class DraftOffer;
class EntranceController;
class HostController;
class HostingFlow;
class LeavingGuard;
class LibraryController;
class MainWindow;
class ParticipantController;
class PollDashboardController;
class PollEditingController;
class PollFlow;
class PollsController;
class PresenterController;
class QuizEditingController;
class ReportController;
class ReportFlow;
class SignInController;
class StageSounds;
class VotingController;
class VotingFlow;

//! \brief The composition of the desktop client: makes the controllers and the window, and connects what
//! pages ask for with who does it. Several may live in one process, each with settings of its own.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    explicit Application(const QString &settingsPath = Settings::defaultFilePath(),
                         QObject *parent = nullptr);
    ~Application() override;

    //! \brief Shows the window and does what the options ask for.
    void begin(const LaunchOptions &options);

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] HostController *host() const { return m_host.get(); }
    [[nodiscard]] PresenterController *presenter() const { return m_presenter.get(); }
    [[nodiscard]] ParticipantController *participant() const { return m_participant.get(); }
    [[nodiscard]] VotingController *voting() const { return m_voting.get(); }
    [[nodiscard]] PollsController *polls() const { return m_polls.get(); }
    [[nodiscard]] PollFlow *polling() const { return m_polling.get(); }
    [[nodiscard]] PollDashboardController *pollDashboard() const { return m_pollDashboard.get(); }
    [[nodiscard]] LibraryController *library() const { return m_library.get(); }
    [[nodiscard]] QuizEditingController *editing() const { return m_editing.get(); }
    [[nodiscard]] PollEditingController *pollEditing() const { return m_pollEditing.get(); }
    [[nodiscard]] SignInController *signIn() const { return m_signIn.get(); }
    [[nodiscard]] ReportController *reports() const { return m_reports.get(); }
    [[nodiscard]] ReportFlow *reporting() const { return m_reporting.get(); }

private:
    enum class Offer { None, ParticipantSeat, HostedSession };

    void makeWindow();
    //! The same again in another language.
    void remakeWindow();
    void fillIn(const QString &server, const QString &nickname, const QString &username);
    //! Offers what earlier runs left unsaved.
    void findDrafts();
    void followAccount();
    void askForPreferences();
    //! The session that this user has left open here, if there is one.
    void offerHostedSession();
    void offerWayBack(Offer offer);
    void withdraw(Offer offer);

    Settings m_settings;
    // Destroyed from the last to the first: what joins pages and controllers first, the window before the
    // models it shows, those before the client.
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<SignInController> m_signIn;
    std::unique_ptr<LibraryController> m_library;
    std::unique_ptr<QuizEditingController> m_editing;
    std::unique_ptr<HostController> m_host;
    std::unique_ptr<ParticipantController> m_participant;
    std::unique_ptr<VotingController> m_voting;
    std::unique_ptr<EntranceController> m_entrance;
    std::unique_ptr<PollsController> m_polls;
    std::unique_ptr<PollEditingController> m_pollEditing;
    std::unique_ptr<PollDashboardController> m_pollDashboard;
    std::unique_ptr<StageSounds> m_sounds;
    std::unique_ptr<PresenterController> m_presenter;
    std::unique_ptr<ReportController> m_reports;
    Preferences m_preferences;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AuthoringFlow> m_authoring;
    std::unique_ptr<HostingFlow> m_hosting;
    std::unique_ptr<ReportFlow> m_reporting;
    std::unique_ptr<PollFlow> m_polling;
    std::unique_ptr<VotingFlow> m_votingFlow;
    std::unique_ptr<DraftOffer> m_draftOffer;
    std::unique_ptr<LeavingGuard> m_leaving;
    Offer m_offer = Offer::None;
};

} // namespace podium::client
