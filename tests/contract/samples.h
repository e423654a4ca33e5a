// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/storage.h"

//! Values that the contract suites store.
namespace podium::test {

[[nodiscard]] Timestamp at(std::int64_t ms);

//! An account that nobody else has; fails fatally when it cannot be stored.
User storedHost(Repositories repositories, const QString &username = QStringLiteral("host"));

//! A picture of that account.
[[nodiscard]] PictureId storedPicture(Repositories repositories, UserId owner);

//! A valid quiz, not yet stored, whose texts are not easy on any database.
[[nodiscard]] Quiz sampleQuiz(int questions, const QString &title = QStringLiteral("Capitals"));

//! A session of a stored quiz, all of whose questions are drawn.
[[nodiscard]] NewSession sampleSession(UserId owner, const Quiz &quiz);

//! A quiz and a session of it, stored, under the code given.
[[nodiscard]] StoredSession storedSession(Repositories repositories, UserId owner,
                                          const QString &code = QStringLiteral("123456"), int questions = 3);

[[nodiscard]] JoinRecord joinOf(SessionId session, int participant);
[[nodiscard]] AnswerRecord answerOf(SessionId session, int participant, int position, int option = 0);

} // namespace podium::test
