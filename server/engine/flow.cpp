// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/flow.h"

#include "shared/base/logging.h"
#include "shared/domain/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace podium::engine {
namespace {

constexpr int PodiumEntries = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

} // namespace

std::optional<Timestamp> earlier(std::optional<Timestamp> left, std::optional<Timestamp> right)
{
    if (!left || !right)
        return left ? left : right;
    return std::min(*left, *right);
}

// --- stages -------------------------------------------------------------------------------------------

bool Flow::hasStarted() const
{
    return m_core.stage.state != SessionState::Lobby || m_moving;
}

void Flow::command(HostCommand command, const Reply<void> &reply)
{
    if (!m_moving && m_waiting.empty())
        return obey(command, reply);
    if (m_waiting.size() >= WaitingCommandsMax)
        return reply(failure(ErrorCode::Busy, tr("The last step is still being stored.")));
    m_waiting.push_back({command, reply});
}

void Flow::obey(HostCommand command, const Reply<void> &reply)
{
    if (m_core.hasEnded())
        return reply(failure(ErrorCode::SessionClosed, tr("The session has ended.")));
    const Result<StageRecord> next = stageAfter(command, m_core.clock.now());
    if (!next)
        return reply(tl::unexpected(next.error()));
    moveTo(*next, reply);
}

void Flow::obeyWaiting()
{
    while (!m_moving && !m_waiting.empty()) {
        const WaitingCommand waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        obey(waiting.command, waiting.reply);
    }
}

StageRecord Flow::stage(SessionState state, Timestamp now) const
{
    return StageRecord{m_core.id, state, m_core.stage.position, std::nullopt, std::nullopt, now};
}

void Flow::moveTo(const StageRecord &next, const Reply<void> &reply)
{
    m_moving = true;
    m_core.writer.submit(next, [this, next, reply](const Result<void> &committed) {
        m_moving = false;
        if (committed) {
            const StageRecord before = std::exchange(m_core.stage, next);
            if (m_core.hasEnded())
                end(before);
            else
                entered();
        } else {
            m_retryAt = m_core.clock.now() + RetryAfter;
            qCWarning(lcEngine) << "session" << m_core.id.value()
                                << "could not store its next stage:" << committed.error().message;
        }
        if (reply)
            reply(committed);
        obeyWaiting();
    });
}

void Flow::end(const StageRecord &before)
{
    settleRest();
    if (before.state != SessionState::Lobby && before.state != SessionState::Podium)
        m_core.pushWithStandings(PodiumShown{m_core.top(PodiumEntries).entries, std::nullopt});
    m_core.pushToAll(SessionEnded());
    m_core.pushes.dismissAll(m_core.id, Farewell::Ended);
}

// --- answers ------------------------------------------------------------------------------------------

void Flow::answer(Member &member, const SubmittedAnswer &submitted, const Reply<RecordedAnswer> &reply)
{
    AnswerSheet &answers = member.answers;
    if (answers.pending && answers.pending->record.answerId == submitted.answerId) {
        if (answers.pending->waiting.size() >= WaitingRepeatsMax)
            return reply(failure(ErrorCode::Busy, tr("Your answer is still being stored.")));
        answers.pending->waiting.push_back(reply);
        return;
    }
    if (const AnswerRecord *given = answers.byId(submitted.answerId))
        return reply(replyTo(member, *given));

    const auto position = m_core.positionOf(submitted.question);
    if (!position)
        return reply(failure(ErrorCode::NotFound, tr("This question is not part of the session.")));
    if (answers.at(*position) != nullptr ||
        (answers.pending && answers.pending->record.position == *position))
        return reply(failure(ErrorCode::AlreadyAnswered, tr("You have answered this question already.")));

    const Timestamp now = m_core.clock.now();
    const Result<Window> open = window(member, *position);
    if (!open)
        return reply(tl::unexpected(open.error()));
    if (now < open->opensAt)
        return reply(failure(ErrorCode::TooEarly, tr("This question is not open yet.")));
    if (now > open->closesAt)
        return reply(failure(ErrorCode::TooLate, tr("The time for this question is up.")));
    if (submitted.option < 0 || submitted.option >= m_core.setup.questions.at(*position).options.size())
        return reply(failure(ErrorCode::Invalid, tr("This question has no such option.")));
    if (submitted.answerId.isEmpty() || characterCount(submitted.answerId) > AnswerIdLengthMax)
        return reply(failure(ErrorCode::Invalid, tr("An answer needs an id of 1 to 64 characters.")));

    answers.pending = AnswerSheet::Pending{record(member, submitted, *position, *open, now), {reply}};
    write(answers.pending->record);
}

AnswerRecord Flow::record(const Member &member, const SubmittedAnswer &submitted, int position,
                          const Window &open, Timestamp now) const
{
    const Question &question = m_core.setup.questions.at(position);
    const Ms limit = m_core.timeLimit(position);

    AnswerRecord answer;
    answer.session = m_core.id;
    answer.participant = member.id();
    answer.position = position;
    answer.answerId = submitted.answerId;
    answer.option = submitted.option;
    answer.correct = submitted.option == question.correctOption;
    answer.answeredAt = now;
    answer.response = std::clamp(now - std::max(open.opensAt, open.countsFrom), Ms::zero(), limit);
    if (answer.correct) {
        // Every question before this one is settled, so the streak can no longer change under the answer.
        const int streak = m_core.standings.streakOf(member.id()) + 1;
        answer.points =
            pointsForCorrect(m_core.setup.settings.scoring, question.weight, answer.response, limit, streak);
    }
    return answer;
}

void Flow::complete(ParticipantId participant, const Result<void> &committed)
{
    Member *member = m_core.roster.find(participant);
    const auto pending = std::exchange(member->answers.pending, std::nullopt);
    const Result<void> seated = m_core.roster.checkSeat(participant);

    Result<RecordedAnswer> outcome;
    if (!committed)
        outcome = tl::unexpected(committed.error());
    else if (!seated)
        outcome = tl::unexpected(seated.error());
    else
        outcome = replyTo(*member, pending->record);
    for (const auto &reply : pending->waiting)
        reply(outcome);
}

} // namespace podium::engine
