// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_quiz_repository.h"

#include "server/storage/columns.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SqlQuizRepository", text);
}

tl::unexpected<Error> noSuchQuiz()
{
    return failure(ErrorCode::NotFound, tr("There is no such quiz."));
}

//! Selects what statusFrom() reads; goes into a statement that selects from quiz.
QString statusColumns()
{
    return u" EXISTS (SELECT 1 FROM session"
           "         WHERE session.quiz_id = quiz.id AND session.state <> 'ended'),"
           " EXISTS (SELECT 1 FROM session"
           "         WHERE session.quiz_id = quiz.id AND session.quiz_version = quiz.version"
           "         AND session.state = 'ended')"_s;
}

QuizStatus statusFrom(Row &row)
{
    const bool isOpen = row.boolean();
    const bool hasEnded = row.boolean();
    return isOpen ? QuizStatus::Started : hasEnded ? QuizStatus::Ended : QuizStatus::Draft;
}

StoredQuizSummary summaryFrom(Row &row)
{
    StoredQuizSummary summary;
    summary.id = row.id<QuizId>();
    summary.title = row.text();
    summary.updatedAt = row.time();
    summary.questionCount = row.count();
    summary.status = statusFrom(row);
    return summary;
}

} // namespace

Result<StoredQuizPage> SqlQuizRepository::list(UserId owner, int offset, int limit, const QString &titlePart)
{
    // No title is longer, and SQLite takes no pattern of any length.
    if (characterCount(titlePart) > limits::TitleLength)
        return StoredQuizPage{};

    const QString pattern = patternHolding(caseFolded(titlePart));
    return m_connection.read([&]() -> Result<StoredQuizPage> {
        StoredQuizPage page;
        const auto total = m_connection.selectOne(
            u"SELECT count(*) FROM quiz WHERE owner_id = ? AND title_key LIKE ? ESCAPE '\\'"_s,
            values(owner, pattern), [](Row &row) { return row.count(); });
        if (!total)
            return tl::unexpected(total.error());
        page.total = total->value_or(0);

        auto selected =
            m_connection.select(u"SELECT id, title, updated_at,"
                                " (SELECT count(*) FROM question WHERE question.quiz_id = quiz.id),"_s +
                                    statusColumns() +
                                    u" FROM quiz WHERE owner_id = ? AND title_key LIKE ? ESCAPE '\\'"
                                    " ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?"_s,
                                values(owner, pattern, std::max(limit, 0), std::max(offset, 0)),
                                [&page](Row &row) { page.quizzes += summaryFrom(row); });
        if (!selected)
            return tl::unexpected(std::move(selected).error());
        return page;
    });
}

Result<Quiz> SqlQuizRepository::create(UserId owner, Quiz quiz, Timestamp now)
{
    return m_connection.write([&]() -> Result<Quiz> {
        if (auto checked = checkPictures(quiz); !checked)
            return tl::unexpected(std::move(checked).error());
        const auto id = m_connection.selectOne(
            u"INSERT INTO quiz (owner_id, title, title_key, description, version, created_at, updated_at)"
            " VALUES (?, ?, ?, ?, 1, ?, ?)"
            " RETURNING id"_s,
            values(owner, quiz.title, caseFolded(quiz.title), quiz.description, now, now),
            [](Row &row) { return row.id<QuizId>(); });
        if (!id)
            return tl::unexpected(id.error());
        quiz.id = **id;
        quiz.version = 1;
        quiz.status = QuizStatus::Draft;
        for (Question &question : quiz.questions)
            question.id.reset();
        if (auto inserted = insertQuestions(quiz); !inserted)
            return tl::unexpected(std::move(inserted).error());
        return quiz;
    });
}

Result<Quiz> SqlQuizRepository::find(UserId owner, QuizId id)
{
    return m_connection.read([&] { return load(owner, id); });
}

