// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/session_summaries.h"

#include "server/storage/column_names.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

//! A summary, and what its figures are made from.
struct Gathered
{
    SessionSummary summary;
    int askedOfAll = 0;                          //!< host-paced: how many questions have been asked
    QList<std::optional<Timestamp>> lastAnswers; //!< by position
};

Gathered gatheredFrom(Row &row)
{
    Gathered gathered;
    SessionSummary &summary = gathered.summary;
    summary.id = row.id<SessionId>();
    summary.quiz = row.id<QuizId>();
    summary.code = row.text();
    summary.title = row.text();
    summary.pace = columnValue<Pace>(row.text());
    summary.state = columnValue<SessionState>(row.text());
    summary.createdAt = row.time();
    summary.endedAt = row.optionalTime();
    summary.questionCount = row.count();
    gathered.askedOfAll = std::clamp(row.count() + 1, 0, summary.questionCount);
    gathered.lastAnswers.resize(summary.questionCount);
    return gathered;
}

//! How many questions were one participant's to answer.
int expectedOf(const Gathered &gathered, Timestamp joinedAt, std::optional<int> step, int answers)
{
    if (gathered.summary.pace == Pace::Host)
        return std::max(gathered.askedOfAll - firstQuestionOf(joinedAt, gathered.lastAnswers), 0);
    // An answer tells as well how far somebody was, should storage have refused the opening before it.
    return std::min(std::max(step ? *step + 1 : 0, answers), gathered.summary.questionCount);
}

} // namespace

Result<SessionPage> selectSessionPage(Connection &connection, UserId owner, std::optional<QuizId> quiz,
                                      int offset, int limit)
{
    const QString which = quiz ? u"owner_id = ? AND quiz_id = ?"_s : u"owner_id = ?"_s;
    const QVariantList whichValues = quiz ? values(owner, *quiz) : values(owner);
    SessionPage page;
    const auto total = connection.selectOne(u"SELECT count(*) FROM session WHERE "_s + which, whichValues,
                                            [](Row &row) { return row.count(); });
    if (!total)
        return tl::unexpected(total.error());
    page.total = total->value_or(0);

    const QString tail =
        u"FROM session WHERE %1 ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?"_s.arg(which);
    const QString onPage = u"(SELECT id %1)"_s.arg(tail);
    const QVariantList pageValues = whichValues + values(limit, offset);
    QList<Gathered> sessions;
    QHash<SessionId, qsizetype> places;
    auto selected = connection.select(
        u"SELECT id, quiz_id, code, title, pace, state, created_at, ended_at,"
        " (SELECT count(*) FROM session_question WHERE session_id = session.id), position "_s +
            tail,
        pageValues, [&](Row &row) {
            sessions += gatheredFrom(row);
            places.insert(sessions.last().summary.id, sessions.size() - 1);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());

    selected = connection.select(
        u"SELECT answer.session_id, answer.position, max(answer.answered_at),"
        " sum(CASE WHEN participant.kicked THEN 0 ELSE 1 END),"
        " sum(CASE WHEN answer.correct AND NOT participant.kicked THEN 1 ELSE 0 END)"
        " FROM answer JOIN participant"
        " ON participant.session_id = answer.session_id AND participant.number = answer.participant"
        " WHERE answer.session_id IN %1 GROUP BY answer.session_id, answer.position"_s.arg(onPage),
        pageValues, [&](Row &row) {
            Gathered &gathered = sessions[places.value(row.id<SessionId>())];
            const int position = row.count();
            if (position >= 0 && position < gathered.lastAnswers.size())
                gathered.lastAnswers[position] = row.time();
            gathered.summary.answers += row.count();
            gathered.summary.correctAnswers += row.count();
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());

    selected = connection.select(
        u"SELECT session_id, joined_at, step,"
        " (SELECT count(*) FROM answer"
        "  WHERE answer.session_id = participant.session_id AND answer.participant = participant.number)"
        " FROM participant WHERE session_id IN %1 AND NOT kicked"_s.arg(onPage),
        pageValues, [&](Row &row) {
            Gathered &gathered = sessions[places.value(row.id<SessionId>())];
            const Timestamp joinedAt = row.time();
            const std::optional<int> step = row.optionalCount();
            gathered.summary.expectedAnswers += expectedOf(gathered, joinedAt, step, row.count());
            ++gathered.summary.participantCount;
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    for (const Gathered &gathered : std::as_const(sessions))
        page.sessions.append(gathered.summary);
    return page;
}

} // namespace podium::storage
