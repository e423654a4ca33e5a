// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_stage.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/console/host_controls.h"
#include "desktop-client/widgets/stage/get_ready_page.h"
#include "desktop-client/widgets/stage/host_leaderboard_page.h"
#include "desktop-client/widgets/stage/host_lobby_page.h"
#include "desktop-client/widgets/stage/host_question_page.h"
#include "desktop-client/widgets/stage/page_stack.h"
#include "desktop-client/widgets/stage/podium_page.h"

#include <QVBoxLayout>

namespace podium::client {

using Phase = HostSessionModel::Phase;

HostStage::HostStage(HostSessionModel *session, PictureModel *pictures, QWidget *parent)
    : QWidget(parent), m_session(session), m_pages(new PageStack), m_lobby(new HostLobbyPage(session)),
      m_getReady(new GetReadyPage), m_question(new HostQuestionPage(session, pictures)),
      m_leaderboard(new HostLeaderboardPage(session)), m_podium(new PodiumPage(session->leaderboard())),
      m_controls(new HostControls(session))
{
    for (QWidget *page : {static_cast<QWidget *>(m_lobby), static_cast<QWidget *>(m_getReady),
                          static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_leaderboard),
                          static_cast<QWidget *>(m_podium)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_controls);

    connect(session, &HostSessionModel::phaseChanged, this, &HostStage::showPhase);
    connect(m_controls, &HostControls::leaveRequested, this, &HostStage::leaveRequested);
    connect(m_controls, &HostControls::resultsRequested, this, &HostStage::resultsRequested);
    connect(m_controls, &HostControls::fullScreenRequested, this, &HostStage::fullScreenRequested);
    showPhase();
}

bool HostStage::handleKey(int key)
{
    if (key != Qt::Key_Space && key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_PageDown)
        return false;
    m_controls->dismissNotice();
    // While people are at work at their own pace the only step is to end, which is asked for by name.
    if (m_session->phase() != Phase::Running)
        m_session->requestNextStep();
    return true;
}

QWidget *HostStage::currentPage() const
{
    return m_pages->currentWidget();
}

void HostStage::showPhase()
{
    switch (m_session->phase()) {
    case Phase::Idle:
    case Phase::Starting:
    case Phase::Lobby:
        m_pages->showPage(m_lobby);
        break;
    case Phase::GetReady:
        if (m_session->question()) {
            m_getReady->showQuestion(m_session->questionIndex(), m_session->questionTotal(),
                                     *m_session->question(),
                                     [session = m_session] { return session->untilOpens(); });
        }
        m_pages->showPage(m_getReady);
        break;
    case Phase::Question:
    case Phase::Closed:
    case Phase::Revealed:
        m_pages->showPage(m_question);
        break;
    case Phase::Leaderboard:
    case Phase::Running:
        m_pages->showPage(m_leaderboard);
        break;
    case Phase::Podium:
        m_podium->setTitle(m_session->title());
        m_podium->present();
        m_pages->showPage(m_podium);
        break;
    case Phase::Ended:
        m_podium->setTitle(m_session->title());
        m_podium->present();
        m_podium->setNote(tr("The session is over. Thank you all for taking part."));
        m_pages->showPage(m_podium);
        break;
    case Phase::Lost:
        break; // the window says what happened; what is on the stage stays
    }
}

} // namespace podium::client
