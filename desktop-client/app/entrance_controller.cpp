// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/entrance_controller.h"

#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/voting_model.h"

#include <utility>

namespace podium::client {

EntranceController::EntranceController(ParticipantController &participant, VotingController &voting,
                                       QObject *parent)
    : QObject(parent), m_participant(participant), m_voting(voting)
{
    // Later: what the second try says, perhaps at once, is to be heard after what the first one said.
    connect(participant.session(), &ParticipantSessionModel::phaseChanged, this,
            &EntranceController::onSessionPhase, Qt::QueuedConnection);
    connect(voting.voting(), &VotingModel::phaseChanged, this, &EntranceController::onPollPhase,
            Qt::QueuedConnection);
}

void EntranceController::enter(const QString &address, const QString &code, const QString &nickname)
{
    m_next = Next::Nothing;
    m_voting.leave();
    m_address = address;
    m_code = code;
    if (nickname.isEmpty()) {
        m_next = Next::Session;
        m_voting.join(address, code);
    } else {
        m_next = Next::Poll;
        m_participant.join(address, code, nickname);
    }
}

void EntranceController::onSessionPhase()
{
    const ParticipantSessionModel &session = *m_participant.session();
    const bool knowsNothing = session.phase() == ParticipantSessionModel::Phase::Idle && session.error() &&
                              session.error()->code == ErrorCode::NotFound;
    if (m_next == Next::Poll && knowsNothing) {
        m_next = Next::Nothing;
        m_voting.join(m_address, m_code);
    }
}

void EntranceController::onPollPhase()
{
    const VotingModel &voting = *m_voting.voting();
    const bool knowsNothing = voting.phase() == VotingModel::Phase::Idle && voting.error() &&
                              voting.error()->code == ErrorCode::NotFound;
    // Without a nickname this only says that a session needs one.
    if (std::exchange(m_next, knowsNothing ? Next::Nothing : m_next) == Next::Session && knowsNothing)
        m_participant.join(m_address, m_code, {});
}

} // namespace podium::client
