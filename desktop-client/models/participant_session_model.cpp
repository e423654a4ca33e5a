// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_session_model.h"

#include <algorithm>

namespace podium::client {

ParticipantSessionModel::ParticipantSessionModel(const Clock &serverClock, QObject *parent)
    : QObject(parent), m_serverClock(serverClock), m_leaderboard(new LeaderboardModel(this))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ParticipantSessionModel::advance);
}

Ms ParticipantSessionModel::untilOpens() const
{
    if (!m_question)
        return Ms::zero();
    return std::max(Ms::zero(), m_question->opensAt - m_serverClock.now());
}

Ms ParticipantSessionModel::untilCloses() const
{
    if (!m_question || m_questionClosed)
        return Ms::zero();
    return std::clamp(m_question->closesAt - m_serverClock.now(), Ms::zero(), timeLimit());
}

Ms ParticipantSessionModel::timeLimit() const
{
    return m_question ? std::max(Ms::zero(), m_question->closesAt - m_question->opensAt) : Ms::zero();
}

// --- asked for by pages -------------------------------------------------------------------------------

void ParticipantSessionModel::choose(int option)
{
    // The timer that opens the question may be a moment behind.
    advance();
    if (m_phase != Phase::Question)
        return;
    const QList<PublicOption> &options = m_question->question.options;
    if (std::none_of(options.cbegin(), options.cend(), [option](const auto &o) { return o.id == option; }))
        return;
    setError(std::nullopt);
    setChoice(option, ChoiceState::Sending);
    settle();
    Q_EMIT answerRequested(m_question->question.id, option);
}

void ParticipantSessionModel::continueToNext()
{
    if (!isHoldingResult())
        return;
    if (m_next) {
        show(*m_next);
        return;
    }
    m_question.reset();
    setChoice(std::nullopt, ChoiceState::None);
    setResult(std::nullopt, {}, std::nullopt, {});
    Q_EMIT questionChanged();
    settle();
}

// --- fed by the controller ----------------------------------------------------------------------------

void ParticipantSessionModel::reset()
{
    m_attached = false;
    m_timer.stop();
    m_code.clear();
    m_title.clear();
    m_self = {};
    m_state = SessionState::Lobby;
    m_next.reset();
    m_question.reset();
    setChoice(std::nullopt, ChoiceState::None);
    setResult(std::nullopt, {}, std::nullopt, {});
    setStanding(std::nullopt);
    m_leaderboard->clear();
    m_leaderboard->setOwnParticipant(std::nullopt);
    Q_EMIT questionChanged();
    Q_EMIT sessionChanged();
    setError(std::nullopt);
    setPhase(Phase::Idle);
}

void ParticipantSessionModel::setJoining(const QString &code, const QString &nickname)
{
    reset();
    m_code = code;
    m_self.nickname = nickname;
    Q_EMIT sessionChanged();
    setPhase(Phase::Joining);
}

void ParticipantSessionModel::setJoinFailed(const Error &error)
{
    m_attached = false;
    setError(error);
    setPhase(Phase::Idle);
}

void ParticipantSessionModel::setAttached(const Participant &self, const SessionSnapshot &session)
{
    m_attached = true;
    m_self = self;
    m_code = session.code;
    m_title = session.title;
    m_pace = session.pace;
    m_state = session.state;
    Q_EMIT sessionChanged();
    setError(std::nullopt);
    m_leaderboard->setOwnParticipant(self.id);
    setStanding(session.you);
    applyQuestion(session);
    settle();
}

