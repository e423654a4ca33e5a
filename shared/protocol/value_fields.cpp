// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/value_fields.h"

#include "shared/protocol/error_codes.h"

namespace podium::protocol {
namespace {

//! Where a NicknameTaken keeps the nickname that is free.
const QString SuggestedNickname = QStringLiteral("nickname");

} // namespace

void describe(JsonReader &json, Error &error)
{
    QString code;
    bool retryable = false;
    std::optional<QMap<QString, QString>> fields;
    std::optional<QString> suggestion;
    json.required("code"_L1, code, AnyText);
    json.required("message"_L1, error.message, AnyText);
    json.defaulted("retryable"_L1, retryable);
    json.optional("fields"_L1, fields, AnyCount);
    json.optional("suggestion"_L1, suggestion, AnyText);
    error.code = errorCodeFromWire(code).value_or(retryable ? ErrorCode::Internal : ErrorCode::Invalid);
    error.fields = fields.value_or(QMap<QString, QString>());
    if (suggestion)
        error.fields.insert(SuggestedNickname, *suggestion);
}

void describe(JsonWriter &json, const Error &error)
{
    json.required("code"_L1, wireName(error.code));
    json.required("message"_L1, error.message);
    json.required("retryable"_L1, error.retryable());
    if (error.code == ErrorCode::Invalid && !error.fields.isEmpty())
        json.required("fields"_L1, error.fields);
    if (error.code == ErrorCode::NicknameTaken && error.fields.contains(SuggestedNickname))
        json.required("suggestion"_L1, error.fields.value(SuggestedNickname));
}

} // namespace podium::protocol
