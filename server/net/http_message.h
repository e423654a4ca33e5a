// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

#include <functional>

namespace podium::net {

enum class HttpMethod { Get, Post, Put, Delete, Other };

//! One request, complete and within its limits. A value: it outlives the connection it came from.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QString path;         //!< decoded, without query
    QStringList captures; //!< what stood for the {} of the route, in order
    QUrlQuery query;
    QByteArray body;
    QString bearerToken; //!< of the Authorization header; empty without one
    QByteArray ifNoneMatch;
    QHostAddress peer;
    bool isIndirect = false; //!< a proxy or a web page makes it, for whom the peer's address does not tell
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static HttpResponse json(int status, const QJsonObject &object);
    [[nodiscard]] static HttpResponse noContent();
    //! The one place where an Error becomes an HTTP answer.
    [[nodiscard]] static HttpResponse error(const Error &error);
};

//! Called exactly once, on the event loop's thread, at once or later; does nothing when the client has gone.
using HttpReply = std::function<void(HttpResponse)>;

//! Runs on the event loop's thread and must not block it.
using HttpHandler = std::function<void(const HttpRequest &, HttpReply)>;

} // namespace podium::net
