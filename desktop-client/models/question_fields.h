// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

//! The fields of a question by their names on the wire, within the question: "text", "picture", "options",
//! "options[1].text", "correct_option", "explanation", "time_limit_s", "weight".
namespace podium::client {

//! \brief What of a question differs, in the order of the form. Another number of options is "options" alone.
[[nodiscard]] QStringList differingFields(const Question &before, const Question &after);

//! \brief Whether an edit of `changed` can have settled a problem at `field`.
[[nodiscard]] bool concerns(const QStringList &changed, const QString &field);

//! \brief The name for a person: "Option B".
[[nodiscard]] QString fieldName(const QString &field);

//! \brief What stands in the field, for a person; the correct option by its letter and text.
[[nodiscard]] QString fieldValue(const Question &question, const QString &field);

} // namespace podium::client
