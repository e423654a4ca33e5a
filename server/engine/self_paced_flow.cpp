// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/self_paced_flow.h"

#include "server/engine/question_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace podium::engine {
namespace {

constexpr int LeaderboardEntries = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

} // namespace

SelfPacedFlow::SelfPacedFlow(SessionCore &core, const StoredSession &stored) : Flow(core)
{
    if (m_core.stage.state == SessionState::Lobby)
        return;
    for (const StoredParticipant &participant : stored.participants) {
        if (!participant.kicked)
            restore(*m_core.roster.find(participant.joined.participant), participant.opened);
    }
}

void SelfPacedFlow::restore(const Member &member, const std::optional<OpenedRecord> &opened)
{
    Run &run = runOf(member.id());
    // An answer tells as well how far somebody was, should storage have refused the opening before it.
    int reached = opened ? std::min(opened->step, m_core.total()) : -1;
    for (int step = 0; step < m_core.total(); ++step) {
        if (member.answers.at(run.order.at(step)) != nullptr)
            reached = std::max(reached, step);
    }
    if (reached < 0)
        return;

    run.stored = opened;
    for (int step = 0; step < reached; ++step)
        m_core.standings.settle(member.id(), member.answers.at(run.order.at(step)));
    // No later than now, should the clock have been set back since.
    open(member.id(), run, reached,
         opened ? std::min(opened->opensAt, m_core.clock.now()) : m_core.stage.changedAt);
    if (isThrough(run))
        return;
    if (const AnswerRecord *answer = member.answers.at(run.order.at(reached))) {
        m_core.standings.settle(member.id(), answer);
        run.phase = Phase::Between;
        wake(member.id(), run, m_core.stage.changedAt);
    }
}

// --- stages -------------------------------------------------------------------------------------------

bool SelfPacedFlow::isRunning() const
{
    return m_core.stage.state == SessionState::Running && !isMoving();
}

Result<StageRecord> SelfPacedFlow::stageAfter(HostCommand command, Timestamp now) const
{
    switch (command) {
    case HostCommand::Start:
        if (m_core.stage.state != SessionState::Lobby)
            return failure(ErrorCode::TooLate, tr("The session has started already."));
        return stage(SessionState::Running, now);
    case HostCommand::End:
        return stage(SessionState::Ended, now);
    default:
        return failure(ErrorCode::Invalid,
                       tr("In a self-paced session everybody takes these steps on their own."));
    }
}

void SelfPacedFlow::entered()
{
    m_core.pushSession();
    m_core.progress.wish();
    m_leaderboard.wish();
    m_core.roster.forEachPresent([this](const Member &member) {
        if (member.connected)
            goOn(member, runOf(member.id()));
    });
}

bool SelfPacedFlow::allThrough() const
{
    return m_core.setup.settings.autoAdvance && isRunning() && m_core.roster.count() > 0 &&
           m_through == m_core.roster.count();
}

void SelfPacedFlow::endIfAllThrough()
{
    const Timestamp now = m_core.clock.now();
    if (allThrough() && now >= retryAt())
        moveTo(stage(SessionState::Ended, now), {});
}

// --- one participant's questions ----------------------------------------------------------------------

SelfPacedFlow::Run &SelfPacedFlow::runOf(ParticipantId participant)
{
    const auto [entry, isNew] = m_runs.try_emplace(participant);
    if (isNew)
        entry->second.order =
            questionOrder(m_core.setup.settings, m_core.total(), m_core.setup.seed, participant);
    return entry->second;
}

const SelfPacedFlow::Run *SelfPacedFlow::findRun(ParticipantId participant) const
{
    const auto run = m_runs.find(participant);
    return run == m_runs.end() ? nullptr : &run->second;
}

void SelfPacedFlow::open(ParticipantId participant, Run &run, int step, Timestamp opensAt)
{
    run.step = step;
    run.opensAt = opensAt;
    if (isThrough(run)) {
        run.phase = Phase::Between;
        ++m_through;
        m_core.progress.wish();
        wake(participant, run, std::nullopt);
        return;
    }
    run.phase = Phase::Open;
    run.closesAt = opensAt + m_core.timeLimit(run.order.at(step));
    wake(participant, run, run.closesAt);
}

void SelfPacedFlow::openOnArrival(const Member &member, Run &run)
{
    open(member.id(), run, run.step + 1, m_core.clock.now());
    store(member, run);
}

void SelfPacedFlow::goOn(const Member &member, Run &run)
{
    const bool isLast = run.step + 1 == m_core.total();
    wake(member.id(), run, std::nullopt);
    if (!isLast && !member.connected) {
        if (!isStored(member.id(), run))
            store(member, run);
        return;
    }
    run.phase = Phase::Opening;
    const OpenedRecord next{m_core.id, member.id(), run.step + 1, m_core.clock.now()};
    m_core.writer.submit(next, [this, next](const Result<void> &committed) { opened(next, committed); });
}

