// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/http_message.h"

#include "shared/protocol/error_codes.h"
#include "shared/protocol/resources.h"

#include <QJsonDocument>

namespace podium::net {

HttpResponse HttpResponse::json(int status, const QJsonObject &object)
{
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArrayLiteral("application/json");
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse HttpResponse::noContent()
{
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse HttpResponse::error(const Error &error)
{
    HttpResponse response = json(protocol::httpStatus(error.code), protocol::toJson(error));
    if (error.retryable())
        response.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
    return response;
}

} // namespace podium::net
