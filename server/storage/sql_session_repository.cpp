// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_session_repository.h"

#include "server/storage/column_names.h"
#include "server/storage/columns.h"
#include "server/storage/open_codes.h"
#include "server/storage/session_summaries.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SqlSessionRepository", text);
}

StoredSession sessionFrom(Row &row)
{
    StoredSession session;
    session.id = row.id<SessionId>();
    session.code = row.text();

    NewSession &setup = session.setup;
    setup.owner = row.id<UserId>();
    setup.quiz = row.id<QuizId>();
    setup.quizVersion = row.count();
    setup.title = row.text();
    setup.settings.pace = columnValue<Pace>(row.text());
    setup.settings.scoring.rule = columnValue<ScoringRule>(row.text());
    setup.settings.scoring.streakBonus = row.boolean();
    setup.settings.shuffleQuestions = row.boolean();
    setup.settings.shuffleOptions = row.boolean();
    setup.settings.lateJoin = row.boolean();
    setup.settings.autoAdvance = row.boolean();
    setup.settings.questionCount = row.optionalCount();
    setup.seed = static_cast<std::uint64_t>(row.integer());
    setup.createdAt = row.time();

    session.stage.session = session.id;
    session.stage.state = columnValue<SessionState>(row.text());
    session.stage.position = row.count();
    session.stage.opensAt = row.optionalTime();
    session.stage.closesAt = row.optionalTime();
    session.stage.changedAt = row.time();
    session.locked = row.boolean();
    return session;
}

StoredParticipant participantFrom(SessionId session, Row &row)
{
    StoredParticipant participant;
    JoinRecord &joined = participant.joined;
    joined.session = session;
    joined.participant = row.id<ParticipantId>();
    joined.nickname = row.text();
    joined.nicknameKey = row.text();
    joined.resumeTokenHash = row.bytes();
    joined.joinedAt = row.time();
    participant.kicked = row.boolean();
    participant.banned = row.boolean();
    const auto step = row.optionalCount();
    const auto openedAt = row.optionalTime();
    if (step && openedAt)
        participant.opened = OpenedRecord{session, joined.participant, *step, *openedAt};
    return participant;
}

AnswerRecord answerFrom(SessionId session, Row &row)
{
    AnswerRecord answer;
    answer.session = session;
    answer.participant = row.id<ParticipantId>();
    answer.position = row.count();
    answer.answerId = row.text();
    answer.option = row.count();
    answer.correct = row.boolean();
    answer.points = row.integer();
    answer.answeredAt = row.time();
    answer.response = Ms(row.integer());
    return answer;
}

} // namespace

Result<StoredSession> SqlSessionRepository::create(const NewSession &session,
                                                   const std::function<QString()> &codes)
{
    return m_connection.write([&]() -> Result<StoredSession> {
        const auto quiz = m_connection.selectOne(u"SELECT id FROM quiz WHERE id = ? AND owner_id = ?"_s,
                                                 values(session.quiz, session.owner),
                                                 [](Row &row) { return row.id<QuizId>(); });
        if (!quiz)
            return tl::unexpected(quiz.error());
        if (!*quiz)
            return failure(ErrorCode::NotFound, tr("There is no such quiz."));

        const auto id = insert(session);
        if (!id)
            return tl::unexpected(id.error());
        auto code = takeCode(m_connection, *id, codes);
        if (!code)
            return tl::unexpected(std::move(code).error());
        const auto noted =
            m_connection.execute(u"UPDATE session SET code = ? WHERE id = ?"_s, values(*code, *id));
        if (!noted)
            return tl::unexpected(noted.error());
        if (auto copied = insertQuestions(*id, session.questions); !copied)
            return tl::unexpected(std::move(copied).error());

        StoredSession stored;
        stored.id = *id;
        stored.code = std::move(*code);
        stored.setup = session;
        stored.stage.session = *id;
        stored.stage.changedAt = session.createdAt;
        return stored;
    });
}

