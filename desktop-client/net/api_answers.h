// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/api_client.h"

#include <QJsonDocument>
#include <QUrlQuery>

//! How the calls of ApiClient name what they ask for and read what they are answered.
namespace podium::client {

[[nodiscard]] inline QString apiPath(const QString &rest)
{
    return QStringLiteral("/api/v1") + rest;
}

[[nodiscard]] inline QString numbered(QLatin1StringView collection, std::int64_t id)
{
    return apiPath(u'/' + collection + u'/' + QString::number(id));
}

[[nodiscard]] inline QByteArray toBody(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! What asks for a part of a list. \param titlePart only what has it in its title; empty: all.
[[nodiscard]] inline QUrlQuery pageQuery(int offset, int limit, const QString &titlePart = {})
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("offset"), QString::number(offset));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (!titlePart.isEmpty())
        query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(titlePart)));
    return query;
}

//! An answer that does not decode is the server's fault, whatever the decoder calls it.
[[nodiscard]] Error unreadable(const Error &why);

//! From the handler of typed values to one of bytes.
template<typename T>
[[nodiscard]] HttpTransport::Handler decoding(Result<T> (*decode)(const QJsonObject &), ApiReply<T> reply)
{
    return [decode, reply = std::move(reply)](const Result<QByteArray> &answer) {
        if (!answer) {
            reply(tl::unexpected(answer.error()));
            return;
        }
        reply(protocol::parseObject(*answer).and_then(decode).map_error(unreadable));
    };
}

[[nodiscard]] inline HttpTransport::Handler withoutBody(ApiReply<void> reply)
{
    return [reply = std::move(reply)](const Result<QByteArray> &answer) {
        reply(answer.map([](const QByteArray &) {}));
    };
}

} // namespace podium::client
