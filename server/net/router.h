// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/http_message.h"

#include <vector>

namespace podium::net {

//! \brief Finds the handler of a request.
//! Patterns are paths whose `{}` segments each match one segment: "/api/v1/quizzes/{}/start". A fixed segment
//! wins over `{}`. A known path with another method is answered 405 with Allow, anything else NotFound.
class Router final
{
public:
    //! \param bodyBytesMax a larger body is refused before it is read (413).
    void add(HttpMethod method, const QString &pattern, HttpHandler handler, qint64 bodyBytesMax = 64 * 1024);

    void handle(HttpRequest request, HttpReply reply) const;
    //! The limit for a request that has only shown its head yet.
    [[nodiscard]] qint64 bodyBytesMax(HttpMethod method, QStringView path) const;

    //! Every route as it was added: method and pattern. What the API's description is checked against.
    [[nodiscard]] QList<std::pair<HttpMethod, QString>> routes() const;

private:
    struct Route
    {
        HttpMethod method;
        QStringList segments;
        HttpHandler handler;
        qint64 bodyBytesMax;
    };
    [[nodiscard]] const Route *find(HttpMethod method, const QStringList &segments) const;

    std::vector<Route> m_routes;
};

} // namespace podium::net
