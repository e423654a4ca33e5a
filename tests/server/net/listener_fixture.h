// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/http_listener.h"
#include "tests/support/manual_clock.h"

#include <QTest>

namespace podium::test {

//! A listener on loopback with a few routes.
class ListenerFixture final
{
public:
    explicit ListenerFixture(const net::ListenerLimits &limits = {})
        : listener(routes(*this), metrics, clock, limits)
    {
        listener.onWebSocket(
            [this](std::unique_ptr<QWebSocket> socket) { live.push_back(std::move(socket)); });
        const auto taken = listener.listen(QHostAddress::LocalHost, 0);
        if (!taken)
            qFatal("cannot listen");
        port = *taken;
    }

    static constexpr qint64 UploadBytesMax = 10 * 1024 * 1024;
    static constexpr qint64 DownloadBytes = 32 * 1024 * 1024;

    ManualClock clock;
    net::Metrics metrics;
    net::Router router;
    QList<net::HttpRequest> seen;
    QList<net::HttpReply> waiting; //!< of requests to /later
    std::vector<std::unique_ptr<QWebSocket>> live;
    net::HttpListener listener;
    quint16 port = 0;

private:
    static const net::Router &routes(ListenerFixture &fixture)
    {
        using namespace net;
        using namespace Qt::StringLiterals;
        Router &router = fixture.router;
        const auto text = [](const QByteArray &body) {
            return HttpResponse{200, QByteArrayLiteral("text/plain"), body, {}};
        };
        router.add(HttpMethod::Get, u"/hello"_s,
                   [&fixture, text](const HttpRequest &request, const HttpReply &reply) {
                       fixture.seen.append(request);
                       reply(text("hello"));
                   });
        router.add(HttpMethod::Post, u"/length"_s,
                   [&fixture, text](const HttpRequest &request, const HttpReply &reply) {
                       fixture.seen.append(request);
                       reply(text(QByteArray::number(request.body.size())));
                   });
        router.add(
            HttpMethod::Post, u"/upload"_s,
            [&fixture, text](const HttpRequest &request, const HttpReply &reply) {
                fixture.seen.append(request);
                reply(text(QByteArray::number(request.body.size())));
            },
            UploadBytesMax);
        router.add(HttpMethod::Get, u"/later"_s, [&fixture](const HttpRequest &, HttpReply reply) {
            fixture.waiting.append(std::move(reply));
        });
        router.add(HttpMethod::Get, u"/download"_s, [text](const HttpRequest &, const HttpReply &reply) {
            reply(text(QByteArray(DownloadBytes, 'd')));
        });
        return router;
    }
};

} // namespace podium::test
