// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/answer_sheet.h"

namespace podium::engine {

const AnswerRecord *AnswerSheet::at(int position) const
{
    const auto answer = m_answers.find(position);
    return answer == m_answers.end() ? nullptr : &answer->second;
}

const AnswerRecord *AnswerSheet::byId(const QString &answerId) const
{
    const auto position = m_positions.constFind(answerId);
    return position == m_positions.constEnd() ? nullptr : at(*position);
}

void AnswerSheet::record(const AnswerRecord &answer)
{
    m_answers.emplace(answer.position, answer);
    m_positions.insert(answer.answerId, answer.position);
}

} // namespace podium::engine
