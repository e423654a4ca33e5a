// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/router.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

constexpr qint64 UnknownRouteBodyBytesMax = 64 * 1024;

QStringList segmentsOf(QStringView path)
{
    QStringList segments;
    for (const QStringView segment : path.split(u'/'))
        segments.append(segment.toString());
    return segments;
}

bool isCapture(const QString &segment)
{
    return segment == u"{}"_s;
}

bool matches(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isCapture(pattern[i]) ? path[i].isEmpty() : pattern[i] != path[i])
            return false;
    }
    return true;
}

//! Whether `one` says more than `other`, both matching the same path.
bool isMoreSpecific(const QStringList &one, const QStringList &other)
{
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (isCapture(one[i]) != isCapture(other[i]))
            return isCapture(other[i]);
    }
    return false;
}

QByteArray nameOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return QByteArrayLiteral("GET, HEAD");
    case HttpMethod::Post:
        return QByteArrayLiteral("POST");
    case HttpMethod::Put:
        return QByteArrayLiteral("PUT");
    case HttpMethod::Delete:
        return QByteArrayLiteral("DELETE");
    case HttpMethod::Other:
        break;
    }
    return {};
}

HttpResponse notFound()
{
    return HttpResponse::error({ErrorCode::NotFound,
                                QCoreApplication::translate("Router", "There is nothing at this address."),
                                {}});
}

HttpResponse methodNotAllowed(const QByteArrayList &allowed)
{
    HttpResponse response = HttpResponse::error(
        {ErrorCode::Invalid,
         QCoreApplication::translate("Router", "This address does not take requests of this method."),
         {}});
    response.status = 405;
    response.headers.append({QByteArrayLiteral("Allow"), allowed.join(", ")});
    return response;
}

} // namespace

void Router::add(HttpMethod method, const QString &pattern, HttpHandler handler, qint64 bodyBytesMax)
{
    m_routes.push_back({method, segmentsOf(pattern), std::move(handler), bodyBytesMax});
}

const Router::Route *Router::find(HttpMethod method, const QStringList &segments) const
{
    const Route *best = nullptr;
    for (const Route &route : m_routes) {
        if (route.method == method && matches(route.segments, segments) &&
            (!best || isMoreSpecific(route.segments, best->segments)))
            best = &route;
    }
    return best;
}

void Router::handle(HttpRequest request, HttpReply reply) const
{
    const QStringList segments = segmentsOf(request.path);
    if (const Route *route = find(request.method, segments)) {
        request.captures.clear();
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (isCapture(route->segments[i]))
                request.captures.append(segments[i]);
        }
        route->handler(request, std::move(reply));
        return;
    }
    QByteArrayList allowed;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
        if (find(method, segments))
            allowed.append(nameOf(method));
    }
    reply(allowed.isEmpty() ? notFound() : methodNotAllowed(allowed));
}

qint64 Router::bodyBytesMax(HttpMethod method, QStringView path) const
{
    const Route *route = find(method, segmentsOf(path));
    return route ? route->bodyBytesMax : UnknownRouteBodyBytesMax;
}

QList<std::pair<HttpMethod, QString>> Router::routes() const
{
    QList<std::pair<HttpMethod, QString>> listed;
    for (const Route &route : m_routes)
        listed.append({route.method, route.segments.join(u'/')});
    return listed;
}

} // namespace podium::net
