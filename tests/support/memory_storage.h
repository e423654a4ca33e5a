// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/storage.h"
#include "tests/support/no_polls.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace podium::test {

//! Accounts and tokens in memory, by the contract of the port.
class MemoryAccounts final : public AccountRepository
{
public:
    Result<int> count() override;
    Result<User> create(const User &user, bool onlyIfFirst) override;
    Result<std::optional<User>> findByName(const QString &username) override;
    Result<std::optional<User>> find(UserId id) override;
    Result<void> updateProfile(UserId id, const QString &displayName,
                               std::optional<PictureId> avatar) override;
    Result<void> addTokens(const QList<StoredToken> &tokens) override;
    Result<std::optional<StoredToken>> findToken(const QByteArray &hash) override;
    Result<bool> spendToken(const QByteArray &hash) override;
    Result<void> removeFamily(const QByteArray &family) override;
    Result<void> removeExpiredTokens(Timestamp now) override;
    Result<void> addInvitation(const QByteArray &hash, Timestamp expiresAt) override;
    Result<bool> spendInvitation(const QByteArray &hash, Timestamp now) override;

    [[nodiscard]] QList<StoredToken> tokens() const { return m_tokens.values(); }

private:
    QMap<qint64, User> m_users;
    QHash<QByteArray, StoredToken> m_tokens;
    QHash<QByteArray, Timestamp> m_invitations;
};

class MemoryPictures final : public PictureRepository
{
public:
    Result<PictureId> add(UserId owner, const Picture &picture, Timestamp now) override;
    Result<Picture> find(PictureId id) override;
    Result<QList<PictureId>> missing(const QList<PictureId> &ids) override;

private:
    QMap<qint64, Picture> m_pictures;
};

class MemoryQuizzes final : public QuizRepository
{
public:
    Result<StoredQuizPage> list(UserId owner, int offset, int limit, const QString &titlePart) override;
    Result<Quiz> create(UserId owner, Quiz quiz, Timestamp now) override;
    Result<Quiz> find(UserId owner, QuizId id) override;
    Result<Quiz> update(UserId owner, Quiz quiz, Timestamp now) override;
    Result<void> remove(UserId owner, QuizId id) override;

private:
    struct Owned
    {
        UserId owner;
        Quiz quiz;
        Timestamp updatedAt;
    };
    void numberQuestions(Quiz &quiz);

    QMap<qint64, Owned> m_quizzes;
    qint64 m_lastQuestion = 0;
};

class MemorySessions final : public SessionRepository
{
public:
    Result<StoredSession> create(const NewSession &session, const std::function<QString()> &codes) override;
    Result<QList<StoredSession>> loadOpen() override;
    Result<StoredSession> find(UserId owner, SessionId id) override;
    //! Without the figures, which are made from answers that no test stores here.
    Result<SessionPage> list(UserId owner, std::optional<QuizId> quiz, int offset, int limit) override;

    //! What a writer would have stored by now.
    StoredSession &stored(SessionId id) { return m_sessions[id.value()]; }

private:
    QMap<qint64, StoredSession> m_sessions;
};

//! \brief Storage without a database, and without polls: post() runs the work before it returns.
class MemoryStorage final : public Storage
{
public:
    bool post(std::function<void(Repositories &)> work) override
    {
        if (full)
            return false;
        Repositories repositories{accounts, quizzes, pictures, sessions, polls, ballots};
        work(repositories);
        return true;
    }

    MemoryAccounts accounts;
    MemoryPictures pictures;
    MemoryQuizzes quizzes;
    MemorySessions sessions;
    NoPolls polls;
    NoBallots ballots;
    bool full = false; //!< refuse everything, as when too much is waiting
};

} // namespace podium::test
