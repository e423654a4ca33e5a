// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/session_results.h"

#include <QByteArray>
#include <QJsonObject>

//! JSON of past sessions: their list and the results of one. As strict as resources.h.
namespace podium::protocol {

//! UTF-8 text, because results may be large.
[[nodiscard]] QByteArray toUtf8(const SessionResults &results);
[[nodiscard]] QByteArray toUtf8(const SessionPage &page);

//! What servers before these fields leave out is none afterwards: quiz_id, ended_at, time_limit_s, joined_at.
[[nodiscard]] Result<SessionResults> sessionResultsFromJson(const QJsonObject &object);
[[nodiscard]] Result<SessionPage> sessionPageFromJson(const QJsonObject &object);

} // namespace podium::protocol
