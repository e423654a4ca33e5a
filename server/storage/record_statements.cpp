// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/record_statements.h"

#include "server/storage/array_literal.h"
#include "server/storage/column_names.h"

#include <QCoreApplication>

#include <map>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

// Answers are written only for participants who exist. Every statement changes exactly one row per record,
// also when the row is there already as the record has it. A lower count therefore says that a record
// contradicts what is stored.
namespace podium::storage {
namespace {

template<typename Record>
using Records = std::vector<const Record *>;

Result<void> expectChanged(const Result<int> &changed, std::size_t expected)
{
    if (!changed)
        return tl::unexpected(changed.error());
    if (static_cast<std::size_t>(*changed) != expected)
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("Storage", "This contradicts what is already stored."));
    return {};
}

QString insertParticipants()
{
    return u"INSERT INTO participant (session_id, number, nickname, nickname_key, resume_token_hash,"
           " joined_at, kicked, banned)"_s;
}

QString unlessSameParticipant()
{
    return u" ON CONFLICT (session_id, number) DO UPDATE SET nickname = excluded.nickname"
           " WHERE participant.resume_token_hash = excluded.resume_token_hash"_s;
}

QString insertAnswers()
{
    return u"INSERT INTO answer (session_id, participant, position, answer_id, option, correct, points,"
           " answered_at, response_ms)"_s;
}

QString unlessSameAnswer()
{
    return u" ON CONFLICT (session_id, participant, position) DO UPDATE SET answer_id = excluded.answer_id"
           " WHERE answer.answer_id = excluded.answer_id AND answer.option = excluded.option"_s;
}

// --- one by one: SQLite runs in this process, so a statement costs no journey

Result<void> writeOne(Connection &connection, const JoinRecord &record)
{
    static const QString sql =
        insertParticipants() + u" VALUES (?, ?, ?, ?, ?, ?, FALSE, FALSE)"_s + unlessSameParticipant();
    return expectChanged(
        connection.execute(sql, values(record.session, record.participant, record.nickname,
                                       record.nicknameKey, record.resumeTokenHash, record.joinedAt)),
        1);
}

Result<void> writeOne(Connection &connection, const AnswerRecord &record)
{
    static const QString sql = insertAnswers() +
                               u" SELECT session_id, number, ?, ?, ?, ?, ?, ?, ?"
                               " FROM participant WHERE session_id = ? AND number = ?"_s +
                               unlessSameAnswer();
    return expectChanged(connection.execute(sql, values(record.position, record.answerId, record.option,
                                                        record.correct, record.points, record.answeredAt,
                                                        record.response, record.session, record.participant)),
                         1);
}

Result<void> writeOne(Connection &connection, const OpenedRecord &record)
{
    return expectChanged(
        connection.execute(
            u"UPDATE participant SET step = ?, opened_at = ? WHERE session_id = ? AND number = ?"_s,
            values(record.step, record.opensAt, record.session, record.participant)),
        1);
}

template<typename Record>
Result<void> writeOneByOne(Connection &connection, const Records<Record> &records)
{
    for (const Record *record : records) {
        if (auto written = writeOne(connection, *record); !written)
            return written;
    }
    return {};
}

// --- all at once: PostgreSQL takes a whole column as one value

Result<void> writeAll(Connection &connection, const Records<JoinRecord> &records)
{
    static const QString sql =
        insertParticipants() +
        u" SELECT session_id, number, nickname, nickname_key, resume_token_hash, joined_at, FALSE, FALSE"
        " FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS text[]),"
        " CAST(? AS bytea[]), CAST(? AS bigint[]))"
        " AS record (session_id, number, nickname, nickname_key, resume_token_hash, joined_at)"_s +
        unlessSameParticipant();
    ArrayLiteral sessions, numbers, nicknames, keys, hashes, joinedAt;
    for (const JoinRecord *record : records) {
        sessions.add(record->session.value());
        numbers.add(record->participant.value());
        nicknames.add(record->nickname);
        keys.add(record->nicknameKey);
        hashes.add(record->resumeTokenHash);
        joinedAt.add(record->joinedAt.time_since_epoch().count());
    }
    return expectChanged(connection.execute(sql, values(sessions.text(), numbers.text(), nicknames.text(),
                                                        keys.text(), hashes.text(), joinedAt.text())),
                         records.size());
}

Result<void> writeAll(Connection &connection, const Records<AnswerRecord> &records)
{
    static const QString sql =
        insertAnswers() +
        u" SELECT record.session_id, record.participant, record.position, record.answer_id, record.option,"
        " record.correct, record.points, record.answered_at, record.response_ms"
        " FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS integer[]), CAST(? AS text[]),"
        " CAST(? AS integer[]), CAST(? AS boolean[]), CAST(? AS bigint[]), CAST(? AS bigint[]),"
        " CAST(? AS bigint[]))"
        " WITH ORDINALITY AS record (session_id, participant, position, answer_id, option, correct, points,"
        " answered_at, response_ms, place)"
        " JOIN participant ON participant.session_id = record.session_id"
        " AND participant.number = record.participant"
        " ORDER BY record.place"_s +
        unlessSameAnswer();
    ArrayLiteral sessions, participants, positions, answerIds, options, correct, points, answeredAt,
        responses;
    for (const AnswerRecord *record : records) {
        sessions.add(record->session.value());
        participants.add(record->participant.value());
        positions.add(record->position);
        answerIds.add(record->answerId);
        options.add(record->option);
        correct.add(record->correct);
        points.add(record->points);
        answeredAt.add(record->answeredAt.time_since_epoch().count());
        responses.add(record->response.count());
    }
    return expectChanged(
        connection.execute(sql, values(sessions.text(), participants.text(), positions.text(),
                                       answerIds.text(), options.text(), correct.text(), points.text(),
                                       answeredAt.text(), responses.text())),
        records.size());
}

Result<void> writeAll(Connection &connection, const Records<OpenedRecord> &records)
{
    // An UPDATE takes one of several rows for the same participant; it has to be the last.
    std::map<std::pair<SessionId, ParticipantId>, const OpenedRecord *> last;
    for (const OpenedRecord *record : records)
        last[{record->session, record->participant}] = record;

    ArrayLiteral sessions, participants, steps, openedAt;
    for (const auto &[participant, record] : last) {
        sessions.add(record->session.value());
        participants.add(record->participant.value());
        steps.add(record->step);
        openedAt.add(record->opensAt.time_since_epoch().count());
    }
    return expectChanged(
        connection.execute(
            u"UPDATE participant SET step = record.step, opened_at = record.opened_at"
            " FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS integer[]),"
            " CAST(? AS bigint[])) AS record (session_id, number, step, opened_at)"
            " WHERE participant.session_id = record.session_id AND participant.number = record.number"_s,
            values(sessions.text(), participants.text(), steps.text(), openedAt.text())),
        last.size());
}

template<typename Record>
Result<void> writeGroup(Connection &connection, const Records<Record> &records)
{
    if (records.empty())
        return {};
    return connection.dialect() == Dialect::SQLite ? writeOneByOne(connection, records)
                                                   : writeAll(connection, records);
}

// --- rare ones

Result<void> writeRare(Connection &connection, const StageRecord &record)
{
    const bool hasEnded = record.state == SessionState::Ended;
    auto changed = expectChanged(
        connection.execute(
            u"UPDATE session SET state = ?, position = ?, opens_at = ?, closes_at = ?, changed_at = ?,"
            " ended_at = ? WHERE id = ?"_s,
            values(columnName(record.state), record.position, record.opensAt, record.closesAt,
                   record.changedAt, hasEnded ? std::optional(record.changedAt) : std::nullopt,
                   record.session)),
        1);
    if (!changed || !hasEnded)
        return changed;
    const auto freed =
        connection.execute(u"DELETE FROM open_code WHERE session_id = ?"_s, values(record.session));
    if (!freed)
        return tl::unexpected(freed.error());
    return {};
}

Result<void> writeRare(Connection &connection, const LockRecord &record)
{
    return expectChanged(connection.execute(u"UPDATE session SET locked = ? WHERE id = ?"_s,
                                            values(record.locked, record.session)),
                         1);
}

Result<void> writeRare(Connection &connection, const KickRecord &record)
{
    return expectChanged(
        connection.execute(
            u"UPDATE participant SET kicked = TRUE, banned = ? WHERE session_id = ? AND number = ?"_s,
            values(record.banned, record.session, record.participant)),
        1);
}

//! Gathers records that may be written together. Joins may go first, for everything else about a participant
//! comes after the join; answers and opened questions do not touch each other. The rare kinds may (a kick
//! frees a nickname), so they keep their place among all others.
class Gathering final
{
public:
    explicit Gathering(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(Gathering)

    Result<void> operator()(const JoinRecord &record)
    {
        m_joins.push_back(&record);
        return {};
    }

    Result<void> operator()(const AnswerRecord &record)
    {
        m_answers.push_back(&record);
        return {};
    }

    Result<void> operator()(const OpenedRecord &record)
    {
        m_opened.push_back(&record);
        return {};
    }

    template<typename Rare>
    Result<void> operator()(const Rare &record)
    {
        if (auto written = writeOut(); !written)
            return written;
        return writeRare(m_connection, record);
    }

    Result<void> writeOut()
    {
        auto written = writeGroup(m_connection, std::exchange(m_joins, {}));
        if (written)
            written = writeGroup(m_connection, std::exchange(m_answers, {}));
        if (written)
            written = writeGroup(m_connection, std::exchange(m_opened, {}));
        return written;
    }

private:
    Connection &m_connection;
    Records<JoinRecord> m_joins;
    Records<AnswerRecord> m_answers;
    Records<OpenedRecord> m_opened;
};

} // namespace

Result<void> writeRecords(Connection &connection, std::span<const DurableRecord *const> records)
{
    Gathering gathering(connection);
    for (const DurableRecord *record : records) {
        if (auto gathered = std::visit(gathering, *record); !gathered)
            return gathered;
    }
    return gathering.writeOut();
}

} // namespace podium::storage
