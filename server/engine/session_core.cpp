// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/session_core.h"

#include "server/engine/question_order.h"

namespace podium::engine {

SessionCore::SessionCore(const StoredSession &stored, const Clock &sessionClock, DurableWriter &sessionWriter,
                         PushChannel &sessionPushes)
    : clock(sessionClock), writer(sessionWriter), pushes(sessionPushes), id(stored.id), code(stored.code),
      setup(stored.setup), stage(stored.stage), locked(stored.locked)
{
    // Stored by a clock that has been set back since: its moments must not be waited for.
    if (const Ms ahead = stage.changedAt - clock.now(); ahead > Ms::zero()) {
        for (Timestamp *const moment : {&stage.changedAt, stage.opensAt ? &*stage.opensAt : nullptr,
                                        stage.closesAt ? &*stage.closesAt : nullptr}) {
            if (moment != nullptr)
                *moment -= ahead;
        }
    }
    for (int position = 0; position < total(); ++position)
        m_positions.insert(setup.questions.at(position).id.value_or(QuestionId()), position);
    for (const StoredParticipant &participant : stored.participants) {
        roster.restore(participant);
        if (!participant.kicked)
            standings.add(participant.joined.participant);
    }
    for (const AnswerRecord &answer : stored.answers) {
        if (Member *member = roster.find(answer.participant))
            member->answers.record(answer);
    }
}

std::optional<int> SessionCore::positionOf(QuestionId question) const
{
    const auto position = m_positions.constFind(question);
    if (position == m_positions.constEnd())
        return std::nullopt;
    return *position;
}

Ms SessionCore::timeLimit(int position) const
{
    return std::chrono::seconds(setup.questions.at(position).timeLimitS);
}

PublicQuestion SessionCore::publicQuestion(int position, const Member *reader) const
{
    const Question &question = setup.questions.at(position);
    const int optionCount = static_cast<int>(question.options.size());
    SessionSettings settings = setup.settings;
    settings.shuffleOptions = settings.shuffleOptions && reader != nullptr;

    PublicQuestion shown;
    shown.id = question.id.value_or(QuestionId());
    shown.text = question.text;
    shown.picture = question.picture;
    shown.weight = question.weight;
    shown.options.reserve(optionCount);
    const QList<int> order = optionOrder(settings, optionCount, setup.seed,
                                         reader != nullptr ? reader->id() : ParticipantId(), position);
    for (const int option : order)
        shown.options.append({option, question.options.at(option)});
    return shown;
}

LeaderboardPage SessionCore::top(int limit) const
{
    LeaderboardQuery query;
    query.limit = limit;
    return standings.page(query, roster).value_or(LeaderboardPage());
}

void SessionCore::pushToAll(const LiveEvent &event) const
{
    pushes.toHosts(id, event);
    pushes.toParticipants(id, event, [](ParticipantId) { return PushChannel::You(); });
}

void SessionCore::pushChange(const Member &member, ParticipantChange change) const
{
    const ParticipantStatus status{member.participant(), member.connected, standings.scoreOf(member.id())};
    pushes.toHosts(id, ParticipantChanged{status, change});
}

} // namespace podium::engine
