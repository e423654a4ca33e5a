// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/formats/quiz_format.h"

namespace podium::test {

//! A question in the few words that tests of formats compare: "text|*right|wrong|!explanation".
inline QString summary(const Question &question)
{
    QString summary = question.text;
    for (qsizetype option = 0; option < question.options.size(); ++option) {
        summary += QLatin1StringView(option == question.correctOption ? "|*" : "|");
        summary += question.options[option];
    }
    if (!question.explanation.isEmpty())
        summary += QLatin1StringView("|!") + question.explanation;
    return summary;
}

inline QStringList summaries(const ParsedQuiz &parsed)
{
    QStringList all;
    for (const Question &question : parsed.questions)
        all += summary(question);
    return all;
}

inline QString report(const ParsedQuiz &parsed)
{
    QString report;
    for (const FormatProblem &problem : parsed.problems)
        report += QString::number(problem.line) + QLatin1StringView(": ") + problem.reason + u'\n';
    return report;
}

} // namespace podium::test
