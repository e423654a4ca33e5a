// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/http_transport.h"

#include "desktop-client/net/server_text.h"
#include "shared/protocol/resources.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

QNetworkRequest requestFor(const HttpCall &call, QUrl url, Ms silenceMax)
{
    url.setPath(call.path);
    url.setQuery(call.query);
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(silenceMax.count()));
    // A token goes to the server it belongs to, and nowhere that server points to.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!call.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.contentType);
    if (!call.bearerToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + call.bearerToken);
    return request;
}

Error networkError(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Busy, HttpTransport::tr("The server did not answer in time."), {}};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Busy, HttpTransport::tr("There is no server of this name in the network."), {}};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Busy, HttpTransport::tr("No Podium server is running at this address."), {}};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Busy, HttpTransport::tr("No secure connection: %1").arg(reply.errorString()), {}};
    default:
        return {ErrorCode::Busy,
                HttpTransport::tr("The server could not be reached: %1").arg(reply.errorString()),
                {}};
    }
}

Result<QByteArray> outcome(QNetworkReply &reply, bool isTooLarge)
{
    if (isTooLarge)
        return failure(ErrorCode::Internal, HttpTransport::tr("The server's answer is too large."));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return tl::unexpected(inOwnLanguage(protocol::errorFromJson(reply.readAll())));
    if (reply.error() != QNetworkReply::NoError)
        return tl::unexpected(networkError(reply));
    if (status >= 300)
        return failure(ErrorCode::NotFound,
                       HttpTransport::tr("This address leads to another server: %1")
                           .arg(reply.header(QNetworkRequest::LocationHeader).toString()));
    return reply.readAll();
}

} // namespace

HttpTransport::HttpTransport(Ms silenceMax, QObject *parent) : QObject(parent), m_silenceMax(silenceMax) {}

void HttpTransport::call(const HttpCall &call, QObject *context, Handler handler)
{
    QNetworkReply *reply =
        m_network.sendCustomRequest(requestFor(call, m_server, m_silenceMax), call.method, call.body);
    auto isTooLarge = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::downloadProgress, context,
            [reply, isTooLarge, progress = call.downloadProgress](qint64 received, qint64 total) {
                if (received > BodyBytesMax || total > BodyBytesMax) {
                    *isTooLarge = true;
                    reply->abort();
                } else if (progress) {
                    progress(received, total);
                }
            });
    if (call.uploadProgress)
        connect(reply, &QNetworkReply::uploadProgress, context, call.uploadProgress);
    connect(reply, &QNetworkReply::finished, context,
            [reply, isTooLarge, handler = std::move(handler)] { handler(outcome(*reply, *isTooLarge)); });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    // Aborting tells that it has finished, and a context that is just being destroyed would still hear it.
    connect(context, &QObject::destroyed, reply, [reply](QObject *gone) {
        QObject::disconnect(reply, nullptr, gone, nullptr);
        reply->abort();
    });
}

} // namespace podium::client
