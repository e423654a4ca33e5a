// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_desk.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/models/sound_model.h"
#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_controls.h"
#include "desktop-client/widgets/console/key_overview.h"
#include "desktop-client/widgets/stage/room_stage.h"

#include <QBoxLayout>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int BesideNarrowest = 352;
constexpr int BesideWidest = 480;
constexpr double BesideShare = 0.3; // of the window

} // namespace

HostDesk::HostDesk(const HostModels &models, QWidget *parent)
    : QWidget(parent), m_models(models),
      m_stage(new RoomStage(models.session, models.presentation, models.pictures, RoomStage::Use::Operated)),
      m_console(new HostConsole(models)), m_controls(new HostControls(models))
{
    auto *views = new QHBoxLayout;
    views->setSpacing(0);
    views->addWidget(m_stage, 1);
    views->addWidget(m_console);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(views, 1);
    layout->addWidget(m_controls);

    connect(models.presenter, &PresenterModel::placeChanged, this, &HostDesk::arrange);
    connect(m_controls, &HostControls::leaveRequested, this, &HostDesk::leaveRequested);
    connect(m_controls, &HostControls::resultsRequested, this, &HostDesk::resultsRequested);
    connect(m_controls, &HostControls::keyOverviewRequested, this, &HostDesk::showKeys);
    connect(m_controls, &HostControls::consoleToggled, this, [this] { setConsoleBeside(!m_consoleBeside); });
    arrange();
}

bool HostDesk::handleKey(int key)
{
    const std::optional<HostAction> action = hostActionOf(key);
    return action && perform(*action);
}

bool HostDesk::perform(HostAction action)
{
    HostSessionModel &session = *m_models.session;
    switch (action) {
    case HostAction::GoOn:
        m_controls->dismissNotice();
        m_models.presentation->goOn();
        return true;
    case HostAction::GoBack:
        m_models.presentation->goBack();
        return true;
    case HostAction::Blank:
        m_models.presentation->toggleBlank();
        return true;
    case HostAction::Presenter:
        if (m_models.presenter->isApart() || m_models.presenter->hasSecondScreen())
            m_models.presenter->requestToggle();
        else
            Q_EMIT fullScreenRequested();
        return true;
    case HostAction::Leave:
        if (m_models.presentation->isBlank())
            m_models.presentation->setBlank(false);
        else if (m_models.presenter->place() == PresenterModel::Place::OwnScreen)
            m_models.presenter->requestToggle();
        else
            return false;
        return true;
    case HostAction::Console:
        if (!m_models.presenter->isApart())
            setConsoleBeside(!m_consoleBeside);
        return true;
    case HostAction::Sound:
        m_models.sound->toggle();
        return true;
    case HostAction::Lock:
        session.requestLock(!session.isLocked());
        return true;
    case HostAction::KeyOverview:
        showKeys();
        return true;
    }
    Q_UNREACHABLE();
}

void HostDesk::setConsoleBeside(bool beside)
{
    m_consoleBeside = beside;
    arrange();
}

void HostDesk::arrange()
{
    const bool apart = m_models.presenter->isApart();
    m_console->setArrangement(apart ? HostConsole::Arrangement::Whole : HostConsole::Arrangement::Beside);
    if (apart) {
        m_console->setMinimumWidth(0);
        m_console->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_console->setFixedWidth(besideWidth());
    }
    m_stage->setVisible(!apart);
    m_console->setVisible(apart || m_consoleBeside);
    m_controls->setConsoleShown(m_consoleBeside);
    // The focus must not end in the console's search field, where it would swallow the keys.
    if (isAncestorOf(focusWidget()) && !focusWidget()->isVisibleTo(this))
        setFocus(Qt::OtherFocusReason);
}

int HostDesk::besideWidth() const
{
    const double scale = HostConsole::scaleOf(window()->size());
    return std::clamp(int(width() * BesideShare), BesideNarrowest, int(BesideWidest * scale));
}

void HostDesk::showKeys()
{
    auto *overview = new KeyOverview(window());
    overview->setAttribute(Qt::WA_DeleteOnClose);
    overview->open();
}

void HostDesk::resizeEvent(QResizeEvent *)
{
    if (!m_models.presenter->isApart())
        m_console->setFixedWidth(besideWidth());
}

} // namespace podium::client
