// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/account_repository.h"
#include "server/ports/ballot_repository.h"
#include "server/ports/picture_repository.h"
#include "server/ports/poll_repository.h"
#include "server/ports/quiz_repository.h"
#include "server/ports/session_repository.h"

#include <QObject>

#include <functional>
#include <type_traits>

namespace podium {

//! The repositories, one per aggregate. Lives on the storage thread.
struct Repositories
{
    AccountRepository &accounts;
    QuizRepository &quizzes;
    PictureRepository &pictures;
    SessionRepository &sessions;
    PollRepository &polls;
    BallotRepository &ballots;
};

//! \brief The storage thread: runs blocking work in the order it was given.
class Storage
{
public:
    virtual ~Storage() = default;

    //! \brief Runs `work` on the storage thread. \returns false, and runs nothing, when too much is waiting.
    [[nodiscard]] virtual bool post(std::function<void(Repositories &)> work) = 0;

    //! \brief Runs `work(Repositories &)`, which returns a Result<T>, on the storage thread, then
    //! `done(Result<T>)` on the thread of `context`, which must outlive this. Busy, still after this returns,
    //! when too much is waiting.
    template<typename Work, typename Done>
    void run(QObject &context, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work, Repositories &>;
        auto deliver = [&context, done](Outcome outcome) {
            QMetaObject::invokeMethod(
                &context, [done, outcome = std::move(outcome)]() mutable { done(std::move(outcome)); },
                Qt::QueuedConnection);
        };
        const bool taken = post([work = std::move(work), deliver](Repositories &repositories) mutable {
            deliver(work(repositories));
        });
        if (!taken)
            deliver(failure(ErrorCode::Busy, QObject::tr("The server is busy. Try again in a moment.")));
    }
};

} // namespace podium
