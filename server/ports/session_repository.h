// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/durable_writer.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session_results.h"

#include <QList>

namespace podium {

//! What a session is made of when it starts. It keeps its own copy of the questions, so that editing or
//! deleting the quiz changes nothing in it.
struct NewSession
{
    UserId owner;
    QuizId quiz;
    int quizVersion = 0;
    QString title;
    SessionSettings settings;
    QList<Question> questions; //!< as drawn, in the order of the host; ids set
    std::uint64_t seed = 0;    //!< of the participants' shuffles
    Timestamp createdAt;
};

struct StoredParticipant
{
    JoinRecord joined;
    bool kicked = false;
    bool banned = false;
    std::optional<OpenedRecord> opened; //!< self-paced only
};

//! A session as storage knows it: enough to carry on after a restart.
struct StoredSession
{
    SessionId id;
    QString code;
    NewSession setup;
    StageRecord stage;
    bool locked = false;
    QList<StoredParticipant> participants; //!< by number
    QList<AnswerRecord> answers;           //!< in the order in which they were committed
};

//! \brief Sessions at rest. Blocking; called on the storage thread only; what happens while a session runs
//! goes through the DurableWriter instead.
class SessionRepository
{
public:
    virtual ~SessionRepository() = default;

    //! \brief Stores a new session in its lobby under a code that no open session or poll has.
    //! \param codes makes candidates of six digits; tried until one is free.
    //! \returns the session; NotFound when the quiz is gone.
    [[nodiscard]] virtual Result<StoredSession> create(const NewSession &session,
                                                       const std::function<QString()> &codes) = 0;
    //! Every session that has not ended.
    [[nodiscard]] virtual Result<QList<StoredSession>> loadOpen() = 0;
    //! \returns the session, ended or not; NotFound when there is none or it is somebody else's.
    [[nodiscard]] virtual Result<StoredSession> find(UserId owner, SessionId id) = 0;
    //! \brief Sessions of this host, open ones too, newest first.
    //! \param quiz only sessions of that quiz, which may be gone.
    [[nodiscard]] virtual Result<SessionPage> list(UserId owner, std::optional<QuizId> quiz, int offset,
                                                   int limit) = 0;
};

} // namespace podium
