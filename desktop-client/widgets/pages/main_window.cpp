// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/main_window.h"

#include "desktop-client/models/account_model.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/banner.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/participant_stage.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "desktop-client/widgets/stage/page_stack.h"

#include <QIcon>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace podium::client {

MainWindow::MainWindow(const WindowModels &models, QWidget *parent)
    : QMainWindow(parent), m_models(models), m_banner(new Banner), m_pages(new PageStack),
      m_start(new StartPage), m_join(new JoinPage), m_signIn(new SignInPage), m_library(new LibraryPage),
      m_editor(new QuizEditorPage(models.editedQuiz, models.uploads, models.libraryPictures)),
      m_hostDesk(new HostDesk({models.hostSession, models.presentation, models.presenter, models.sound,
                               models.hostConnection, models.hostPictures})),
      m_participantStage(new ParticipantStage(models.participantSession, models.participantPictures))
{
    setWindowTitle(u"Podium"_s);
    setWindowIcon(QIcon(u":/podium/icons/podium.svg"_s));
    setMinimumSize(960, 640);

    m_join->setModel(models.participantSession);
    m_signIn->setModel(models.account);
    m_library->setModels(models.quizzes, models.account);
    for (QWidget *page :
         {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_join), static_cast<QWidget *>(m_signIn)})
        addPage(page);
    addHostPage(m_library);
    addHostPage(m_editor);
    addPage(m_hostDesk, models.hostConnection);
    addPage(m_participantStage, models.participantConnection);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);

    connect(m_start, &StartPage::joinRequested, this, &MainWindow::showJoin);
    connect(m_start, &StartPage::hostRequested, this, &MainWindow::showHosting);
    connect(m_start, &StartPage::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_library, &LibraryPage::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(m_participantStage, &ParticipantStage::preferencesRequested, this,
            &MainWindow::preferencesRequested);
    const auto *preferences = new QShortcut(Qt::CTRL | Qt::Key_Comma, this);
    connect(preferences, &QShortcut::activated, this, &MainWindow::preferencesRequested);
    connect(m_join, &FormPage::backRequested, this, &MainWindow::showStart);
    connect(m_signIn, &FormPage::backRequested, this, &MainWindow::showStart);
    // From there it comes to the page that is opened next.
    connect(m_join, &JoinPage::joinRequested, m_start, &StartPage::setServerAddress);
    connect(m_signIn, &SignInPage::signInRequested, m_start, &StartPage::setServerAddress);
    connect(m_hostDesk, &HostDesk::fullScreenRequested, this, &MainWindow::toggleFullScreen);
    connect(m_banner, &Banner::actionClicked, this, [this] {
        m_banner->clear();
        Q_EMIT offerAccepted();
    });
    connect(models.account, &AccountModel::changed, this, &MainWindow::followAccount);
    connect(models.hostSession, &HostSessionModel::phaseChanged, this, &MainWindow::followHost);
    connect(models.participantSession, &ParticipantSessionModel::phaseChanged, this,
            &MainWindow::followParticipant);
    m_pages->showPage(m_start);
}

QWidget *MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::showStart()
{
    m_pages->showPage(m_start);
    showConnection();
}

void MainWindow::showJoin()
{
    m_join->setServerAddress(m_start->serverAddress());
    m_pages->showPage(m_join);
}

void MainWindow::showHosting()
{
    if (m_models.account->isSignedIn()) {
        m_pages->showPage(m_library);
    } else {
        m_signIn->setServerAddress(m_start->serverAddress());
        m_pages->showPage(m_signIn);
    }
    showConnection();
}

void MainWindow::resume()
{
    followHost();
    followParticipant();
    if (currentPage() == m_start && m_models.account->isSignedIn())
        showHosting();
}

void MainWindow::addPage(QWidget *page, const ConnectionModel *connection)
{
    m_pages->addWidget(page);
    if (!connection)
        return;
    m_connections.insert(page, connection);
    connect(connection, &ConnectionModel::changed, this, &MainWindow::showConnection);
}

void MainWindow::addHostPage(QWidget *page, const ConnectionModel *connection)
{
    addPage(page, connection);
    m_hostPages.append(page);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->showPage(page);
    showConnection();
}

void MainWindow::tell(const QString &text)
{
    m_bannerSubject = BannerSubject::Told;
    m_banner->show(Banner::Kind::Information, text);
}

void MainWindow::tellError(const QString &title, const QString &message)
{
    m_bannerSubject = BannerSubject::Told;
    m_banner->show(Banner::Kind::Error, title.isEmpty() ? message : tr("%1. %2").arg(title, message));
}

void MainWindow::offer(const QString &text, const QString &action)
{
    m_bannerSubject = BannerSubject::Offer;
    m_banner->show(Banner::Kind::Information, text, action);
}

void MainWindow::withdrawOffer()
{
    if (m_bannerSubject == BannerSubject::Offer)
        m_banner->clear();
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::followAccount()
{
    const bool signedIn = m_models.account->isSignedIn();
    QWidget *const page = currentPage();
    if (signedIn && page == m_signIn)
        m_pages->showPage(m_library);
    else if (m_models.account->state() == AccountModel::State::SignedOut && m_hostPages.contains(page))
        m_pages->showPage(m_models.account->error() ? static_cast<QWidget *>(m_signIn) : m_start);
}

void MainWindow::followHost()
{
    using Phase = HostSessionModel::Phase;
    switch (m_models.hostSession->phase()) {
    case Phase::Idle:
        m_library->setBusy({});
        if (m_models.hostSession->error())
            tellError(tr("The session could not be started"), m_models.hostSession->error()->message);
        if (currentPage() == m_hostDesk)
            showHosting();
        break;
    case Phase::Starting:
        m_library->setBusy(tr("Starting the session…"));
        break;
    case Phase::Lost:
        if (m_models.hostSession->error())
            tellError({}, m_models.hostSession->error()->message);
        break;
    default:
        m_library->setBusy({});
        m_pages->showPage(m_hostDesk);
        break;
    }
    showConnection();
}

void MainWindow::followParticipant()
{
    using Phase = ParticipantSessionModel::Phase;
    switch (m_models.participantSession->phase()) {
    case Phase::Idle:
        if (currentPage() == m_participantStage)
            showStart();
        break;
    case Phase::Joining:
        break;
    default:
        m_pages->showPage(m_participantStage);
        break;
    }
    showConnection();
}

void MainWindow::showConnection()
{
    const ConnectionModel *connection = m_connections.value(currentPage());
    if (connection && connection->state() == ConnectionModel::State::Reconnecting) {
        m_bannerSubject = BannerSubject::Connection;
        m_banner->show(Banner::Kind::Warning, connection->text());
    } else if (m_bannerSubject == BannerSubject::Connection) {
        m_bannerSubject = BannerSubject::Told;
        m_banner->clear();
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F11) {
        toggleFullScreen();
        return;
    }
    // A key held down repeats; a quiz must not run away with it.
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!event->isAutoRepeat() && plain) {
        if (currentPage() == m_hostDesk && m_hostDesk->handleKey(event->key()))
            return;
        if (currentPage() == m_participantStage && m_participantStage->handleKey(event->key()))
            return;
    }
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        toggleFullScreen();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace podium::client
