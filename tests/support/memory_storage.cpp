// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_storage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

tl::unexpected<Error> notFound()
{
    return failure(ErrorCode::NotFound, u"There is no such thing."_s);
}

} // namespace

// --- accounts

Result<int> MemoryAccounts::count()
{
    return static_cast<int>(m_users.size());
}

Result<User> MemoryAccounts::create(const User &user, bool onlyIfFirst)
{
    if (onlyIfFirst && !m_users.isEmpty())
        return failure(ErrorCode::Forbidden, u"There is an account already."_s);
    if (*findByName(user.profile.username))
        return failure(ErrorCode::Invalid, u"Taken."_s, {{u"username"_s, u"Taken."_s}});
    User stored = user;
    stored.profile.id = UserId(m_users.size() + 1);
    m_users.insert(stored.profile.id.value(), stored);
    return stored;
}

Result<std::optional<User>> MemoryAccounts::findByName(const QString &username)
{
    const auto found = std::find_if(m_users.cbegin(), m_users.cend(), [&](const User &user) {
        return user.profile.username.toCaseFolded() == username.toCaseFolded();
    });
    return found == m_users.cend() ? std::optional<User>() : *found;
}

Result<std::optional<User>> MemoryAccounts::find(UserId id)
{
    const auto found = m_users.constFind(id.value());
    return found == m_users.cend() ? std::optional<User>() : *found;
}

Result<void> MemoryAccounts::updateProfile(UserId id, const QString &displayName,
                                           std::optional<PictureId> avatar)
{
    const auto found = m_users.find(id.value());
    if (found == m_users.end())
        return notFound();
    found->profile.displayName = displayName;
    found->profile.avatar = avatar;
    return {};
}

Result<void> MemoryAccounts::addTokens(const QList<StoredToken> &tokens)
{
    for (const StoredToken &token : tokens)
        m_tokens.insert(token.hash, token);
    return {};
}

Result<std::optional<StoredToken>> MemoryAccounts::findToken(const QByteArray &hash)
{
    const auto found = m_tokens.constFind(hash);
    return found == m_tokens.cend() ? std::optional<StoredToken>() : *found;
}

Result<bool> MemoryAccounts::spendToken(const QByteArray &hash)
{
    const auto found = m_tokens.find(hash);
    return found != m_tokens.end() && !std::exchange(found->spent, true);
}

Result<void> MemoryAccounts::removeFamily(const QByteArray &family)
{
    m_tokens.removeIf([&](const auto &token) { return token.value().family == family; });
    return {};
}

Result<void> MemoryAccounts::removeExpiredTokens(Timestamp now)
{
    m_tokens.removeIf([&](const auto &token) { return token.value().expiresAt <= now; });
    return {};
}

Result<void> MemoryAccounts::addInvitation(const QByteArray &hash, Timestamp expiresAt)
{
    m_invitations.insert(hash, expiresAt);
    return {};
}

Result<bool> MemoryAccounts::spendInvitation(const QByteArray &hash, Timestamp now)
{
    return m_invitations.contains(hash) && m_invitations.take(hash) > now;
}

// --- pictures

Result<PictureId> MemoryPictures::add(UserId, const Picture &picture, Timestamp)
{
    const PictureId id(m_pictures.size() + 1);
    m_pictures.insert(id.value(), picture);
    return id;
}

Result<Picture> MemoryPictures::find(PictureId id)
{
    const auto found = m_pictures.constFind(id.value());
    if (found == m_pictures.cend())
        return notFound();
    return *found;
}

Result<QList<PictureId>> MemoryPictures::missing(const QList<PictureId> &ids)
{
    QList<PictureId> absent;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(absent),
                 [this](PictureId id) { return !m_pictures.contains(id.value()); });
    return absent;
}

// --- quizzes

void MemoryQuizzes::numberQuestions(Quiz &quiz)
{
    for (Question &question : quiz.questions) {
        if (!question.id)
            question.id = QuestionId(++m_lastQuestion);
    }
}

