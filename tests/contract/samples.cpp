// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/samples.h"

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

constexpr std::int64_t Start = 1'790'000'000'000;

//! The value, or a fatal message: tests of one thing need others to be there.
template<typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("The ground of a test could not be stored: %ls", qUtf16Printable(result.error().message));
    return *std::move(result);
}

} // namespace

Timestamp at(std::int64_t ms)
{
    return Timestamp(Ms(Start + ms));
}

User storedHost(Repositories repositories, const QString &username)
{
    User user;
    user.profile.username = username;
    user.profile.displayName = username.toUpper();
    user.profile.role = UserRole::Host;
    user.passwordHash = "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA";
    return required(repositories.accounts.create(user, false));
}

PictureId storedPicture(Repositories repositories, UserId owner)
{
    return required(repositories.pictures.add(owner, Picture{"image/png", "picture", 2, 3}, at(0)));
}

Quiz sampleQuiz(int questions, const QString &title)
{
    Quiz quiz;
    quiz.title = title;
    quiz.description = u"It's \"all\" \\ of {it}, 100 %, 日本, 🏆"_s;
    for (int index = 0; index < questions; ++index) {
        Question question;
        question.text = u"Question %1: what's \\N or ? and :name, $1 'quoted'?"_s.arg(index);
        question.options = QStringList{u"a,b"_s, u"{c}"_s, u"\"d\""_s, u"é"_s}.mid(0, 2 + index % 3);
        question.correctOption = index % 2;
        question.explanation = index % 2 == 0 ? QString() : u"Because.\nTwo lines."_s;
        question.timeLimitS = 5 + index % 295;
        question.weight = 1 + index % 10;
        quiz.questions += question;
    }
    return quiz;
}

NewSession sampleSession(UserId owner, const Quiz &quiz)
{
    NewSession session;
    session.owner = owner;
    session.quiz = *quiz.id;
    session.quizVersion = quiz.version;
    session.title = quiz.title;
    session.questions = quiz.questions;
    session.createdAt = at(1'000);
    return session;
}

StoredSession storedSession(Repositories repositories, UserId owner, const QString &code, int questions)
{
    const Quiz quiz = required(repositories.quizzes.create(owner, sampleQuiz(questions), at(500)));
    return required(repositories.sessions.create(sampleSession(owner, quiz), [&code] { return code; }));
}

JoinRecord joinOf(SessionId session, int participant)
{
    JoinRecord record;
    record.session = session;
    record.participant = ParticipantId(participant);
    record.nickname = u"Ana \"%1\" \\ {é}"_s.arg(participant);
    record.nicknameKey = u"ana \"%1\" \\ {é}"_s.arg(participant);
    record.resumeTokenHash = QByteArray("\0\\x\xff'\"", 6) + QByteArray::number(participant);
    record.joinedAt = at(2'000 + participant);
    return record;
}

AnswerRecord answerOf(SessionId session, int participant, int position, int option)
{
    AnswerRecord record;
    record.session = session;
    record.participant = ParticipantId(participant);
    record.position = position;
    record.answerId = u"id,\"%1\"\\{%2}'"_s.arg(participant).arg(position);
    record.option = option;
    record.correct = option == 0;
    record.points = option == 0 ? 987 : 0;
    record.answeredAt = at(3'000 + position);
    record.response = Ms(1'234);
    return record;
}

} // namespace podium::test
