// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_results.h"

//! \brief The figures of a report, from the results of a session. Pure.
//! Shares are of what was to answer: a question left out counts like a wrong one. Who was kicked is listed,
//! but counts in no figure of the session or of a question.
namespace podium {

//! How often something was right, wrong or left out.
struct AnswerCounts
{
    int right = 0;
    int wrong = 0;
    int unanswered = 0;

    [[nodiscard]] int asked() const { return right + wrong + unanswered; }
    [[nodiscard]] int answered() const { return right + wrong; }
    //! 0..1; none where nothing was asked.
    [[nodiscard]] std::optional<double> rightShare() const;

    bool operator==(const AnswerCounts &) const = default;
};

struct QuestionReport
{
    int position = 0; //!< in the session, from 0
    PlayedQuestion question;
    AnswerCounts counts;
    QList<int> chosen;                 //!< how many chose each option, by option id
    QList<qsizetype> silent;           //!< who left it out: places in SessionReport::participants
    std::optional<Ms> averageResponse; //!< of those who answered

    [[nodiscard]] bool wasAsked() const { return counts.asked() > 0; }
    bool operator==(const QuestionReport &) const = default;
};

//! One participant's answer to one question.
struct AnswerReport
{
    int position = 0;          //!< of the question
    std::optional<int> option; //!< none: not answered
    bool correct = false;
    std::int64_t points = 0;
    std::optional<Ms> response;

    bool operator==(const AnswerReport &) const = default;
};

struct ParticipantReport
{
    ParticipantId id;
    QString nickname;
    bool kicked = false;
    std::optional<int> rank; //!< none: kicked
    std::int64_t score = 0;
    AnswerCounts counts;
    std::optional<Ms> averageResponse; //!< of the questions answered
    QList<AnswerReport> answers;       //!< by position

    bool operator==(const ParticipantReport &) const = default;
};

struct SessionReport
{
    SessionId session;
    std::optional<QuizId> quiz;
    QString code;
    QString title;
    Pace pace = Pace::Host;
    Scoring scoring;
    bool isOver = false;
    Timestamp createdAt;
    //! From the opening of the first question that was answered to the end, or to the last answer while it is
    //! open; from the lobby to the end where nobody answered.
    std::optional<Ms> duration;
    int participantCount = 0; //!< without who was kicked
    int askedCount = 0;       //!< questions that were asked of anybody
    AnswerCounts counts;
    std::optional<Ms> averageResponse;
    std::optional<double> averageScore;
    QList<QuestionReport> questions;       //!< by position
    QList<ParticipantReport> participants; //!< by rank; who was kicked comes last

    bool operator==(const SessionReport &) const = default;
};

[[nodiscard]] SessionReport reportOf(const SessionResults &results);

//! \brief The questions that were asked, as positions, hardest first: by the share of right answers, then by
//! how long answering took, then in the order asked.
[[nodiscard]] QList<int> hardestFirst(const SessionReport &report);

} // namespace podium
