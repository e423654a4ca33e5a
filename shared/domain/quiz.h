// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/domain/text.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace podium {

//! Limits of the protocol, in characters (Unicode code points) and counts.
namespace limits {
inline constexpr int TitleLength = 200;
inline constexpr int DescriptionLength = 2'000;
inline constexpr int QuestionTextLength = 500;
inline constexpr int OptionTextLength = 200;
inline constexpr int ExplanationLength = 2'000;
inline constexpr int QuestionsMax = 5'000;
inline constexpr int OptionsMin = 2;
inline constexpr int OptionsMax = 4;
inline constexpr int TimeLimitMinS = 5;
inline constexpr int TimeLimitMaxS = 300;
inline constexpr int WeightMin = 1;
inline constexpr int WeightMax = 10;
} // namespace limits

inline constexpr int DefaultTimeLimitS = 20;

//! Derived from the quiz's sessions, never stored: see QuizRepository.
enum class QuizStatus { Draft, Started, Ended };

//! One question. An option's id is its index in `options`, in authored order.
struct Question
{
    std::optional<QuestionId> id; //!< none until stored
    QString text;
    std::optional<PictureId> picture;
    QStringList options;
    int correctOption = 0;
    QString explanation; //!< shown with the right answer; may be empty
    int timeLimitS = DefaultTimeLimitS;
    int weight = 1;

    bool operator==(const Question &) const = default;
};

//! A quiz as its host writes it.
struct Quiz
{
    std::optional<QuizId> id; //!< none until stored
    QString title;
    QString description;
    QuizStatus status = QuizStatus::Draft;
    int version = 1; //!< grows by one with every save
    QList<Question> questions;

    bool operator==(const Quiz &) const = default;
};

//! A quiz as a list of quizzes shows it.
struct QuizSummary
{
    QuizId id;
    QString title;
    QuizStatus status = QuizStatus::Draft;
    int questionCount = 0;
    Timestamp updatedAt;

    bool operator==(const QuizSummary &) const = default;
};

//! \brief Checks every limit above; texts must be plain text, and something must be visible of those that may
//! not be empty (domain/text.h).
//! \returns Invalid with one entry in `fields` per problem, named as on the wire
//! ("questions[2].options[0].text"). A quiz without questions is valid as a draft; starting a session needs
//! at least one.
[[nodiscard]] Result<void> validate(const Quiz &quiz);

//! \brief The same checks for one question; problems are added to `problems` under `path` ("questions[2]").
void collectProblems(const Question &question, const QString &path, QMap<QString, QString> &problems);

} // namespace podium
