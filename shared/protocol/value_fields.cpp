// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/value_fields.h"

#include "shared/protocol/error_codes.h"

namespace podium::protocol {

void describe(JsonReader &json, Error &error)
{
    QString code;
    bool retryable = false;
    std::optional<QMap<QString, QString>> fields;
    json.required("code"_L1, code, AnyText);
    json.required("message"_L1, error.message, AnyText);
    json.defaulted("retryable"_L1, retryable);
    json.optional("fields"_L1, fields, AnyCount);
    error.code = errorCodeFromWire(code).value_or(retryable ? ErrorCode::Internal : ErrorCode::Invalid);
    error.fields = fields.value_or(QMap<QString, QString>());
}

void describe(JsonWriter &json, const Error &error)
{
    json.required("code"_L1, wireName(error.code));
    json.required("message"_L1, error.message);
    json.required("retryable"_L1, error.retryable());
    if (!error.fields.isEmpty())
        json.required("fields"_L1, error.fields);
}

} // namespace podium::protocol
