// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/hosting_flow.h"

#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/presenter_controller.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/pages/session_settings_dialog.h"

namespace podium::client {

HostingFlow::HostingFlow(HostController &host, PresenterController &presenter, MainWindow &window,
                         QObject *parent)
    : QObject(parent), m_host(host), m_window(window)
{
    connect(window.libraryPage(), &LibraryPage::startRequested, this, &HostingFlow::askForSettings);
    connect(window.hostDesk(), &HostDesk::leaveRequested, &host, &HostController::leave);
    presenter.setHostWindow(&window);
    connect(&presenter, &PresenterController::keyPressed, window.hostDesk(), &HostDesk::handleKey);
    connect(&presenter, &PresenterController::screenLost, this, [this](const QString &name) {
        m_window.tell(tr("The screen %1 is gone. What the room sees is here until it is back.").arg(name));
    });
}

void HostingFlow::askForSettings(const QuizSummary &quiz)
{
    auto *dialog = new SessionSettingsDialog(quiz, m_lastSettings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = quiz.id] {
        m_lastSettings = dialog->settings();
        m_host.start(id, m_lastSettings);
    });
    dialog->open();
}

} // namespace podium::client
