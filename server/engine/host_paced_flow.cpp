// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/host_paced_flow.h"

#include <QCoreApplication>

#include <algorithm>

namespace podium::engine {
namespace {

constexpr int LeaderboardEntries = 10;
constexpr int PodiumEntries = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

//! The order of the steps within one question; a step is due in the state of the same place.
int placeOf(HostCommand command)
{
    switch (command) {
    case HostCommand::Start:
        return 0;
    case HostCommand::Close:
        return 1;
    case HostCommand::Reveal:
        return 2;
    case HostCommand::ShowLeaderboard:
        return 3;
    case HostCommand::Next:
        return 4;
    case HostCommand::End:
        return 5;
    }
    Q_UNREACHABLE();
}

int placeOf(SessionState state)
{
    switch (state) {
    case SessionState::Lobby:
        return 0;
    case SessionState::Question:
        return 1;
    case SessionState::Closed:
        return 2;
    case SessionState::Reveal:
        return 3;
    case SessionState::Leaderboard:
        return 4;
    default:
        return 5;
    }
}

} // namespace

HostPacedFlow::HostPacedFlow(SessionCore &core) : Flow(core)
{
    const SessionState state = m_core.stage.state;
    const bool resultIsOut = state != SessionState::Question && state != SessionState::Closed;
    const int settledUpTo = m_core.stage.position - (resultIsOut ? 0 : 1);
    for (int position = 0; position <= settledUpTo; ++position)
        settle(position);
    m_settled = resultIsOut;
    if (m_core.stage.position < 0)
        return;

    clearCounts();
    m_core.roster.forEachPresent([this](const Member &member) {
        if (const AnswerRecord *answer = currentAnswer(member))
            count(*answer, +1);
    });
}

// --- stages -------------------------------------------------------------------------------------------

Result<StageRecord> HostPacedFlow::stageAfter(HostCommand command, Timestamp now) const
{
    if (command == HostCommand::End)
        return stage(SessionState::Ended, now);
    if (placeOf(command) > placeOf(m_core.stage.state))
        return failure(ErrorCode::TooEarly, tr("Another step comes before this one."));
    if (placeOf(command) < placeOf(m_core.stage.state))
        return failure(ErrorCode::TooLate, tr("This step has been taken already."));

    switch (command) {
    case HostCommand::Close:
        return sameQuestion(SessionState::Closed, now);
    case HostCommand::Reveal:
        return sameQuestion(SessionState::Reveal, now);
    case HostCommand::ShowLeaderboard:
        return sameQuestion(SessionState::Leaderboard, now);
    default:
        return nextQuestion(now);
    }
}

StageRecord HostPacedFlow::nextQuestion(Timestamp now) const
{
    const int position = m_core.stage.position + 1;
    if (position >= m_core.total())
        return stage(SessionState::Podium, now);
    StageRecord next = stage(SessionState::Question, now);
    next.position = position;
    next.opensAt = now + OpensAfter;
    next.closesAt = *next.opensAt + m_core.timeLimit(position);
    return next;
}

StageRecord HostPacedFlow::sameQuestion(SessionState state, Timestamp now) const
{
    StageRecord next = stage(state, now);
    next.opensAt = m_core.stage.opensAt;
    next.closesAt = m_core.stage.closesAt;
    return next;
}

void HostPacedFlow::entered()
{
    switch (m_core.stage.state) {
    case SessionState::Question:
        clearCounts();
        m_settled = false;
        m_closesEarlyFrom = *m_core.stage.opensAt;
        m_core.progress.wish();
        showQuestion();
        break;
    case SessionState::Closed: {
        const QuestionId question = openQuestion(nullptr).question.id;
        m_core.pushToAll(QuestionClosed{question});
        break;
    }
    case SessionState::Reveal:
        reveal();
        break;
    case SessionState::Leaderboard:
        m_core.pushWithStandings(LeaderboardShown{m_core.top(LeaderboardEntries), std::nullopt});
        break;
    case SessionState::Podium:
        m_core.pushWithStandings(PodiumShown{m_core.top(PodiumEntries).entries, std::nullopt});
        break;
    default:
        break;
    }
}

void HostPacedFlow::showQuestion()
{
    const QuestionShown authored{openQuestion(nullptr)};
    if (!m_core.setup.settings.shuffleOptions) {
        m_core.pushToAll(authored);
        return;
    }
    m_core.pushes.toHosts(m_core.id, authored);
    m_core.roster.forEachPresent([this](const Member &member) {
        if (member.connected)
            m_core.pushes.toParticipant(m_core.id, member.id(), QuestionShown{openQuestion(&member)});
    });
}

void HostPacedFlow::reveal()
{
    settleRest();
    const Revealed shown = *revealed();
    m_core.pushes.toHosts(m_core.id, shown);
    m_core.pushes.toParticipants(m_core.id, shown, [this](ParticipantId participant) -> PushChannel::You {
        const Member *member = m_core.roster.findPresent(participant);
        if (member == nullptr)
            return {};
        return feedbackFor(*member);
    });
}

AnswerFeedback HostPacedFlow::feedbackFor(const Member &member) const
{
    AnswerFeedback feedback;
    feedback.standing = m_core.standings.of(member.id());
    if (const AnswerRecord *answer = currentAnswer(member)) {
        feedback.option = answer->option;
        feedback.correct = answer->correct;
        feedback.points = answer->points;
    }
    return feedback;
}

void HostPacedFlow::settleRest()
{
    if (!m_settled)
        settle(m_core.stage.position);
    m_settled = true;
}

void HostPacedFlow::settle(int position)
{
    m_core.roster.forEachPresent([this, position](const Member &member) {
        m_core.standings.settle(member.id(), member.answers.at(position));
    });
}

// --- time ---------------------------------------------------------------------------------------------

std::optional<HostPacedFlow::Automatic> HostPacedFlow::automatic() const
{
    if (isMoving())
        return std::nullopt;
    const bool goesOn = m_core.setup.settings.autoAdvance;
    const Timestamp since = m_core.stage.changedAt;
    switch (m_core.stage.state) {
    case SessionState::Question: {
        Timestamp at = *m_core.stage.closesAt;
        if (allAnswered())
            at = std::min(at, isAnybodyAway() ? m_closesEarlyFrom : *m_core.stage.opensAt);
        return Automatic{HostCommand::Close, std::max(at, retryAt())};
    }
    case SessionState::Closed:
        if (goesOn)
            return Automatic{HostCommand::Reveal, std::max(since + RevealsAfter, retryAt())};
        break;
    case SessionState::Reveal:
        if (goesOn)
            return Automatic{HostCommand::ShowLeaderboard,
                             std::max(since + ShowsLeaderboardAfter, retryAt())};
        break;
    case SessionState::Leaderboard:
        if (goesOn)
            return Automatic{HostCommand::Next, std::max(since + GoesOnAfter, retryAt())};
        break;
    default:
        break;
    }
    return std::nullopt;
}

std::optional<Timestamp> HostPacedFlow::nextDeadline() const
{
    const auto step = automatic();
    return step ? std::optional(step->at) : std::nullopt;
}

void HostPacedFlow::advance(Timestamp now)
{
    const auto step = automatic();
    if (!step || now < step->at)
        return;
    if (const auto next = stageAfter(step->command, now))
        moveTo(*next, {});
}

// --- participants -------------------------------------------------------------------------------------

void HostPacedFlow::arrived(Member &member, bool wasAway)
{
    if (!wasAway)
        return;
    if (currentAnswer(member) != nullptr)
        ++m_answeredConnected;
    if (m_core.roster.connectedCount() == 1 && m_core.stage.state == SessionState::Question)
        m_closesEarlyFrom = m_core.clock.now() + ReconnectGrace;
}

void HostPacedFlow::left(Member &member)
{
    if (currentAnswer(member) != nullptr)
        --m_answeredConnected;
    closeIfAllAnswered();
}

void HostPacedFlow::kicked(Member &member, bool wasConnected)
{
    if (const AnswerRecord *answer = currentAnswer(member)) {
        count(*answer, -1);
        m_answeredConnected -= wasConnected ? 1 : 0;
    }
    closeIfAllAnswered();
}

const AnswerRecord *HostPacedFlow::currentAnswer(const Member &member) const
{
    return member.answers.at(m_core.stage.position);
}

void HostPacedFlow::clearCounts()
{
    m_counts.fill(0, m_core.setup.questions.at(m_core.stage.position).options.size());
    m_answered = 0;
    m_answeredConnected = 0;
}

void HostPacedFlow::count(const AnswerRecord &answer, int change)
{
    m_answered += change;
    if (answer.option >= 0 && answer.option < m_counts.size())
        m_counts[answer.option] += change;
}

bool HostPacedFlow::allAnswered() const
{
    return m_answeredConnected > 0 && m_answeredConnected == m_core.roster.connectedCount();
}

bool HostPacedFlow::isAnybodyAway() const
{
    return m_core.roster.connectedCount() < m_core.roster.count();
}

void HostPacedFlow::closeIfAllAnswered()
{
    if (takesAnswers() && allAnswered())
        advance(m_core.clock.now());
}

// --- answers ------------------------------------------------------------------------------------------

bool HostPacedFlow::takesAnswers() const
{
    return m_core.stage.state == SessionState::Question && !isMoving();
}

Result<Flow::Window> HostPacedFlow::window(const Member &member, int position) const
{
    if (position > m_core.stage.position)
        return failure(ErrorCode::TooEarly, tr("This question is not open yet."));
    if (position < m_core.stage.position || !takesAnswers())
        return failure(ErrorCode::TooLate, tr("This question is closed."));
    return Window{*m_core.stage.opensAt, *m_core.stage.closesAt, member.arrivedAt};
}

void HostPacedFlow::write(const AnswerRecord &answer)
{
    m_core.writer.submit(answer, [this, answer](const Result<void> &committed) {
        Member *writer = m_core.roster.find(answer.participant);
        if (committed) {
            writer->answers.record(answer);
            if (!writer->kicked) {
                count(answer, +1);
                m_answeredConnected += writer->connected ? 1 : 0;
                m_core.progress.wish();
            }
        }
        complete(answer.participant, committed);
        closeIfAllAnswered();
    });
}

RecordedAnswer HostPacedFlow::replyTo(const Member &, const AnswerRecord &answer) const
{
    return {m_core.setup.questions.at(answer.position).id.value_or(QuestionId()), answer.answerId,
            std::nullopt};
}

// --- views --------------------------------------------------------------------------------------------

OpenQuestion HostPacedFlow::openQuestion(const Member *reader) const
{
    const StageRecord &now = m_core.stage;
    return {now.position, m_core.total(), m_core.publicQuestion(now.position, reader),
            now.opensAt.value_or(Timestamp()), now.closesAt.value_or(Timestamp())};
}

void HostPacedFlow::describe(SessionSnapshot &snapshot, const Member *reader) const
{
    snapshot.index = m_core.stage.position;
    const SessionState state = m_core.stage.state;
    const bool isOnShow =
        state == SessionState::Question || state == SessionState::Closed || state == SessionState::Reveal;
    if (!isOnShow && (reader != nullptr || state != SessionState::Leaderboard))
        return;
    snapshot.question = m_core.publicQuestion(m_core.stage.position, reader);
    snapshot.opensAt = m_core.stage.opensAt;
    snapshot.closesAt = m_core.stage.closesAt;
    if (reader == nullptr)
        return;
    if (const AnswerRecord *answer = currentAnswer(*reader))
        snapshot.answeredOption = answer->option;
}

Progress HostPacedFlow::progress() const
{
    const int position = std::clamp(m_core.stage.position, 0, m_core.total() - 1);
    Progress progress{m_core.setup.questions.at(position).id.value_or(QuestionId()), m_answered,
                      m_core.roster.count(), m_core.roster.connectedCount()};
    const SessionState state = m_core.stage.state;
    if (state == SessionState::Question || state == SessionState::Closed) {
        progress.waiting = m_core.roster.connectedUnless(
            [this](const Member &member) { return currentAnswer(member) != nullptr; }, Progress::WaitingMax);
    }
    return progress;
}

std::optional<Revealed> HostPacedFlow::revealed() const
{
    const SessionState state = m_core.stage.state;
    if (state != SessionState::Reveal && state != SessionState::Leaderboard)
        return std::nullopt;
    const Question &question = m_core.setup.questions.at(m_core.stage.position);
    return Revealed{question.id.value_or(QuestionId()), question.correctOption, question.explanation,
                    m_counts, std::nullopt};
}

std::optional<Revealed> HostPacedFlow::revealedTo(const Member &reader) const
{
    if (m_core.stage.state != SessionState::Reveal)
        return std::nullopt;
    Revealed shown = *revealed();
    shown.you = feedbackFor(reader);
    return shown;
}

} // namespace podium::engine
