// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/session_resources.h"

#include "shared/protocol/value_fields.h"

#include <QCoreApplication>

namespace podium::protocol {
namespace {

constexpr auto OptionsField = "options"_L1;
constexpr auto CorrectOptionField = "correct_option"_L1;

//! The session's own part of its results.
struct SessionPart
{
    SessionId id;
    std::optional<QuizId> quiz;
    QString code;
    QString title;
    Pace pace = Pace::Host;
    SessionState state = SessionState::Ended;
    Scoring scoring;
    Timestamp createdAt;
    std::optional<Timestamp> endedAt;
};

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Protocol)
};

} // namespace

void describe(auto &json, Is<SessionPart> auto &session)
{
    json.required("id"_L1, session.id);
    json.optional("quiz_id"_L1, session.quiz);
    json.required("code"_L1, session.code, SessionCode{});
    json.required("title"_L1, session.title, AnyText);
    json.required("pace"_L1, session.pace);
    json.required("state"_L1, session.state);
    json.required("scoring"_L1, session.scoring.rule);
    json.required("streak_bonus"_L1, session.scoring.streakBonus);
    json.required("created_at"_L1, session.createdAt);
    json.nullable("ended_at"_L1, session.endedAt);
}

void describeOptions(JsonReader &json, PlayedQuestion &question)
{
    QList<PublicOption> options;
    json.required(OptionsField, options, AnyCount);
    json.required(CorrectOptionField, question.correctOption);
    for (qsizetype index = 0; index < options.size(); ++index) {
        if (options[index].id != index) {
            const JsonPath list = json.pathOf(OptionsField);
            const JsonPath option{&list, {}, index};
            json.problems().addMalformed({&option, "id"_L1}, Texts::tr("must be the option's place, from 0"));
        }
        question.options.append(options[index].text);
    }
    if (question.correctOption >= options.size())
        json.problems().addMalformed(json.pathOf(CorrectOptionField),
                                     Texts::tr("must be the id of an option"));
}

void describeOptions(JsonWriter &json, const PlayedQuestion &question)
{
    QList<PublicOption> options;
    for (const QString &text : question.options)
        options.append({static_cast<int>(options.size()), text});
    json.required(OptionsField, options);
    json.required(CorrectOptionField, question.correctOption);
}

void describe(auto &json, Is<PlayedQuestion> auto &question)
{
    json.required("id"_L1, question.id);
    json.required("text"_L1, question.text, AnyText);
    describeOptions(json, question);
    json.required("weight"_L1, question.weight);
    json.optional("time_limit_s"_L1, question.timeLimitS);
}

void describe(auto &json, Is<AnswerResult> auto &answer)
{
    json.required("question"_L1, answer.question);
    json.nullable("option"_L1, answer.option);
    json.required("correct"_L1, answer.correct);
    json.required("points"_L1, answer.points);
    json.nullable("response_ms"_L1, answer.response);
    json.nullable("answered_at"_L1, answer.answeredAt);
}

void describe(auto &json, Is<ParticipantResult> auto &participant)
{
    json.required("id"_L1, participant.id);
    json.required("nickname"_L1, participant.nickname, AnyText);
    json.required("kicked"_L1, participant.kicked);
    json.nullable("rank"_L1, participant.rank);
    json.required("score"_L1, participant.score);
    json.required("streak"_L1, participant.streak);
    json.optional("joined_at"_L1, participant.joinedAt);
    json.required("answers"_L1, participant.answers, AnyCount);
}

void describe(JsonReader &json, SessionResults &results)
{
    SessionPart session;
    json.required("session"_L1, session);
    json.required("questions"_L1, results.questions, AnyCount);
    json.required("participants"_L1, results.participants, AnyCount);
    results.id = session.id;
    results.quiz = session.quiz;
    results.code = session.code;
    results.title = session.title;
    results.pace = session.pace;
    results.state = session.state;
    results.scoring = session.scoring;
    results.createdAt = session.createdAt;
    results.endedAt = session.endedAt;
}

void describe(JsonWriter &json, const SessionResults &results)
{
    json.required("session"_L1,
                  SessionPart{results.id, results.quiz, results.code, results.title, results.pace,
                              results.state, results.scoring, results.createdAt, results.endedAt});
    json.required("questions"_L1, results.questions);
    json.required("participants"_L1, results.participants);
}

void describe(auto &json, Is<SessionSummary> auto &session)
{
    json.required("id"_L1, session.id);
    json.required("quiz_id"_L1, session.quiz);
    json.required("code"_L1, session.code, SessionCode{});
    json.required("title"_L1, session.title, AnyText);
    json.required("pace"_L1, session.pace);
    json.required("state"_L1, session.state);
    json.required("created_at"_L1, session.createdAt);
    json.nullable("ended_at"_L1, session.endedAt);
    json.required("participant_count"_L1, session.participantCount);
    json.required("question_count"_L1, session.questionCount);
    json.required("expected_answers"_L1, session.expectedAnswers);
    json.required("answers"_L1, session.answers);
    json.required("correct_answers"_L1, session.correctAnswers);
}

void describe(auto &json, Is<SessionPage> auto &page)
{
    json.required("sessions"_L1, page.sessions, AnyCount);
    json.required("total"_L1, page.total);
}

QByteArray toUtf8(const SessionResults &results)
{
    return writtenValue(results);
}

QByteArray toUtf8(const SessionPage &page)
{
    return writtenValue(page);
}

Result<SessionResults> sessionResultsFromJson(const QJsonObject &object)
{
    return readValue<SessionResults>(object);
}

Result<SessionPage> sessionPageFromJson(const QJsonObject &object)
{
    return readValue<SessionPage>(object);
}

} // namespace podium::protocol