Result<StoredQuizPage> MemoryQuizzes::list(UserId owner, int offset, int limit, const QString &titlePart)
{
    StoredQuizPage page;
    for (const Owned &owned : std::as_const(m_quizzes)) {
        if (owned.owner == owner && owned.quiz.title.contains(titlePart, Qt::CaseInsensitive)) {
            page.quizzes.append({*owned.quiz.id, owned.quiz.title, owned.quiz.status,
                                 static_cast<int>(owned.quiz.questions.size()), owned.updatedAt});
        }
    }
    std::stable_sort(page.quizzes.begin(), page.quizzes.end(),
                     [](const auto &a, const auto &b) { return a.updatedAt > b.updatedAt; });
    page.total = static_cast<int>(page.quizzes.size());
    page.quizzes = page.quizzes.mid(offset, limit);
    return page;
}

Result<Quiz> MemoryQuizzes::create(UserId owner, Quiz quiz, Timestamp now)
{
    quiz.id = QuizId(m_quizzes.isEmpty() ? 1 : m_quizzes.lastKey() + 1);
    quiz.version = 1;
    for (Question &question : quiz.questions)
        question.id.reset();
    numberQuestions(quiz);
    m_quizzes.insert(quiz.id->value(), {owner, quiz, now});
    return quiz;
}

Result<Quiz> MemoryQuizzes::find(UserId owner, QuizId id)
{
    const auto found = m_quizzes.constFind(id.value());
    if (found == m_quizzes.cend() || found->owner != owner)
        return notFound();
    return found->quiz;
}

Result<Quiz> MemoryQuizzes::update(UserId owner, Quiz quiz, Timestamp now)
{
    const auto found = m_quizzes.find(quiz.id->value());
    if (found == m_quizzes.end() || found->owner != owner)
        return notFound();
    if (found->quiz.version != quiz.version)
        return failure(ErrorCode::VersionConflict, u"Somebody saved in between."_s);
    ++quiz.version;
    numberQuestions(quiz);
    found->quiz = quiz;
    found->updatedAt = now;
    return quiz;
}

Result<void> MemoryQuizzes::remove(UserId owner, QuizId id)
{
    if (const auto found = find(owner, id); !found)
        return tl::unexpected(found.error());
    m_quizzes.remove(id.value());
    return {};
}

// --- sessions

Result<StoredSession> MemorySessions::create(const NewSession &session, const std::function<QString()> &codes)
{
    StoredSession stored;
    stored.id = SessionId(m_sessions.size() + 1);
    stored.code = codes();
    stored.setup = session;
    stored.stage.session = stored.id;
    stored.stage.changedAt = session.createdAt;
    m_sessions.insert(stored.id.value(), stored);
    return stored;
}

Result<QList<StoredSession>> MemorySessions::loadOpen()
{
    QList<StoredSession> open;
    for (const StoredSession &session : std::as_const(m_sessions)) {
        if (session.stage.state != SessionState::Ended)
            open.append(session);
    }
    return open;
}

Result<StoredSession> MemorySessions::find(UserId owner, SessionId id)
{
    const auto found = m_sessions.constFind(id.value());
    if (found == m_sessions.cend() || found->setup.owner != owner)
        return notFound();
    return *found;
}

Result<SessionPage> MemorySessions::list(UserId owner, std::optional<QuizId> quiz, int offset, int limit)
{
    SessionPage page;
    for (const StoredSession &session : std::as_const(m_sessions)) {
        if (session.setup.owner != owner || (quiz && session.setup.quiz != *quiz))
            continue;
        SessionSummary summary;
        summary.id = session.id;
        summary.quiz = session.setup.quiz;
        summary.code = session.code;
        summary.title = session.setup.title;
        summary.state = session.stage.state;
        summary.createdAt = session.setup.createdAt;
        page.sessions.prepend(summary);
    }
    page.total = static_cast<int>(page.sessions.size());
    page.sessions = page.sessions.mid(offset, limit);
    return page;
}

} // namespace podium::test
