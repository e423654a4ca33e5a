// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/host_session_model.h"

//! What the pushes of a running session change in the model.
namespace podium::client {

void HostSessionModel::handle(const LiveEvent &event)
{
    if (m_attached)
        std::visit([this](const auto &e) { on(e); }, event);
}

void HostSessionModel::on(const QuestionShown &event)
{
    const OpenQuestion &shown = event.shown;
    m_leaderboard->beginRound();
    m_snapshot.state = SessionState::Question;
    m_snapshot.index = shown.index;
    m_snapshot.total = shown.total;
    m_snapshot.question = shown.question;
    m_snapshot.opensAt = shown.opensAt;
    m_snapshot.closesAt = shown.closesAt;
    m_answered = 0;
    setWaiting(std::nullopt);
    clearResult();
    Q_EMIT questionChanged();
    Q_EMIT progressChanged();
    settle();
}

void HostSessionModel::on(const Progress &event)
{
    // In a self-paced session it counts those who are through with all questions.
    const bool isCurrent = m_snapshot.question && m_snapshot.question->id == event.question;
    if (pace() == Pace::Self || isCurrent)
        m_answered = event.answered;
    // Once the result is out nobody is told to be waiting; who did not answer stays on the list.
    const SessionState state = m_snapshot.state;
    if (state == SessionState::Running ||
        (isCurrent && (state == SessionState::Question || state == SessionState::Closed)))
        setWaiting(event.waiting);
    m_joined = event.joined;
    m_connected = event.connected;
    Q_EMIT progressChanged();
}

void HostSessionModel::on(const QuestionClosed &event)
{
    if (!m_snapshot.question || m_snapshot.question->id != event.question ||
        m_snapshot.state != SessionState::Question)
        return;
    m_snapshot.state = SessionState::Closed;
    settle();
}

void HostSessionModel::on(const Revealed &event)
{
    m_snapshot.state = SessionState::Reveal;
    setResult(event);
    settle();
}

void HostSessionModel::on(const LeaderboardShown &event)
{
    if (m_snapshot.pace == Pace::Self)
        m_leaderboard->beginRound();
    m_leaderboard->update(event.page);
    if (m_snapshot.state == SessionState::Closed || m_snapshot.state == SessionState::Reveal) {
        m_snapshot.state = SessionState::Leaderboard;
        settle();
    }
}

void HostSessionModel::on(const ParticipantChanged &event)
{
    m_participants->apply(event);
}

void HostSessionModel::on(const PodiumShown &event)
{
    m_leaderboard->update({event.entries, m_leaderboard->total()});
    setWaiting(std::nullopt);
    m_snapshot.state = SessionState::Podium;
    settle();
}

void HostSessionModel::on(const SessionEnded &)
{
    setWaiting(std::nullopt);
    m_snapshot.state = SessionState::Ended;
    setPendingStep(std::nullopt);
    settle();
    m_attached = false;
}

void HostSessionModel::on(const SessionChanged &event)
{
    // The steps of a host-paced session have events of their own.
    if (m_snapshot.pace == Pace::Self)
        m_snapshot.state = event.state;
    setLocked(event.locked);
    settle();
}

void HostSessionModel::on(const Notice &event)
{
    m_notices.append(event);
    ++m_noticesTold;
    if (m_notices.size() > NoticesMax)
        m_notices.removeFirst();
    Q_EMIT noticesChanged();
}

} // namespace podium::client