void SelfPacedFlow::opened(const OpenedRecord &opened, const Result<void> &committed)
{
    const Member *member = m_core.roster.findPresent(opened.participant);
    if (member == nullptr)
        return;
    Run &run = runOf(opened.participant);
    if (!committed) {
        run.phase = Phase::Between;
        return wake(opened.participant, run, m_core.clock.now() + RetryAfter);
    }
    run.stored = opened;
    open(opened.participant, run, opened.step, opened.opensAt);
    if (member->connected && run.phase == Phase::Open)
        m_core.pushes.toParticipant(m_core.id, member->id(), QuestionShown{openQuestion(run, *member)});
    endIfAllThrough();
}

OpenedRecord SelfPacedFlow::opening(ParticipantId participant, const Run &run) const
{
    return {m_core.id, participant, run.step, run.opensAt};
}

bool SelfPacedFlow::isStored(ParticipantId participant, const Run &run) const
{
    return run.step < 0 || run.stored == opening(participant, run);
}

void SelfPacedFlow::store(const Member &member, Run &run)
{
    const OpenedRecord now = opening(member.id(), run);
    m_core.writer.submit(now, [this, now](const Result<void> &committed) { stored(now, committed); });
}

void SelfPacedFlow::stored(const OpenedRecord &opened, const Result<void> &committed)
{
    if (m_core.roster.findPresent(opened.participant) == nullptr)
        return;
    Run &run = runOf(opened.participant);
    if (committed)
        run.stored = opened;
    else if (run.phase == Phase::Open)
        wakeWhileOpen(opened.participant, run);
    else if (run.phase == Phase::Between && !run.wakesAt)
        wake(opened.participant, run, m_core.clock.now() + RetryAfter);
}

void SelfPacedFlow::wakeWhileOpen(ParticipantId participant, Run &run)
{
    wake(participant, run,
         isStored(participant, run) ? run.closesAt : std::min(run.closesAt, m_core.clock.now() + RetryAfter));
}

void SelfPacedFlow::lapse(const Member &member, Run &run)
{
    m_core.standings.settle(member.id(), nullptr);
    m_leaderboard.wish();
    run.phase = Phase::Between;
}

// --- participants -------------------------------------------------------------------------------------

void SelfPacedFlow::joined()
{
    m_leaderboard.wish();
}

void SelfPacedFlow::arrived(Member &member, bool)
{
    if (!isRunning())
        return;
    Run &run = runOf(member.id());
    if (run.phase == Phase::Open && run.closesAt <= m_core.clock.now() && !member.answers.pending)
        lapse(member, run);
    if (run.phase != Phase::Between || isThrough(run))
        return;
    if (run.step + 1 < m_core.total())
        openOnArrival(member, run);
    else
        goOn(member, run);
}

void SelfPacedFlow::left(Member &) {}

void SelfPacedFlow::kicked(Member &member, bool)
{
    m_leaderboard.wish();
    const auto entry = m_runs.find(member.id());
    if (entry != m_runs.end()) {
        wake(member.id(), entry->second, std::nullopt);
        m_through -= isThrough(entry->second) ? 1 : 0;
        m_runs.erase(entry);
    }
    endIfAllThrough();
}

// --- answers ------------------------------------------------------------------------------------------

Result<Flow::Window> SelfPacedFlow::window(const Member &member, int position) const
{
    const Run *run = findRun(member.id());
    if (m_core.stage.state == SessionState::Lobby || run == nullptr)
        return failure(ErrorCode::TooEarly, tr("This question is not open yet."));
    const auto step = static_cast<int>(run->order.indexOf(position));
    if (!isRunning() || step < run->step || (step == run->step && run->phase != Phase::Open))
        return failure(ErrorCode::TooLate, tr("This question is closed."));
    if (step > run->step)
        return failure(ErrorCode::TooEarly, tr("This question is not open yet."));
    return Window{run->opensAt, run->closesAt, member.arrivedAt};
}

void SelfPacedFlow::write(const AnswerRecord &answer)
{
    const OpenedRecord next{m_core.id, answer.participant, runOf(answer.participant).step + 1,
                            answer.answeredAt};
    const auto outcome = std::make_shared<Result<void>>();
    m_core.writer.submit(answer, [this, answer, outcome](const Result<void> &committed) {
        *outcome = committed;
        if (committed)
            recorded(answer);
    });
    m_core.writer.submit(next, [this, answer, next, outcome](const Result<void> &moved) {
        answered(answer, next, *outcome, moved);
    });
}

void SelfPacedFlow::recorded(const AnswerRecord &answer)
{
    Member *member = m_core.roster.find(answer.participant);
    member->answers.record(answer);
    m_core.standings.settle(answer.participant, &answer);
    m_leaderboard.wish();
    m_core.progress.wish();
}