void ParticipantSessionModel::applyQuestion(const SessionSnapshot &session)
{
    if (!session.question || !session.opensAt || !session.closesAt) {
        m_next.reset();
        // Between closing and the next question the old one stays on show, if it is still the same.
        const bool isSame = m_question && m_question->index == session.index;
        if (session.pace == Pace::Self || !isSame) {
            m_question.reset();
            setChoice(std::nullopt, ChoiceState::None);
            Q_EMIT questionChanged();
        }
        m_questionClosed = true;
        return;
    }

    const OpenQuestion open{session.index, session.total, *session.question, *session.opensAt,
                            *session.closesAt};
    const bool isSame = isCurrent(open.question.id);
    const bool isUnderWay = isSame && m_choiceState == ChoiceState::Sending;
    if (!isSame) {
        m_next.reset();
        setResult(std::nullopt, {}, std::nullopt, {});
        setChoice(std::nullopt, ChoiceState::None);
    }
    m_question = open;
    m_questionClosed = session.state != SessionState::Question && session.state != SessionState::Running;
    Q_EMIT questionChanged();
    if (session.answeredOption && !isUnderWay)
        setChoice(session.answeredOption, ChoiceState::Recorded);
}

void ParticipantSessionModel::setAnswerRecorded(QuestionId question)
{
    if (!m_attached || !isCurrent(question) || m_choiceState != ChoiceState::Sending)
        return;
    setChoice(m_choice, ChoiceState::Recorded);
    settle();
}

void ParticipantSessionModel::setAnswerOutcome(const AnswerOutcome &outcome)
{
    // A repeated answer may be told again after the next question has begun; the snapshot knew it all.
    if (!m_attached || !isCurrent(outcome.question))
        return;
    setStanding(outcome.feedback.standing);
    setChoice(outcome.feedback.option ? outcome.feedback.option : m_choice, ChoiceState::Recorded);
    setResult(outcome.correctOption, outcome.explanation, outcome.feedback, {});
    holdResult(outcome.next);
    settle();
}

void ParticipantSessionModel::setAnswerFailed(QuestionId question, const Error &error)
{
    if (!m_attached)
        return;
    if (!isCurrent(question)) {
        // Given while the server was away, and the session has gone on.
        if (error.code != ErrorCode::AlreadyAnswered)
            setError(Error{
                error.code, tr("Your answer to an earlier question came too late; it does not count."), {}});
        return;
    }
    if (m_choiceState != ChoiceState::Sending)
        return;
    switch (error.code) {
    case ErrorCode::TooLate:
        setChoice(m_choice, ChoiceState::TooLate);
        break;
    case ErrorCode::AlreadyAnswered:
        setChoice(m_choice, ChoiceState::Recorded);
        break;
    default:
        setChoice(std::nullopt, ChoiceState::None);
        break;
    }
    setError(error);
    settle();
}

void ParticipantSessionModel::setLeaderboard(const LeaderboardPage &page)
{
    if (m_attached)
        m_leaderboard->update(page);
}

void ParticipantSessionModel::setExited(ParticipantExit exit, const std::optional<Error> &error)
{
    m_attached = false;
    m_timer.stop();
    setError(error);
    switch (exit) {
    case ParticipantExit::Ended:
        return setPhase(Phase::Ended);
    case ParticipantExit::Kicked:
        return setPhase(Phase::Kicked);
    case ParticipantExit::Replaced:
        return setPhase(Phase::Replaced);
    case ParticipantExit::Lost:
        return setPhase(Phase::Lost);
    }
}

// --- time ---------------------------------------------------------------------------------------------

void ParticipantSessionModel::advance()
{
    if (!m_attached)
        return;
    if (isHoldingResult() && m_serverClock.now() >= m_resultUntil)
        continueToNext();
    else
        settle();
}

