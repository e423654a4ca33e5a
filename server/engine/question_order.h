// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session.h"

#include <QList>

//! \brief Draws and shuffles, all of them functions of a session's stored seed: the same on every platform,
//! after every restart and for every reconnect. The orders below must therefore never change for given
//! arguments.
namespace podium::engine {

//! \brief The questions of a session: `settings.questionCount` of them drawn at random, in the order drawn;
//! without a count all of them in authored order.
//! \returns Invalid when the quiz has no questions, or when the count is below 1 or above what there is
//! (field "question_count").
[[nodiscard]] Result<QList<Question>> drawQuestions(const QList<Question> &questions,
                                                    const SessionSettings &settings, std::uint64_t seed);

//! \brief Which question a participant gets at each step, as positions in the session's list. Shuffled only
//! when the session is self-paced and asks for it.
[[nodiscard]] QList<int> questionOrder(const SessionSettings &settings, int total, std::uint64_t seed,
                                       ParticipantId participant);

//! The option ids of the question at `position` in the order in which this participant sees them.
[[nodiscard]] QList<int> optionOrder(const SessionSettings &settings, int optionCount, std::uint64_t seed,
                                     ParticipantId participant, int position);

} // namespace podium::engine
