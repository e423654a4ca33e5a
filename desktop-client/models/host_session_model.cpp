// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/host_session_model.h"

#include <algorithm>

namespace podium::client {

HostSessionModel::HostSessionModel(const Clock &serverClock, QObject *parent)
    : QObject(parent), m_serverClock(serverClock), m_participants(new ParticipantListModel(this)),
      m_leaderboard(new LeaderboardModel(this))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HostSessionModel::advance);
    connect(m_participants, &ParticipantListModel::countChanged, this, [this] {
        m_joined = m_participants->count();
        m_connected = m_participants->connectedCount();
        Q_EMIT progressChanged();
    });
}

bool HostSessionModel::isInSession() const
{
    return m_attached;
}

std::optional<Question> HostSessionModel::authoredQuestion() const
{
    if (!m_snapshot.question)
        return std::nullopt;
    const auto found = std::find_if(m_authored.cbegin(), m_authored.cend(), [this](const Question &question) {
        return question.id == m_snapshot.question->id;
    });
    if (found == m_authored.cend())
        return std::nullopt;
    return *found;
}

std::optional<Question> HostSessionModel::upcomingQuestion() const
{
    const int next = m_snapshot.index + 1;
    if (pace() == Pace::Self || m_snapshot.total != m_authored.size() || next >= m_snapshot.total)
        return std::nullopt;
    // As many as in the quiz are all of them, in its order; unless it was edited meanwhile.
    const bool isInOrder =
        next == 0 || !m_snapshot.question || m_authored.at(next - 1).id == m_snapshot.question->id;
    return isInOrder ? std::optional(m_authored.at(next)) : std::nullopt;
}

int HostSessionModel::waitingCount() const
{
    return m_waiting ? int(m_waiting->size()) : std::max(0, m_connected - m_answered);
}

Ms HostSessionModel::untilOpens() const
{
    if (!m_snapshot.opensAt)
        return Ms::zero();
    return std::max(Ms::zero(), *m_snapshot.opensAt - m_serverClock.now());
}

Ms HostSessionModel::untilCloses() const
{
    if (m_snapshot.state != SessionState::Question || !m_snapshot.closesAt)
        return Ms::zero();
    return std::clamp(*m_snapshot.closesAt - m_serverClock.now(), Ms::zero(), timeLimit());
}

Ms HostSessionModel::timeLimit() const
{
    if (!m_snapshot.opensAt || !m_snapshot.closesAt)
        return Ms::zero();
    return std::max(Ms::zero(), *m_snapshot.closesAt - *m_snapshot.opensAt);
}

// --- what to do next ----------------------------------------------------------------------------------

std::optional<HostStep> HostSessionModel::nextStep() const
{
    if (m_pendingStep)
        return std::nullopt;
    switch (m_phase) {
    case Phase::Lobby:
        return HostStep::Start;
    case Phase::Question:
        return HostStep::Close;
    case Phase::Closed:
        return HostStep::Reveal;
    case Phase::Revealed:
        return HostStep::ShowLeaderboard;
    case Phase::Leaderboard:
        return HostStep::Next;
    case Phase::Running:
    case Phase::Podium:
        return HostStep::End;
    case Phase::Idle:
    case Phase::Starting:
    case Phase::GetReady:
    case Phase::Ended:
    case Phase::Lost:
        return std::nullopt;
    }
    return std::nullopt;
}

QString HostSessionModel::nextStepText() const
{
    const std::optional<HostStep> step = nextStep();
    if (!step)
        return {};
    switch (*step) {
    case HostStep::Start:
        return tr("Start");
    case HostStep::Close:
        return tr("Close the question");
    case HostStep::Reveal:
        return tr("Show the answer");
    case HostStep::ShowLeaderboard:
        return tr("Show the leaderboard");
    case HostStep::Next:
        return m_snapshot.index + 1 < m_snapshot.total ? tr("Next question") : tr("Show the podium");
    case HostStep::End:
        return tr("End the session");
    }
    return {};
}

void HostSessionModel::requestNextStep()
{
    // The timer that opens the question may be a moment behind.
    advance();
    if (const std::optional<HostStep> step = nextStep())
        requestStep(*step);
}

void HostSessionModel::requestStep(HostStep step)
{
    if (!m_attached || m_pendingStep)
        return;
    setPendingStep(step);
    Q_EMIT stepRequested(step);
}

void HostSessionModel::requestKick(ParticipantId participant, bool ban)
{
    if (m_attached)
        Q_EMIT kickRequested(participant, ban);
}

void HostSessionModel::requestLock(bool locked)
{
    if (m_attached && locked != m_snapshot.locked)
        Q_EMIT lockRequested(locked);
}

// --- fed by the controller ----------------------------------------------------------------------------

void HostSessionModel::reset()
{
    m_attached = false;
    m_timer.stop();
    m_snapshot = {};
    m_joinAddress.clear();
    m_authored.clear();
    m_notices.clear();
    m_noticesTold = 0;
    m_answered = 0;
    setWaiting(std::nullopt);
    clearResult();
    m_participants->reset({});
    m_leaderboard->clear();
    Q_EMIT sessionChanged();
    Q_EMIT questionChanged();
    Q_EMIT noticesChanged();
    setError(std::nullopt);
    setPendingStep(std::nullopt);
    setPhase(Phase::Idle);
}

