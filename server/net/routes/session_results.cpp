// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/session_results.h"

#include "server/engine/question_order.h"
#include "server/engine/standings.h"
#include "server/net/routes/csv.h"

#include <QHash>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

using AnswersByPosition = QHash<int, const AnswerRecord *>;

//! What one participant did.
struct Played
{
    const StoredParticipant *stored = nullptr;
    std::optional<Standing> standing; //!< none: kicked, so not ranked
    QList<int> positions;             //!< of the questions that were theirs to answer, in their order
    AnswersByPosition answers;
};

//! When the last answer to each question came, by position.
QList<std::optional<Timestamp>> lastAnswers(const StoredSession &session)
{
    QList<std::optional<Timestamp>> last(session.setup.questions.size());
    for (const AnswerRecord &answer : session.answers) {
        if (answer.position >= 0 && answer.position < last.size())
            last[answer.position] =
                std::max(last[answer.position].value_or(answer.answeredAt), answer.answeredAt);
    }
    return last;
}

//! Which questions were theirs to answer, as positions in the session's list, in the order of this
//! participant.
QList<int> positionsAsked(const StoredSession &session, const StoredParticipant &participant,
                          const AnswersByPosition &answers,
                          const QList<std::optional<Timestamp>> &lastAnswers)
{
    const int total = static_cast<int>(session.setup.questions.size());
    if (session.setup.settings.pace == Pace::Host) {
        const int asked = std::clamp(session.stage.position + 1, 0, total);
        const int first = std::min(firstQuestionOf(participant.joined.joinedAt, lastAnswers), asked);
        QList<int> positions(asked - first);
        std::iota(positions.begin(), positions.end(), first);
        return positions;
    }
    const QList<int> order = engine::questionOrder(session.setup.settings, total, session.setup.seed,
                                                   participant.joined.participant);
    // An answer tells as well how far somebody was, should storage have refused the opening before it.
    qsizetype reached = participant.opened ? participant.opened->step + 1 : 0;
    for (qsizetype step = 0; step < order.size(); ++step) {
        if (answers.contains(order[step]))
            reached = std::max(reached, step + 1);
    }
    return order.first(std::min<qsizetype>(reached, total));
}

//! \brief How many of the questions asked count, as the engine counts them: what is still open, or whose
//! answer is not revealed yet, does not.
qsizetype settledCount(const StoredSession &session, const StoredParticipant &participant,
                       const QList<int> &positions, const AnswersByPosition &answers)
{
    if (positions.isEmpty())
        return 0;
    bool lastIsOpen = false;
    if (session.setup.settings.pace == Pace::Host) {
        const SessionState state = session.stage.state;
        lastIsOpen = state == SessionState::Question || state == SessionState::Closed;
    } else {
        const bool isThrough =
            participant.opened && participant.opened->step >= session.setup.questions.size();
        lastIsOpen = !isThrough && !answers.contains(positions.last());
    }
    return positions.size() - (lastIsOpen ? 1 : 0);
}

//! \brief Everything that was answered, scored by the engine's own rules.
//! Borrows the session.
class Results final
{
public:
    explicit Results(const StoredSession &session);

    //! By rank; who was kicked comes last.
    [[nodiscard]] const QList<Played> &participants() const { return m_participants; }
    [[nodiscard]] Result<LeaderboardPage> page(const engine::LeaderboardQuery &query) const
    {
        return m_standings.page(query, m_roster);
    }

private:
    engine::Roster m_roster;
    engine::Standings m_standings;
    QList<Played> m_participants;
};

