// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/room.h"

using namespace Qt::StringLiterals;

namespace podium::test {

using engine::HostCommand;

const UserId Room::Host{9};

SessionSettings hostPaced()
{
    SessionSettings settings;
    settings.scoring = {ScoringRule::Speed, true};
    return settings;
}

SessionSettings selfPaced()
{
    SessionSettings settings = hostPaced();
    settings.pace = Pace::Self;
    return settings;
}

QList<Question> someQuestions(int count)
{
    QList<Question> questions;
    for (int position = 0; position < count; ++position) {
        Question question;
        question.id = QuestionId(101 + position);
        question.text = u"Question %1"_s.arg(position);
        question.options = {u"A"_s, u"B"_s, u"C"_s, u"D"_s};
        question.correctOption = Room::Right;
        question.explanation = u"Because %1"_s.arg(position);
        questions.append(question);
    }
    return questions;
}

StoredSession lobby(const SessionSettings &settings, int questionCount, SessionId id, const QString &code)
{
    const Timestamp created = ManualClock().now();
    StoredSession session;
    session.id = id;
    session.code = code;
    session.setup = {Room::Host, QuizId(5), 1, u"Capitals"_s, settings, someQuestions(questionCount),
                     42,         created};
    session.stage.session = id;
    session.stage.changedAt = created;
    return session;
}

Room::Room(const SessionSettings &settings, int questionCount)
    : Room(lobby(settings, questionCount), ManualClock().now())
{}

Room::Room(const StoredSession &stored, Timestamp now)
    : clock(now), sessions(clock, writer, pushes, tokens), before(stored), id(stored.id),
      m_answers(static_cast<int>(stored.answers.size()))
{
    for (const StoredParticipant &participant : stored.participants) {
        m_tokens[participant.joined.participant] =
            QString::fromUtf8(participant.joined.resumeTokenHash.mid(qstrlen("hash of ")));
    }
    sessions.open(stored);
}

Outcome<engine::Admission> Room::requestJoin(const QString &nickname)
{
    Outcome<engine::Admission> outcome;
    sessions.join(before.code, nickname, outcome.reply());
    return outcome;
}

Outcome<void> Room::request(HostCommand command)
{
    Outcome<void> outcome;
    sessions.command(id, command, outcome.reply());
    return outcome;
}

Outcome<void> Room::requestKick(ParticipantId participant, bool ban)
{
    Outcome<void> outcome;
    sessions.kick(id, participant, ban, outcome.reply());
    return outcome;
}

Outcome<engine::RecordedAnswer> Room::requestAnswer(ParticipantId participant, int question, int option,
                                                    const QString &answerId)
{
    Outcome<engine::RecordedAnswer> outcome;
    sessions.answer(seat(participant), {QuestionId(101 + question), option, answerId}, outcome.reply());
    return outcome;
}

Result<engine::Admission> Room::join(const QString &nickname)
{
    const auto outcome = requestJoin(nickname);
    pass(Ms::zero());
    if (outcome.isOk())
        m_tokens[outcome.result()->participant.id] = outcome.result()->resumeToken;
    return outcome.result();
}

std::optional<ErrorCode> Room::command(HostCommand command)
{
    const auto outcome = request(command);
    pass(Ms::zero());
    return outcome.error();
}

std::optional<ErrorCode> Room::kick(ParticipantId participant, bool ban)
{
    const auto outcome = requestKick(participant, ban);
    pass(Ms::zero());
    return outcome.error();
}

std::optional<ErrorCode> Room::lock(bool locked)
{
    Outcome<void> outcome;
    sessions.lock(id, locked, outcome.reply());
    pass(Ms::zero());
    return outcome.error();
}

Result<engine::RecordedAnswer> Room::answer(ParticipantId participant, int question, int option)
{
    const auto outcome = requestAnswer(participant, question, option, u"answer-%1"_s.arg(++m_answers));
    pass(Ms::zero());
    return outcome.result();
}

ParticipantId Room::enter(const QString &nickname)
{
    const ParticipantId participant = join(nickname).value().participant.id;
    static_cast<void>(arrive(participant));
    return participant;
}

Result<engine::Admission> Room::arrive(ParticipantId participant)
{
    const auto admission = sessions.arrive(seat(participant), tokenOf(participant));
    if (admission)
        pushes.connect(id, participant);
    return admission;
}

void Room::leave(ParticipantId participant)
{
    pushes.disconnect(id, participant);
    sessions.leave(seat(participant));
}

void Room::pass(Ms time)
{
    // In steps from deadline to deadline, as a timer would.
    const Timestamp until = clock.now() + time;
    writer.commitAll();
    for (auto due = sessions.nextDeadline(); due && *due <= until; due = sessions.nextDeadline()) {
        clock.advance(std::max(Ms::zero(), *due - clock.now()));
        sessions.advance();
        writer.commitAll();
    }
    clock.advance(until - clock.now());
}

void Room::openQuestion(HostCommand command)
{
    static_cast<void>(this->command(command));
    pass(Ms(3'000));
}

void Room::finishQuestion()
{
    for (const auto step : {HostCommand::Close, HostCommand::Reveal, HostCommand::ShowLeaderboard})
        static_cast<void>(command(step));
}

SessionSnapshot Room::snapshot() const
{
    return sessions.host(id, Host).value().snapshot;
}

std::int64_t Room::scoreOf(ParticipantId participant) const
{
    engine::LeaderboardQuery query;
    query.around = participant;
    const auto page = sessions.leaderboard(id, query);
    for (const LeaderboardEntry &entry : page->entries) {
        if (entry.participant == participant)
            return entry.score;
    }
    return -1;
}

} // namespace podium::test
