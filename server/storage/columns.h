// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/account_repository.h"
#include "server/storage/sql_values.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session.h"

#include <QString>

//! How values that SQL has no type for stand in a column.
namespace podium::storage {

//! \brief What texts have in common that differ only in case: for columns named *_key.
[[nodiscard]] QString caseFolded(const QString &text);

//! \brief A pattern for `LIKE ... ESCAPE '\'` that finds `part` as it stands, wildcards included.
[[nodiscard]] QString patternHolding(const QString &part);

[[nodiscard]] QString roleName(UserRole role);
[[nodiscard]] UserRole roleOf(const QString &name);
[[nodiscard]] QString tokenKindName(TokenKind kind);
[[nodiscard]] TokenKind tokenKindOf(const QString &name);
[[nodiscard]] QString paceName(Pace pace);
[[nodiscard]] Pace paceOf(const QString &name);
[[nodiscard]] QString scoringName(ScoringRule rule);
[[nodiscard]] ScoringRule scoringOf(const QString &name);
[[nodiscard]] QString stateName(SessionState state);
[[nodiscard]] SessionState stateOf(const QString &name);

//! The columns text, picture_id, options, correct_option, explanation, time_limit_s, weight, which question
//! and session_question share.
[[nodiscard]] QVariantList questionValues(const Question &question);
[[nodiscard]] Question questionFrom(QuestionId id, Row &row);

} // namespace podium::storage