Results::Results(const StoredSession &session)
{
    QHash<ParticipantId, AnswersByPosition> answers;
    for (const AnswerRecord &answer : session.answers)
        answers[answer.participant].insert(answer.position, &answer);
    const QList<std::optional<Timestamp>> last = lastAnswers(session);

    for (const StoredParticipant &stored : session.participants) {
        const ParticipantId id = stored.joined.participant;
        const AnswersByPosition own = answers.value(id);
        const QList<int> positions = positionsAsked(session, stored, own, last);
        m_roster.restore(stored);
        if (!stored.kicked) {
            m_standings.add(id);
            for (const int position : positions.first(settledCount(session, stored, positions, own)))
                m_standings.settle(id, own.value(position));
        }
        m_participants.append({&stored, {}, positions, own});
    }
    for (Played &result : m_participants) {
        if (!result.stored->kicked)
            result.standing = m_standings.of(result.stored->joined.participant);
    }
    std::stable_sort(m_participants.begin(), m_participants.end(), [](const auto &left, const auto &right) {
        constexpr int Last = std::numeric_limits<int>::max();
        return (left.standing ? left.standing->rank : Last) < (right.standing ? right.standing->rank : Last);
    });
}

AnswerResult answerResult(const Question &question, const AnswerRecord *answer)
{
    AnswerResult result;
    result.question = question.id.value_or(QuestionId());
    if (answer) {
        result.option = answer->option;
        result.correct = answer->correct;
        result.points = answer->points;
        result.response = answer->response;
        result.answeredAt = answer->answeredAt;
    }
    return result;
}

ParticipantResult participantResult(const Played &played, const QList<Question> &questions)
{
    const auto &standing = played.standing;
    ParticipantResult result;
    result.id = played.stored->joined.participant;
    result.nickname = played.stored->joined.nickname;
    result.kicked = played.stored->kicked;
    result.rank = standing ? std::optional(standing->rank) : std::nullopt;
    result.score = standing ? standing->score : 0;
    result.streak = standing ? standing->streak : 0;
    result.joinedAt = played.stored->joined.joinedAt;
    for (const int position : played.positions)
        result.answers.append(answerResult(questions[position], played.answers.value(position)));
    return result;
}

void writeRow(CsvWriter &csv, const Played &result, const Question &question, int position)
{
    csv.number(result.stored->joined.participant.value());
    csv.text(result.stored->joined.nickname);
    csv.number(result.standing ? std::optional<qint64>(result.standing->rank) : std::nullopt);
    csv.number(result.standing ? std::optional<qint64>(result.standing->score) : std::nullopt);
    csv.number(position + 1);
    csv.text(question.text);
    csv.text(question.options.value(question.correctOption));
    const AnswerRecord *const answer = result.answers.value(position);
    csv.text(answer ? question.options.value(answer->option) : QString());
    csv.text(answer && answer->correct ? u"yes"_s : u"no"_s);
    csv.number(answer ? answer->points : 0);
    csv.number(answer ? std::optional<qint64>(answer->response.count()) : std::nullopt);
    csv.endRow();
}

} // namespace

SessionResults sessionResults(const StoredSession &session)
{
    SessionResults results;
    results.id = session.id;
    results.quiz = session.setup.quiz;
    results.code = session.code;
    results.title = session.setup.title;
    results.pace = session.setup.settings.pace;
    results.state = session.stage.state;
    results.scoring = session.setup.settings.scoring;
    results.createdAt = session.setup.createdAt;
    if (session.stage.state == SessionState::Ended)
        results.endedAt = session.stage.changedAt;
    for (const Question &question : session.setup.questions) {
        results.questions.append({question.id.value_or(QuestionId()), question.text, question.options,
                                  question.correctOption, question.weight, question.timeLimitS});
    }
    const Results played(session);
    for (const Played &participant : played.participants())
        results.participants.append(participantResult(participant, session.setup.questions));
    return results;
}

QByteArray resultsCsv(const StoredSession &session)
{
    CsvWriter csv;
    for (const char *const column : {"participant", "nickname", "rank", "score", "question", "question_text",
                                     "correct_answer", "answer", "correct", "points", "response_ms"})
        csv.text(QString::fromLatin1(column));
    csv.endRow();
    const Results results(session);
    for (const Played &result : results.participants()) {
        for (const int position : result.positions)
            writeRow(csv, result, session.setup.questions[position], position);
    }
    return csv.utf8();
}

Result<LeaderboardPage> storedLeaderboard(const StoredSession &session, const engine::LeaderboardQuery &query)
{
    return Results(session).page(query);
}

} // namespace podium::net
