// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/formats/quiz_format.h"

namespace podium {

//! \brief Collects what a reader finds and holds it to the limits of ParsedQuiz.
class ParsedQuizBuilder final
{
public:
    //! \brief Takes the question when Podium can hold it, else a problem that says why not.
    //! \param line where the question starts
    void addQuestion(int line, Question question);
    void addProblem(int line, const QString &reason);

    //! \brief The result, problems in the order of lines. Call once.
    [[nodiscard]] ParsedQuiz take();

private:
    ParsedQuiz m_parsed;
    int m_questionsBeyond = 0;
    int m_firstLineBeyond = 0;
    int m_problemsBeyond = 0;
    int m_firstProblemBeyond = 0;
};

} // namespace podium
