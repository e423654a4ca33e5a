// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/domain/quiz.h"

namespace podium {

using StoredQuizSummary = QuizSummary;

struct StoredQuizPage
{
    QList<StoredQuizSummary> quizzes;
    int total = 0; //!< matches in all
};

//! \brief Quizzes of their hosts. Blocking; called on the storage thread only. Every method is one
//! transaction. Somebody else's quiz is NotFound, as if it did not exist.
//!
//! A quiz's status is derived: Started while a session of it is open, Ended when a session of its present
//! version has ended, else Draft.
class QuizRepository
{
public:
    virtual ~QuizRepository() = default;

    //! \param titlePart only quizzes whose title holds this, without regard to case; empty: all.
    //! Newest change first.
    [[nodiscard]] virtual Result<StoredQuizPage> list(UserId owner, int offset, int limit,
                                                      const QString &titlePart) = 0;
    //! \param quiz valid. \returns it with the ids it was given; version 1.
    [[nodiscard]] virtual Result<Quiz> create(UserId owner, Quiz quiz, Timestamp now) = 0;
    [[nodiscard]] virtual Result<Quiz> find(UserId owner, QuizId id) = 0;
    //! \brief Saves over quiz.version. Questions that carry an id of this quiz keep it; others get new ones.
    //! \returns the saved quiz, version one higher; VersionConflict when quiz.version is not the stored one.
    [[nodiscard]] virtual Result<Quiz> update(UserId owner, Quiz quiz, Timestamp now) = 0;
    //! Results of past sessions stay.
    [[nodiscard]] virtual Result<void> remove(UserId owner, QuizId id) = 0;
};

} // namespace podium