void ParticipantSessionModel::setTimerUntil(Timestamp due)
{
    using namespace std::chrono_literals;
    // Bounded, and never 0: advance() looks again whether the moment has come.
    m_timer.start(std::clamp<Ms>(due - m_serverClock.now(), 1ms, 60'000ms));
}

// --- private ------------------------------------------------------------------------------------------

bool ParticipantSessionModel::isInSession() const
{
    return m_attached;
}

bool ParticipantSessionModel::isCurrent(QuestionId question) const
{
    return m_question && m_question->question.id == question;
}

void ParticipantSessionModel::show(OpenQuestion question)
{
    m_next.reset();
    if (m_pace == Pace::Host)
        m_leaderboard->beginRound();
    m_question = std::move(question);
    m_questionClosed = false;
    setChoice(std::nullopt, ChoiceState::None);
    setResult(std::nullopt, {}, std::nullopt, {});
    setError(std::nullopt);
    Q_EMIT questionChanged();
    settle();
}

void ParticipantSessionModel::holdResult(const std::optional<OpenQuestion> &next)
{
    m_next = next;
    m_resultUntil = m_serverClock.now() + ResultTime;
    if (m_next)
        m_resultUntil = std::max(m_resultUntil, m_next->opensAt);
}

bool ParticipantSessionModel::isHoldingResult() const
{
    return m_pace == Pace::Self && m_phase == Phase::Revealed;
}

ParticipantSessionModel::Phase ParticipantSessionModel::phaseOfQuestion() const
{
    switch (m_choiceState) {
    case ChoiceState::TooLate:
        return Phase::TooLate;
    case ChoiceState::Sending:
        return Phase::Sending;
    case ChoiceState::Recorded:
        return m_questionClosed ? Phase::Closed : Phase::Recorded;
    case ChoiceState::None:
        break;
    }
    if (m_questionClosed)
        return Phase::Closed;
    const Timestamp now = m_serverClock.now();
    if (now < m_question->opensAt)
        return Phase::GetReady;
    // Nobody closes a self-paced question but the clock; the next one is pushed, if there is one.
    if (m_pace == Pace::Self && now >= m_question->closesAt)
        return m_question->index + 1 < m_question->total ? Phase::Closed : Phase::Finished;
    return Phase::Question;
}

ParticipantSessionModel::Phase ParticipantSessionModel::phaseOfState() const
{
    switch (m_state) {
    case SessionState::Lobby:
        return Phase::Lobby;
    case SessionState::Question:
    case SessionState::Closed:
        return m_question ? phaseOfQuestion() : Phase::Closed;
    case SessionState::Running:
        if (m_correctOption)
            return Phase::Revealed;
        return m_question ? phaseOfQuestion() : Phase::Finished;
    case SessionState::Reveal:
        return Phase::Revealed;
    case SessionState::Leaderboard:
        return Phase::Leaderboard;
    case SessionState::Podium:
        return Phase::Podium;
    case SessionState::Ended:
        return Phase::Ended;
    }
    return Phase::Ended;
}

void ParticipantSessionModel::settle()
{
    const Phase phase = phaseOfState();
    if (phase == Phase::GetReady)
        setTimerUntil(m_question->opensAt);
    else if (phase == Phase::Question && m_pace == Pace::Self)
        setTimerUntil(m_question->closesAt);
    else if (phase == Phase::Revealed && m_pace == Pace::Self)
        setTimerUntil(m_resultUntil);
    else
        m_timer.stop();
    setPhase(phase);
}

void ParticipantSessionModel::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

void ParticipantSessionModel::setError(const std::optional<Error> &error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void ParticipantSessionModel::setStanding(const std::optional<Standing> &standing)
{
    if (m_standing == standing)
        return;
    m_standing = standing;
    m_leaderboard->setOwnStanding(standing);
    Q_EMIT standingChanged();
}

void ParticipantSessionModel::setChoice(std::optional<int> option, ChoiceState state)
{
    m_choiceState = state;
    if (m_choice == option)
        return;
    m_choice = option;
    Q_EMIT choiceChanged();
}

void ParticipantSessionModel::setResult(std::optional<int> correctOption, const QString &explanation,
                                        const std::optional<AnswerFeedback> &feedback,
                                        const QList<int> &counts)
{
    if (m_correctOption == correctOption && m_explanation == explanation && m_feedback == feedback &&
        m_counts == counts)
        return;
    m_correctOption = correctOption;
    m_explanation = explanation;
    m_feedback = feedback;
    m_counts = counts;
    Q_EMIT resultChanged();
}

} // namespace podium::client