void SelfPacedFlow::answered(const AnswerRecord &answer, const OpenedRecord &next,
                             const Result<void> &recorded, const Result<void> &moved)
{
    const Member *member = m_core.roster.findPresent(answer.participant);
    if (member == nullptr)
        return complete(answer.participant, recorded);

    Run &run = runOf(answer.participant);
    if (moved)
        run.stored = next;
    if (recorded && moved) {
        open(answer.participant, run, next.step, next.opensAt);
    } else if (recorded) {
        run.phase = Phase::Between;
        wake(answer.participant, run, m_core.clock.now() + RetryAfter);
    } else {
        // Storage took the step but not the answer: it has to step back, or a restart would call it missed.
        if (moved)
            store(*member, run);
        wakeWhileOpen(answer.participant, run);
    }
    complete(answer.participant, recorded ? moved : recorded);
    endIfAllThrough();
}

RecordedAnswer SelfPacedFlow::replyTo(const Member &member, const AnswerRecord &answer) const
{
    const Question &question = m_core.setup.questions.at(answer.position);
    const Run *run = findRun(member.id());
    RecordedAnswer::Outcome outcome;
    outcome.correctOption = question.correctOption;
    outcome.explanation = question.explanation;
    outcome.feedback = {answer.option, answer.correct, answer.points, m_core.standings.of(member.id())};
    if (run != nullptr && run->phase == Phase::Open)
        outcome.next = openQuestion(*run, member);
    return {question.id.value_or(QuestionId()), answer.answerId, outcome};
}

// --- time ---------------------------------------------------------------------------------------------

void SelfPacedFlow::wake(ParticipantId participant, Run &run, std::optional<Timestamp> at)
{
    if (run.wakesAt)
        m_wakes.erase({*run.wakesAt, participant});
    run.wakesAt = at;
    if (at)
        m_wakes.insert({*at, participant});
}

void SelfPacedFlow::wakeUp(ParticipantId participant)
{
    const Member &member = *m_core.roster.find(participant);
    Run &run = runOf(participant);
    wake(participant, run, std::nullopt);
    if (run.phase == Phase::Open) {
        // An answer that came in time decides when its commit returns.
        if (member.answers.pending)
            return;
        if (m_core.clock.now() < run.closesAt) {
            // Only an opening that storage refused wakes before the deadline.
            wake(participant, run, run.closesAt);
            return store(member, run);
        }
        lapse(member, run);
    }
    if (run.phase == Phase::Between && !isThrough(run))
        goOn(member, run);
}

std::optional<Timestamp> SelfPacedFlow::nextDeadline() const
{
    std::optional<Timestamp> due = m_leaderboard.due();
    if (!isRunning())
        return due;
    if (!m_wakes.empty())
        due = earlier(due, m_wakes.begin()->first);
    if (allThrough())
        due = earlier(due, std::max(m_core.stage.changedAt, retryAt()));
    return due;
}

void SelfPacedFlow::advance(Timestamp now)
{
    while (isRunning() && !m_wakes.empty() && m_wakes.begin()->first <= now)
        wakeUp(m_wakes.begin()->second);
    endIfAllThrough();
}

void SelfPacedFlow::flush(Timestamp now)
{
    if (m_core.stage.state != SessionState::Running)
        m_leaderboard.forget();
    else if (m_leaderboard.take(now))
        m_core.pushWithStandings(LeaderboardShown{m_core.top(LeaderboardEntries), std::nullopt});
}

// --- views --------------------------------------------------------------------------------------------

OpenQuestion SelfPacedFlow::openQuestion(const Run &run, const Member &reader) const
{
    return {run.step, m_core.total(), m_core.publicQuestion(run.order.at(run.step), &reader), run.opensAt,
            run.closesAt};
}

void SelfPacedFlow::describe(SessionSnapshot &snapshot, const Member *reader) const
{
    const Run *run = reader != nullptr ? findRun(reader->id()) : nullptr;
    if (run == nullptr)
        return;
    snapshot.index = run->step;
    if (m_core.stage.state != SessionState::Running || run->phase != Phase::Open)
        return;
    const OpenQuestion open = openQuestion(*run, *reader);
    snapshot.question = open.question;
    snapshot.opensAt = open.opensAt;
    snapshot.closesAt = open.closesAt;
}

Progress SelfPacedFlow::progress() const
{
    Progress progress{m_core.setup.questions.first().id.value_or(QuestionId()), m_through,
                      m_core.roster.count(), m_core.roster.connectedCount()};
    if (m_core.stage.state == SessionState::Running) {
        progress.waiting = m_core.roster.connectedUnless(
            [this](const Member &member) {
                const Run *run = findRun(member.id());
                return run != nullptr && isThrough(*run);
            },
            Progress::WaitingMax);
    }
    return progress;
}

} // namespace podium::engine
