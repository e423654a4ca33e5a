// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"
#include "shared/domain/session.h"

#include <QObject>

namespace podium::client {

class HostController;
class MainWindow;
class PresenterController;

//! \brief Running a session: joins the host's desk, the presenter window and what they open with the
//! HostController.
class HostingFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostingFlow)

public:
    //! All outlive it.
    HostingFlow(HostController &host, PresenterController &presenter, MainWindow &window,
                QObject *parent = nullptr);

private:
    void askForSettings(const QuizSummary &quiz);

    HostController &m_host;
    MainWindow &m_window;
    SessionSettings m_lastSettings;
};

} // namespace podium::client