Result<Quiz> SqlQuizRepository::load(UserId owner, QuizId id)
{
    auto quiz = m_connection.selectOne(u"SELECT title, description, version,"_s + statusColumns() +
                                           u" FROM quiz WHERE id = ? AND owner_id = ?"_s,
                                       values(id, owner), [id](Row &row) {
                                           Quiz read;
                                           read.id = id;
                                           read.title = row.text();
                                           read.description = row.text();
                                           read.version = row.count();
                                           read.status = statusFrom(row);
                                           return read;
                                       });
    if (!quiz)
        return tl::unexpected(std::move(quiz).error());
    if (!*quiz)
        return noSuchQuiz();

    QList<Question> &questions = (*quiz)->questions;
    auto selected = m_connection.select(
        u"SELECT id, text, picture_id, options, correct_option, explanation, time_limit_s, weight"
        " FROM question WHERE quiz_id = ? ORDER BY position"_s,
        values(id), [&questions](Row &row) {
            const auto question = row.id<QuestionId>();
            questions += questionFrom(question, row);
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    return std::move(**quiz);
}

Result<Quiz> SqlQuizRepository::update(UserId owner, Quiz quiz, Timestamp now)
{
    if (!quiz.id)
        return noSuchQuiz();
    return m_connection.write([&]() -> Result<Quiz> {
        const auto changed = m_connection.execute(
            u"UPDATE quiz SET title = ?, title_key = ?, description = ?, version = version + 1, updated_at = "
            u"?"
            " WHERE id = ? AND owner_id = ? AND version = ?"_s,
            values(quiz.title, caseFolded(quiz.title), quiz.description, now, *quiz.id, owner, quiz.version));
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed == 0) {
            const auto stored = load(owner, *quiz.id);
            if (!stored)
                return tl::unexpected(stored.error());
            return failure(ErrorCode::VersionConflict,
                           tr("Somebody saved this quiz in between. Load it again and repeat your changes."));
        }
        if (auto checked = checkPictures(quiz); !checked)
            return tl::unexpected(std::move(checked).error());
        if (auto replaced = replaceQuestions(quiz); !replaced)
            return tl::unexpected(std::move(replaced).error());
        return load(owner, *quiz.id);
    });
}

Result<void> SqlQuizRepository::remove(UserId owner, QuizId id)
{
    const auto removed =
        m_connection.execute(u"DELETE FROM quiz WHERE id = ? AND owner_id = ?"_s, values(id, owner));
    if (!removed)
        return tl::unexpected(removed.error());
    if (*removed == 0)
        return noSuchQuiz();
    return {};
}

Result<void> SqlQuizRepository::checkPictures(const Quiz &quiz)
{
    QHash<PictureId, bool> isStored;
    QMap<QString, QString> problems;
    for (qsizetype index = 0; index < quiz.questions.size(); ++index) {
        const auto picture = quiz.questions[index].picture;
        if (!picture)
            continue;
        auto known = isStored.constFind(*picture);
        if (known == isStored.constEnd()) {
            const auto found = m_connection.selectOne(u"SELECT 1 FROM picture WHERE id = ?"_s,
                                                      values(*picture), [](Row &row) { return row.count(); });
            if (!found)
                return tl::unexpected(found.error());
            known = isStored.insert(*picture, found->has_value());
        }
        if (!*known)
            problems.insert(u"questions[%1].picture"_s.arg(index), tr("is not a stored picture"));
    }
    if (!problems.isEmpty())
        return failure(ErrorCode::Invalid, tr("The quiz shows pictures that do not exist."), problems);
    return {};
}

Result<void> SqlQuizRepository::replaceQuestions(Quiz &quiz)
{
    QSet<QuestionId> free; // ids of this quiz that no question has taken yet
    auto selected = m_connection.select(u"SELECT id FROM question WHERE quiz_id = ?"_s, values(*quiz.id),
                                        [&free](Row &row) { free += row.id<QuestionId>(); });
    if (!selected)
        return selected;
    for (Question &question : quiz.questions) {
        if (question.id && !free.remove(*question.id))
            question.id.reset();
    }

    const auto removed = m_connection.execute(u"DELETE FROM question WHERE quiz_id = ?"_s, values(*quiz.id));
    if (!removed)
        return tl::unexpected(removed.error());
    return insertQuestions(quiz);
}

Result<void> SqlQuizRepository::insertQuestions(Quiz &quiz)
{
    QList<QVariantList> kept;
    QList<QVariantList> added;
    for (qsizetype index = 0; index < quiz.questions.size(); ++index) {
        const Question &question = quiz.questions[index];
        const QVariantList columns = values(*quiz.id, static_cast<int>(index)) + questionValues(question);
        if (question.id)
            kept += values(*question.id) + columns;
        else
            added += columns;
    }

    auto inserted =
        m_connection.insertRows(u"INSERT INTO question (id, quiz_id, position, text, picture_id, options,"
                                " correct_option, explanation, time_limit_s, weight) VALUES"_s,
                                kept);
    if (!inserted)
        return inserted;
    return m_connection.insertRows(u"INSERT INTO question (quiz_id, position, text, picture_id, options,"
                                   " correct_option, explanation, time_limit_s, weight) VALUES"_s,
                                   added, u"RETURNING position, id"_s, [&quiz](Row &row) {
                                       const int position = row.count();
                                       quiz.questions[position].id = row.id<QuestionId>();
                                   });
}

} // namespace podium::storage
