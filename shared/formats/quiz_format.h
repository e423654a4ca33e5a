// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

//! Quiz files of other programs: text in, questions and line-by-line problems out, and back.
//!
//! Reading never fails as a whole and drops nothing silently: every question comes out either in `questions`,
//! valid by the rules of domain/quiz.h and with options that differ, or as a problem that says where it
//! starts and why it was passed over. All functions are pure and thread-safe.
namespace podium {

enum class QuizFormat {
    Aiken, //!< Moodle's plainest: text, lettered options, "ANSWER: A"; see aiken_reader.cpp for the dialect
    Gift,  //!< Moodle's General Import Format Template; see gift_reader.cpp for the part understood
};

inline constexpr std::array AllQuizFormats{QuizFormat::Aiken, QuizFormat::Gift};

//! \brief "aiken", "gift": the name on the command line and in the API.
[[nodiscard]] QString quizFormatName(QuizFormat format);
//! \brief The format of that name, without regard to case; none when there is no such format.
[[nodiscard]] std::optional<QuizFormat> quizFormatFromName(QStringView name);

//! Something that a reader passed over or had to change.
struct FormatProblem
{
    int line = 0;   //!< from 1; the line the question or the fault starts on
    QString reason; //!< for a person

    bool operator==(const FormatProblem &) const = default;
};

struct ParsedQuiz
{
    QList<Question> questions;     //!< in the order of the file, at most limits::QuestionsMax, without ids
    QList<FormatProblem> problems; //!< by line, at most FormatProblemsMax; then the last one counts the rest

    bool operator==(const ParsedQuiz &) const = default;
};

inline constexpr int FormatProblemsMax = 1'000;

//! \brief Reads a file's bytes: UTF-8 with or without a byte order mark, lines ending in CRLF, LF or CR.
//! Broken UTF-8 is replaced by U+FFFD and reported once, at the first line that has any.
[[nodiscard]] ParsedQuiz readQuiz(QuizFormat format, const QByteArray &utf8);
//! \returns UTF-8 without a byte order mark, lines ending in LF.
[[nodiscard]] QByteArray writeQuiz(QuizFormat format, const Quiz &quiz);

[[nodiscard]] ParsedQuiz readAiken(QStringView text);
[[nodiscard]] ParsedQuiz readGift(QStringView text);

// What a writer keeps comes back from the reader of its format without white space around it, provided that
// the quiz is valid and the options of each question differ.

//! \brief Keeps texts, options and correct options; line breaks in them become spaces. Aiken has no place for
//! title, description, explanations, pictures, weights and time limits.
[[nodiscard]] QString writeAiken(const Quiz &quiz);
//! \brief Keeps texts, options, correct options and explanations; line breaks in them come back as LF. The
//! title becomes a comment; description, pictures, weights and time limits are lost.
[[nodiscard]] QString writeGift(const Quiz &quiz);

} // namespace podium
