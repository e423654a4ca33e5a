// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/session_results.h"

#include "server/engine/question_order.h"
#include "server/engine/standings.h"
#include "server/net/routes/csv.h"
#include "shared/protocol/wire_names.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

using AnswersByPosition = QHash<int, const AnswerRecord *>;

//! What one participant did.
struct ParticipantResult
{
    const StoredParticipant *stored = nullptr;
    std::optional<Standing> standing; //!< none: kicked, so not ranked
    QList<int> positions;             //!< of the questions that were theirs to answer, in their order
    AnswersByPosition answers;
};

//! Which questions were asked, as positions in the session's list, in the order of this participant.
QList<int> positionsAsked(const StoredSession &session, const StoredParticipant &participant,
                          const AnswersByPosition &answers)
{
    const int total = static_cast<int>(session.setup.questions.size());
    if (session.setup.settings.pace == Pace::Host) {
        QList<int> positions(std::clamp(session.stage.position + 1, 0, total));
        std::iota(positions.begin(), positions.end(), 0);
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
    [[nodiscard]] const QList<ParticipantResult> &participants() const { return m_participants; }
    [[nodiscard]] Result<LeaderboardPage> page(const engine::LeaderboardQuery &query) const
    {
        return m_standings.page(query, m_roster);
    }

private:
    engine::Roster m_roster;
    engine::Standings m_standings;
    QList<ParticipantResult> m_participants;
};

Results::Results(const StoredSession &session)
{
    QHash<ParticipantId, AnswersByPosition> answers;
    for (const AnswerRecord &answer : session.answers)
        answers[answer.participant].insert(answer.position, &answer);

    for (const StoredParticipant &stored : session.participants) {
        const ParticipantId id = stored.joined.participant;
        const AnswersByPosition own = answers.value(id);
        const QList<int> positions = positionsAsked(session, stored, own);
        m_roster.restore(stored);
        if (!stored.kicked) {
            m_standings.add(id);
            for (const int position : positions.first(settledCount(session, stored, positions, own)))
                m_standings.settle(id, own.value(position));
        }
        m_participants.append({&stored, {}, positions, own});
    }
    for (ParticipantResult &result : m_participants) {
        if (!result.stored->kicked)
            result.standing = m_standings.of(result.stored->joined.participant);
    }
    std::stable_sort(m_participants.begin(), m_participants.end(), [](const auto &left, const auto &right) {
        constexpr int Last = std::numeric_limits<int>::max();
        return (left.standing ? left.standing->rank : Last) < (right.standing ? right.standing->rank : Last);
    });
}

QJsonObject sessionJson(const StoredSession &session)
{
    const SessionSettings &settings = session.setup.settings;
    return {
        {u"id"_s, qint64{session.id.value()}},
        {u"code"_s, session.code},
        {u"title"_s, session.setup.title},
        {u"pace"_s, protocol::toWire(settings.pace)},
        {u"state"_s, protocol::toWire(session.stage.state)},
        {u"scoring"_s, protocol::toWire(settings.scoring.rule)},
        {u"streak_bonus"_s, settings.scoring.streakBonus},
        {u"created_at"_s, qint64{session.setup.createdAt.time_since_epoch().count()}},
    };
}

QJsonArray questionsJson(const QList<Question> &questions)
{
    QJsonArray array;
    for (const Question &question : questions) {
        QJsonArray options;
        for (const QString &text : question.options)
            options.append(QJsonObject{{u"id"_s, options.size()}, {u"text"_s, text}});
        array.append(QJsonObject{
            {u"id"_s, qint64{question.id.value_or(QuestionId()).value()}},
            {u"text"_s, question.text},
            {u"options"_s, options},
            {u"correct_option"_s, question.correctOption},
            {u"weight"_s, question.weight},
        });
    }
    return array;
}

QJsonObject answerJson(const Question &question, const AnswerRecord *answer)
{
    QJsonObject object{
        {u"question"_s, qint64{question.id.value_or(QuestionId()).value()}},
        {u"option"_s, QJsonValue::Null},
        {u"correct"_s, false},
        {u"points"_s, 0},
        {u"response_ms"_s, QJsonValue::Null},
        {u"answered_at"_s, QJsonValue::Null},
    };
    if (answer) {
        object[u"option"_s] = answer->option;
        object[u"correct"_s] = answer->correct;
        object[u"points"_s] = qint64{answer->points};
        object[u"response_ms"_s] = qint64{answer->response.count()};
        object[u"answered_at"_s] = qint64{answer->answeredAt.time_since_epoch().count()};
    }
    return object;
}

QJsonObject participantJson(const ParticipantResult &result, const QList<Question> &questions)
{
    QJsonArray answers;
    for (const int position : result.positions)
        answers.append(answerJson(questions[position], result.answers.value(position)));
    const auto &standing = result.standing;
    return {
        {u"id"_s, qint64{result.stored->joined.participant.value()}},
        {u"nickname"_s, result.stored->joined.nickname},
        {u"kicked"_s, result.stored->kicked},
        {u"rank"_s, standing ? QJsonValue(standing->rank) : QJsonValue(QJsonValue::Null)},
        {u"score"_s, standing ? qint64{standing->score} : 0},
        {u"streak"_s, standing ? standing->streak : 0},
        {u"answers"_s, answers},
    };
}

void writeRow(CsvWriter &csv, const ParticipantResult &result, const Question &question, int position)
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

QJsonObject resultsJson(const StoredSession &session)
{
    const Results results(session);
    QJsonArray participants;
    for (const ParticipantResult &result : results.participants())
        participants.append(participantJson(result, session.setup.questions));
    return {
        {u"session"_s, sessionJson(session)},
        {u"questions"_s, questionsJson(session.setup.questions)},
        {u"participants"_s, participants},
    };
}

QByteArray resultsCsv(const StoredSession &session)
{
    CsvWriter csv;
    for (const char *const column : {"participant", "nickname", "rank", "score", "question", "question_text",
                                     "correct_answer", "answer", "correct", "points", "response_ms"})
        csv.text(QString::fromLatin1(column));
    csv.endRow();
    const Results results(session);
    for (const ParticipantResult &result : results.participants()) {
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
