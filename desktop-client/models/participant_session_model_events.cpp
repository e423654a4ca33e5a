// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_session_model.h"

//! What the pushes of a running session change in the model.
namespace podium::client {

void ParticipantSessionModel::handle(const LiveEvent &event)
{
    if (m_attached)
        std::visit([this](const auto &e) { on(e); }, event);
}

void ParticipantSessionModel::on(const QuestionShown &event)
{
    m_state = m_pace == Pace::Self ? SessionState::Running : SessionState::Question;
    if (isHoldingResult() && !isCurrent(event.shown.question.id)) {
        holdResult(event.shown);
        settle();
        return;
    }
    if (isCurrent(event.shown.question.id) && !m_questionClosed) {
        m_question = event.shown; // only its times can differ
        Q_EMIT questionChanged();
        settle();
        return;
    }
    show(event.shown);
}

void ParticipantSessionModel::on(const QuestionClosed &event)
{
    if (!isCurrent(event.question) || m_questionClosed)
        return;
    m_questionClosed = true;
    if (m_pace == Pace::Host)
        m_state = SessionState::Closed;
    Q_EMIT questionChanged();
    settle();
}

void ParticipantSessionModel::on(const Revealed &event)
{
    if (!isCurrent(event.question)) {
        m_question.reset();
        Q_EMIT questionChanged();
    }
    m_questionClosed = true;
    if (m_pace == Pace::Host)
        m_state = SessionState::Reveal;
    if (event.you) {
        setStanding(event.you->standing);
        setChoice(event.you->option, event.you->option
                                         ? ChoiceState::Recorded
                                         : (m_choice ? ChoiceState::TooLate : ChoiceState::None));
    }
    setResult(event.correctOption, event.explanation, event.you, event.counts);
    if (m_pace == Pace::Self)
        holdResult(m_next);
    settle();
}

void ParticipantSessionModel::on(const LeaderboardShown &event)
{
    if (m_pace == Pace::Self)
        m_leaderboard->beginRound();
    m_leaderboard->update(event.page);
    if (event.you)
        setStanding(event.you);
    // While a question is open the ranking may be told as well, for those who came back; it leads nowhere.
    if (m_state == SessionState::Closed || m_state == SessionState::Reveal) {
        m_state = SessionState::Leaderboard;
        settle();
    }
}

void ParticipantSessionModel::on(const PodiumShown &event)
{
    m_leaderboard->update({event.entries, m_leaderboard->total()});
    if (event.you)
        setStanding(event.you);
    m_state = SessionState::Podium;
    settle();
}

void ParticipantSessionModel::on(const SessionEnded &)
{
    setExited(ParticipantExit::Ended);
}

} // namespace podium::client
