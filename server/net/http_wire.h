// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/http_message.h"

#include <optional>

//! HTTP/1.1 as bytes: the head of a request, read strictly, and the whole of an answer.
namespace podium::net {

//! The path of live connections, the only one that upgrades.
inline constexpr QStringView LivePath = u"/live";

//! What is known of a request once its head is complete.
struct RequestHead
{
    HttpRequest request;    //!< without captures, body and peer; HEAD counts as Get
    bool bodyWanted = true; //!< in the answer; not for HEAD
    bool keepAlive = true;
    bool upgrade = false;         //!< to WebSocket
    bool strictLines = true;      //!< all lines end in CRLF, as QWebSocketServer needs it
    bool expectsContinue = false; //!< the client waits for "100 Continue" before it sends the body
    qint64 contentLength = 0;     //!< bytes of the body
};

//! \brief Where the head ends: behind its empty line, lines ending in CRLF or LF. Empty lines before the
//! request line belong to the head.
[[nodiscard]] std::optional<qsizetype> endOfHead(QByteArrayView bytes);

//! \brief Reads a complete head.
//!
//! Refuses whatever two parsers might understand differently (folded or nameless headers, control characters,
//! several or odd lengths, chunked bodies), because QHttpServerRequest reads the same bytes after us.
//! \returns the answer to refuse it with otherwise: 400, 411 or 431.
[[nodiscard]] tl::expected<RequestHead, HttpResponse> parseHead(QByteArrayView bytes, int fieldsMax);

//! The whole answer. Adds the headers that every answer has, unless `response` sets them itself.
[[nodiscard]] QByteArray toBytes(const HttpResponse &response, bool withBody, bool keepAlive);

//! An error as an answer with a status of HTTP's own rather than the code's.
[[nodiscard]] HttpResponse refusal(int status, ErrorCode code, const QString &message);

} // namespace podium::net
