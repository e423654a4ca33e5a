// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/live_event.h"

//! Values of a session as a server would tell them, for the tests of models and controllers.
namespace podium::test {

inline OpenQuestion openQuestion(int number, int total, Timestamp opensAt, Ms limit = Ms{20'000})
{
    using namespace Qt::StringLiterals;
    OpenQuestion open;
    open.index = number - 1;
    open.total = total;
    open.question.id = QuestionId(number);
    open.question.text = u"Question %1"_s.arg(number);
    open.question.options = {{0, u"no"_s}, {1, u"yes"_s}, {2, u"maybe"_s}};
    open.opensAt = opensAt;
    open.closesAt = opensAt + limit;
    return open;
}

inline SessionSnapshot snapshot(SessionState state, Pace pace = Pace::Host)
{
    using namespace Qt::StringLiterals;
    SessionSnapshot session;
    session.id = SessionId(7);
    session.code = u"482913"_s;
    session.title = u"Capitals"_s;
    session.pace = pace;
    session.state = state;
    session.total = 3;
    return session;
}

inline SessionSnapshot snapshotOf(const OpenQuestion &open, Pace pace = Pace::Host)
{
    SessionSnapshot session =
        snapshot(pace == Pace::Self ? SessionState::Running : SessionState::Question, pace);
    session.index = open.index;
    session.total = open.total;
    session.question = open.question;
    session.opensAt = open.opensAt;
    session.closesAt = open.closesAt;
    return session;
}

inline ParticipantStatus status(int number, bool connected = true, std::int64_t score = 0)
{
    using namespace Qt::StringLiterals;
    return {{ParticipantId(number), u"Player %1"_s.arg(number)}, connected, score};
}

inline LeaderboardEntry entry(int rank, int participant, std::int64_t score)
{
    using namespace Qt::StringLiterals;
    return {rank, ParticipantId(participant), u"Player %1"_s.arg(participant), score, 0};
}

} // namespace podium::test