void HostSessionModel::setStarting()
{
    reset();
    setPhase(Phase::Starting);
}

void HostSessionModel::setStartFailed(const Error &error)
{
    setError(error);
    setPhase(Phase::Idle);
}

void HostSessionModel::setQuiz(const Quiz &quiz)
{
    m_authored = quiz.questions;
    Q_EMIT questionChanged();
}

void HostSessionModel::setJoinAddress(const QString &address)
{
    m_joinAddress = address;
    Q_EMIT sessionChanged();
}

void HostSessionModel::setAttached(const SessionSnapshot &session,
                                   const QList<ParticipantStatus> &participants,
                                   const std::optional<Progress> &progress,
                                   const std::optional<Revealed> &revealed)
{
    const SessionSnapshot before = std::exchange(m_snapshot, session);
    const bool isSameQuestion = before.id == session.id && before.index == session.index;
    if (isSameQuestion && !m_snapshot.question) {
        // Between closing and the next question the old one stays on show.
        m_snapshot.question = before.question;
        m_snapshot.opensAt = before.opensAt;
        m_snapshot.closesAt = before.closesAt;
    }
    if (!isSameQuestion) {
        m_answered = 0;
        setWaiting(std::nullopt);
        clearResult();
    }
    m_attached = true;
    m_participants->reset(participants);
    if (progress)
        on(*progress);
    if (revealed)
        setResult(*revealed);
    Q_EMIT sessionChanged();
    Q_EMIT questionChanged();
    setError(std::nullopt);
    setPendingStep(std::nullopt);
    settle();
}

void HostSessionModel::setStepDone(HostStep step)
{
    if (!m_attached)
        return;
    setError(std::nullopt);
    // The event that tells so may be behind.
    if (step == HostStep::Start && m_snapshot.pace == Pace::Self && m_snapshot.state == SessionState::Lobby)
        m_snapshot.state = SessionState::Running;
    setPendingStep(std::nullopt);
    settle();
}

void HostSessionModel::setStepFailed(HostStep step, const Error &error)
{
    if (m_pendingStep != step)
        return;
    setError(error);
    setPendingStep(std::nullopt);
}

void HostSessionModel::setLocked(bool locked)
{
    m_snapshot.locked = locked;
    Q_EMIT sessionChanged();
}

void HostSessionModel::setFailed(const Error &error)
{
    setError(error);
}

void HostSessionModel::setLeaderboard(const LeaderboardPage &page)
{
    if (m_attached)
        m_leaderboard->update(page);
}

void HostSessionModel::setLost(const Error &error)
{
    m_attached = false;
    m_timer.stop();
    setError(error);
    setPendingStep(std::nullopt);
    setPhase(Phase::Lost);
}

// --- time and private ---------------------------------------------------------------------------------

void HostSessionModel::advance()
{
    if (m_attached)
        settle();
}

HostSessionModel::Phase HostSessionModel::phaseOfState() const
{
    switch (m_snapshot.state) {
    case SessionState::Lobby:
        return Phase::Lobby;
    case SessionState::Question:
        return untilOpens() > Ms::zero() ? Phase::GetReady : Phase::Question;
    case SessionState::Closed:
        return Phase::Closed;
    case SessionState::Reveal:
        return Phase::Revealed;
    case SessionState::Leaderboard:
        return Phase::Leaderboard;
    case SessionState::Running:
        return Phase::Running;
    case SessionState::Podium:
        return Phase::Podium;
    case SessionState::Ended:
        return Phase::Ended;
    }
    return Phase::Ended;
}

void HostSessionModel::settle()
{
    using namespace std::chrono_literals;
    const Phase phase = phaseOfState();
    // Bounded, and never 0: advance() looks again whether the moment has come.
    if (phase == Phase::GetReady)
        m_timer.start(std::clamp<Ms>(untilOpens(), 1ms, 60'000ms));
    else
        m_timer.stop();
    setPhase(phase);
}

void HostSessionModel::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT nextStepChanged();
    Q_EMIT phaseChanged(phase);
}

void HostSessionModel::setError(const std::optional<Error> &error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void HostSessionModel::setPendingStep(std::optional<HostStep> step)
{
    if (m_pendingStep == step)
        return;
    m_pendingStep = step;
    Q_EMIT nextStepChanged();
}

void HostSessionModel::setWaiting(const std::optional<QList<ParticipantId>> &waiting)
{
    m_waiting = waiting;
    m_participants->setWaiting(waiting.value_or(QList<ParticipantId>()));
}

void HostSessionModel::setResult(const Revealed &revealed)
{
    m_correctOption = revealed.correctOption;
    m_explanation = revealed.explanation;
    m_counts = revealed.counts;
    Q_EMIT resultChanged();
}

void HostSessionModel::clearResult()
{
    m_correctOption.reset();
    m_explanation.clear();
    m_counts.clear();
    Q_EMIT resultChanged();
}

} // namespace podium::client
