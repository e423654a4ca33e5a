// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/domain/session.h"

#include <QList>
#include <QStringList>

#include <cstdint>
#include <optional>

//! What became of a session: the values that the server keeps, the protocol carries and reports are made of.
namespace podium {

//! A question as it was played; what became of the quiz since then changes nothing in it.
struct PlayedQuestion
{
    QuestionId id;
    QString text;
    QStringList options; //!< an option's id is its index
    int correctOption = 0;
    int weight = 1;
    std::optional<int> timeLimitS; //!< none: the server does not tell

    bool operator==(const PlayedQuestion &) const = default;
};

//! What a participant did with a question that was theirs to answer.
struct AnswerResult
{
    QuestionId question;
    std::optional<int> option; //!< none: not answered
    bool correct = false;
    std::int64_t points = 0; //!< bonus included
    std::optional<Ms> response;
    std::optional<Timestamp> answeredAt;

    bool operator==(const AnswerResult &) const = default;
};

struct ParticipantResult
{
    ParticipantId id;
    QString nickname;
    bool kicked = false;
    std::optional<int> rank; //!< none: kicked
    std::int64_t score = 0;
    int streak = 0;
    std::optional<Timestamp> joinedAt; //!< none: the server does not tell
    QList<AnswerResult> answers;       //!< in the order in which the questions were theirs

    bool operator==(const ParticipantResult &) const = default;
};

struct SessionResults
{
    SessionId id;
    std::optional<QuizId> quiz; //!< which may be gone; none: the server does not tell
    QString code;
    QString title;
    Pace pace = Pace::Host;
    SessionState state = SessionState::Ended;
    Scoring scoring;
    Timestamp createdAt;
    std::optional<Timestamp> endedAt;      //!< none: still open
    QList<PlayedQuestion> questions;       //!< as drawn, asked or not
    QList<ParticipantResult> participants; //!< by rank; who was kicked comes last

    bool operator==(const SessionResults &) const = default;
};

//! A session as a list of past sessions shows it. Who was kicked does not count in it.
struct SessionSummary
{
    SessionId id;
    QuizId quiz; //!< which may be gone
    QString code;
    QString title;
    Pace pace = Pace::Host;
    SessionState state = SessionState::Lobby;
    Timestamp createdAt;
    std::optional<Timestamp> endedAt; //!< none: still open
    int participantCount = 0;
    int questionCount = 0;   //!< as drawn, asked or not
    int expectedAnswers = 0; //!< what all participants had to answer together
    int answers = 0;
    int correctAnswers = 0;

    bool operator==(const SessionSummary &) const = default;
};

struct SessionPage
{
    QList<SessionSummary> sessions; //!< newest first
    int total = 0;

    bool operator==(const SessionPage &) const = default;
};

//! \brief The first question, as a position, that is to answer for somebody who joined a host-paced session
//! at `joinedAt`: the one after the last question whose last answer had come by then.
//! \param lastAnswers when the last answer to each question came, by position; none: nobody answered it.
[[nodiscard]] int firstQuestionOf(Timestamp joinedAt, const QList<std::optional<Timestamp>> &lastAnswers);

} // namespace podium
