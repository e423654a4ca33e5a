// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/sql_values.h"
#include "shared/domain/quiz.h"

#include <QString>

//! How values that SQL has no type for stand in a column.
namespace podium::storage {

//! \brief What texts have in common that differ only in case: for columns named *_key.
[[nodiscard]] QString caseFolded(const QString &text);

//! \brief A pattern for `LIKE ... ESCAPE '\'` that finds `part` as it stands, wildcards included.
[[nodiscard]] QString patternHolding(const QString &part);

//! The columns text, picture_id, options, correct_option, explanation, time_limit_s, weight, which question
//! and session_question share.
[[nodiscard]] QVariantList questionValues(const Question &question);
[[nodiscard]] Question questionFrom(QuestionId id, Row &row);

} // namespace podium::storage