Result<SessionId> SqlSessionRepository::insert(const NewSession &session)
{
    const SessionSettings &settings = session.settings;
    const auto id = m_connection.selectOne(
        u"INSERT INTO session (owner_id, quiz_id, quiz_version, title, code, pace, scoring, streak_bonus,"
        " shuffle_questions, shuffle_options, late_join, auto_advance, question_count, seed, state, position,"
        " locked, created_at, changed_at)"
        " VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'lobby', -1, FALSE, ?, ?)"
        " RETURNING id"_s,
        values(session.owner, session.quiz, session.quizVersion, session.title, columnName(settings.pace),
               columnName(settings.scoring.rule), settings.scoring.streakBonus, settings.shuffleQuestions,
               settings.shuffleOptions, settings.lateJoin, settings.autoAdvance, settings.questionCount,
               static_cast<std::int64_t>(session.seed), session.createdAt, session.createdAt),
        [](Row &row) { return row.id<SessionId>(); });
    return id.map([](const std::optional<SessionId> &given) { return *given; });
}

Result<void> SqlSessionRepository::insertQuestions(SessionId id, const QList<Question> &questions)
{
    QList<QVariantList> rows;
    for (qsizetype index = 0; index < questions.size(); ++index) {
        const Question &question = questions[index];
        rows += values(id, static_cast<int>(index), question.id) + questionValues(question);
    }
    return m_connection.insertRows(
        u"INSERT INTO session_question (session_id, position, question_id, text, picture_id, options,"
        " correct_option, explanation, time_limit_s, weight) VALUES"_s,
        rows);
}

Result<QList<StoredSession>> SqlSessionRepository::loadOpen()
{
    return m_connection.read([this] { return load(Which::Open, {}); });
}

Result<StoredSession> SqlSessionRepository::find(UserId owner, SessionId id)
{
    return m_connection.read([&]() -> Result<StoredSession> {
        auto found = load(Which::One, values(id, owner));
        if (!found)
            return tl::unexpected(std::move(found).error());
        if (found->isEmpty())
            return failure(ErrorCode::NotFound, tr("There is no such session."));
        return found->takeFirst();
    });
}

Result<SessionPage> SqlSessionRepository::list(UserId owner, std::optional<QuizId> quiz, int offset,
                                               int limit)
{
    return m_connection.read([&] {
        return selectSessionPage(m_connection, owner, quiz, std::max(offset, 0), std::max(limit, 0));
    });
}

Result<QList<StoredSession>> SqlSessionRepository::load(Which which, const QVariantList &values)
{
    const QString wanted = which == Which::Open ? u"(SELECT id FROM session WHERE state <> 'ended')"_s
                                                : u"(SELECT id FROM session WHERE id = ? AND owner_id = ?)"_s;
    QList<StoredSession> sessions;
    QHash<SessionId, qsizetype> places;
    auto selected = m_connection.select(
        u"SELECT id, code, owner_id, quiz_id, quiz_version, title, pace, scoring, streak_bonus,"
        " shuffle_questions, shuffle_options, late_join, auto_advance, question_count, seed, created_at,"
        " state, position, opens_at, closes_at, changed_at, locked"
        " FROM session WHERE id IN %1 ORDER BY id"_s.arg(wanted),
        values, [&](Row &row) {
            sessions += sessionFrom(row);
            places.insert(sessions.last().id, sessions.size() - 1);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());

    selected = m_connection.select(
        u"SELECT session_id, question_id, text, picture_id, options, correct_option, explanation,"
        " time_limit_s, weight"
        " FROM session_question WHERE session_id IN %1 ORDER BY session_id, position"_s.arg(wanted),
        values, [&](Row &row) {
            StoredSession &session = sessions[places.value(row.id<SessionId>())];
            const auto question = row.id<QuestionId>();
            session.setup.questions += questionFrom(question, row);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());

    selected = m_connection.select(
        u"SELECT session_id, number, nickname, nickname_key, resume_token_hash, joined_at, kicked, banned,"
        " step, opened_at"
        " FROM participant WHERE session_id IN %1 ORDER BY session_id, number"_s.arg(wanted),
        values, [&](Row &row) {
            StoredSession &session = sessions[places.value(row.id<SessionId>())];
            session.participants += participantFrom(session.id, row);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());

    selected = m_connection.select(
        u"SELECT session_id, participant, position, answer_id, option, correct, points, answered_at,"
        " response_ms"
        " FROM answer WHERE session_id IN %1 ORDER BY commit_order"_s.arg(wanted),
        values, [&](Row &row) {
            StoredSession &session = sessions[places.value(row.id<SessionId>())];
            session.answers += answerFrom(session.id, row);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    return sessions;
}

} // namespace podium::storage
