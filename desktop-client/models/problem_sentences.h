// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"
#include "shared/domain/quiz.h"

//! What is wrong with a field of a document, as a whole sentence for a person. Each field has sentences of
//! its own: a subject put before a predicate reads badly in most languages.
//!
//! \param field its path as on the wire. \param why as the domain or the server says it ("must not be
//! empty"); told where the value shows no reason, as with what the server alone can know.
namespace podium::client {

[[nodiscard]] QString quizProblemSentence(const Quiz &quiz, const QString &field, const QString &why);
//! \param field within the question ("options[1].text").
[[nodiscard]] QString questionProblemSentence(const Question &question, const QString &field,
                                              const QString &why);
[[nodiscard]] QString pollProblemSentence(const Poll &poll, const QString &field, const QString &why);

} // namespace podium::client
