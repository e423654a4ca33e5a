// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/quiz_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! \brief Quizzes in the tables quiz and question.
//!
//! A question that shows a picture which is not stored is refused as Invalid (field "questions[2].picture").
class SqlQuizRepository final : public QuizRepository
{
public:
    explicit SqlQuizRepository(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(SqlQuizRepository)

    Result<StoredQuizPage> list(UserId owner, int offset, int limit, const QString &titlePart) override;
    Result<Quiz> create(UserId owner, Quiz quiz, Timestamp now) override;
    Result<Quiz> find(UserId owner, QuizId id) override;
    Result<Quiz> update(UserId owner, Quiz quiz, Timestamp now) override;
    Result<void> remove(UserId owner, QuizId id) override;

private:
    [[nodiscard]] Result<Quiz> load(UserId owner, QuizId id);
    [[nodiscard]] Result<void> checkPictures(const Quiz &quiz);
    [[nodiscard]] Result<void> replaceQuestions(Quiz &quiz);
    [[nodiscard]] Result<void> insertQuestions(Quiz &quiz);

    Connection &m_connection;
};

} // namespace podium::storage
