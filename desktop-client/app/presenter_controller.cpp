// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/presenter_controller.h"

#include "desktop-client/app/settings.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/stage/presenter_window.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

const auto ScreenKey = u"presenter/screen"_s;
const auto WantedKey = u"presenter/second_screen"_s;

//! By its serial number where it tells one, so that it is found at another socket; else by its socket.
QString keyOf(const QScreen &screen)
{
    if (screen.serialNumber().isEmpty())
        return screen.name();
    return u"%1 %2 %3"_s.arg(screen.manufacturer(), screen.model(), screen.serialNumber());
}

QString nameOf(const QScreen &screen)
{
    const QString model = u"%1 %2"_s.arg(screen.manufacturer(), screen.model()).simplified();
    return model.isEmpty() ? screen.name() : u"%1 (%2)"_s.arg(model, screen.name());
}

} // namespace

PresenterController::PresenterController(HostSessionModel *session, PresentationModel *presentation,
                                         PictureModel *pictures, Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_presentation(presentation), m_pictures(pictures),
      m_settings(settings), m_model(new PresenterModel(this))
{
    connect(m_model, &PresenterModel::screenRequested, this, [this](const QString &key) {
        m_settings.setValue(ScreenKey, key);
        m_settings.setValue(WantedKey, true);
        m_wantsScreen = true;
        showOn(key);
    });
    connect(m_model, &PresenterModel::ownWindowRequested, this, &PresenterController::showInOwnWindow);
    connect(m_model, &PresenterModel::hostWindowRequested, this, [this] {
        m_settings.setValue(WantedKey, false);
        m_wantsScreen = false;
        showInHostWindow();
    });
    connect(m_model, &PresenterModel::toggleRequested, this, &PresenterController::toggle);
    connect(session, &HostSessionModel::phaseChanged, this, &PresenterController::follow);

    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PresenterController::onScreenRemoved);
    // Queued: geometry and neighbours of a screen are complete a moment later.
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &PresenterController::refreshScreens,
            Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &PresenterController::refreshScreens,
            Qt::QueuedConnection);
}

PresenterController::~PresenterController() = default;

void PresenterController::setHostWindow(QWidget *window)
{
    showInHostWindow();
    m_window.reset();
    m_hostWindow = window;
    window->winId(); // so that there is a QWindow to listen to
    connect(window->windowHandle(), &QWindow::screenChanged, this, &PresenterController::refreshScreens,
            Qt::QueuedConnection);
    refreshScreens();
}

bool PresenterController::isHosting() const
{
    const HostSessionModel::Phase phase = m_session->phase();
    return phase != HostSessionModel::Phase::Idle && phase != HostSessionModel::Phase::Starting;
}

void PresenterController::follow()
{
    const bool hosting = isHosting();
    if (hosting == m_wasHosting)
        return;
    m_wasHosting = hosting;
    if (!hosting)
        return showInHostWindow();
    m_wantsScreen = m_settings.value(WantedKey, true).toBool();
    refreshScreens();
}

void PresenterController::refreshScreens()
{
    const QScreen *own = m_hostWindow ? m_hostWindow->screen() : QGuiApplication::primaryScreen();
    QList<PresenterScreen> screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const bool mirrors = own && screen != own && screen->geometry() == own->geometry();
        if (!mirrors)
            screens.append({keyOf(*screen), nameOf(*screen), screen->size() * screen->devicePixelRatio(),
                            screen == own});
    }
    m_model->setScreens(screens);

    if (m_model->place() == PresenterModel::Place::OwnScreen) {
        const bool isFree = m_screen && std::any_of(screens.cbegin(), screens.cend(), [this](const auto &s) {
                                return s.key == keyOf(*m_screen) && !s.holdsConsole;
                            });
        if (!isFree)
            showInHostWindow();
    }
    if (isHosting() && m_wantsScreen && !m_model->isApart() && m_model->hasSecondScreen())
        showOn(preferredScreen());
}

void PresenterController::onScreenRemoved(QScreen *screen)
{
    if (screen == m_screen) {
        const QString name = nameOf(*screen);
        // Before Qt moves the window in front of the host's.
        showInHostWindow();
        Q_EMIT screenLost(name);
    }
    QMetaObject::invokeMethod(this, &PresenterController::refreshScreens, Qt::QueuedConnection);
}

PresenterWindow &PresenterController::needWindow()
{
    if (!m_window) {
        m_window = std::make_unique<PresenterWindow>(m_session, m_presentation, m_pictures);
        connect(m_window.get(), &PresenterWindow::keyPressed, this, &PresenterController::keyPressed);
        connect(m_window.get(), &PresenterWindow::closed, this, [this] {
            m_wantsScreen = false;
            showInHostWindow();
        });
    }
    return *m_window;
}

void PresenterController::showOn(const QString &key)
{
    QScreen *screen = screenOf(key);
    if (!screen || !isHosting())
        return;
    if (m_screen)
        disconnect(m_screen, nullptr, this, nullptr);
    m_screen = screen;
    connect(screen, &QScreen::geometryChanged, this, [this, screen] { m_window->showOn(screen); });
    needWindow().showOn(screen);
    m_model->setPlace(PresenterModel::Place::OwnScreen, key);
}

void PresenterController::showInOwnWindow()
{
    if (!isHosting())
        return;
    QScreen *screen = m_hostWindow ? m_hostWindow->screen() : QGuiApplication::primaryScreen();
    needWindow().showFramed(screen);
    m_model->setPlace(PresenterModel::Place::OwnWindow, keyOf(*screen));
}

void PresenterController::showInHostWindow()
{
    if (m_screen)
        disconnect(m_screen, nullptr, this, nullptr);
    m_screen.clear();
    if (m_window)
        m_window->hide();
    m_model->setPlace(PresenterModel::Place::HostWindow);
}

void PresenterController::toggle()
{
    m_wantsScreen = !m_model->isApart();
    if (m_model->isApart())
        showInHostWindow();
    else
        showOn(preferredScreen());
}

QScreen *PresenterController::screenOf(const QString &key) const
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto found = std::find_if(screens.cbegin(), screens.cend(),
                                    [&key](const QScreen *screen) { return keyOf(*screen) == key; });
    return found == screens.cend() ? nullptr : *found;
}

QString PresenterController::preferredScreen() const
{
    const QString chosen = m_settings.value(ScreenKey).toString();
    QString first;
    for (const PresenterScreen &screen : m_model->screens()) {
        if (screen.holdsConsole)
            continue;
        if (screen.key == chosen)
            return chosen;
        if (first.isEmpty())
            first = screen.key;
    }
    return first;
}

} // namespace podium::client
