// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/session_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! \brief Sessions in the tables session, session_question, participant and answer, and their codes in
//! open_code. What happens while one runs is written there by the GroupCommitWriter.
class SqlSessionRepository final : public SessionRepository
{
public:
    explicit SqlSessionRepository(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(SqlSessionRepository)

    Result<StoredSession> create(const NewSession &session, const std::function<QString()> &codes) override;
    Result<QList<StoredSession>> loadOpen() override;
    Result<StoredSession> find(UserId owner, SessionId id) override;
    Result<SessionPage> list(UserId owner, std::optional<QuizId> quiz, int offset, int limit) override;

private:
    enum class Which { Open, One };

    [[nodiscard]] Result<SessionId> insert(const NewSession &session);
    [[nodiscard]] Result<void> insertQuestions(SessionId id, const QList<Question> &questions);
    [[nodiscard]] Result<QList<StoredSession>> load(Which which, const QVariantList &values);

    Connection &m_connection;
};

} // namespace podium::storage
