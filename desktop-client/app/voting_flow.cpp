// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/voting_flow.h"

#include "desktop-client/app/voting_controller.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "desktop-client/widgets/polls/ballot_list.h"
#include "desktop-client/widgets/polls/voting_page.h"

namespace podium::client {

VotingFlow::VotingFlow(VotingController &controller, MainWindow &window, QObject *parent)
    : QObject(parent), m_controller(controller), m_window(window),
      m_page(new VotingPage(controller.voting(), controller.connection(), controller.pictures()))
{
    window.addPage(m_page, controller.connection());
    window.joinPage()->setModel(controller.voting());
    connect(m_page, &VotingPage::leaveRequested, &controller, &VotingController::leave);
    connect(controller.voting(), &VotingModel::phaseChanged, this, &VotingFlow::followPhase);
    followPhase();
}

VotingFlow::Place VotingFlow::place() const
{
    return {m_window.currentPage() == m_page, m_page->list()->selectedOption()};
}

void VotingFlow::comeBackTo(const Place &place)
{
    if (place.isHere)
        m_window.showPage(m_page);
    if (place.option)
        m_page->list()->selectOption(*place.option);
}

void VotingFlow::followPhase()
{
    switch (m_controller.voting()->phase()) {
    case VotingModel::Phase::Idle:
        if (m_window.currentPage() == m_page)
            m_window.showStart();
        break;
    case VotingModel::Phase::Inside:
        m_window.showPage(m_page);
        m_page->list()->setFocus(Qt::OtherFocusReason);
        break;
    case VotingModel::Phase::Joining:
    case VotingModel::Phase::Lost:
        break;
    }
}

} // namespace podium::client
