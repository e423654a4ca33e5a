// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/server_address.h"

#include "shared/protocol/messages.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr int AddressLengthMax = 300;
constexpr int HttpsPort = 443;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(podium::client::ServerAddress)
};

// Inside of a URL an IPv6 address stands in brackets; people type it without.
QString withBrackets(const QString &text)
{
    QHostAddress address;
    if (address.setAddress(text) && address.protocol() == QAbstractSocket::IPv6Protocol)
        return u'[' + text + u']';
    return text;
}

} // namespace

Result<QUrl> serverFromText(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return failure(ErrorCode::Invalid, Texts::tr("Enter the address of the server."));
    if (text.size() > AddressLengthMax)
        return failure(ErrorCode::Invalid, Texts::tr("This address is too long."));

    const QUrl parsed(text.contains("://"_L1) ? text : "http://"_L1 + withBrackets(text), QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (!parsed.isValid() || parsed.host().isEmpty() || parsed.port() == 0)
        return failure(
            ErrorCode::Invalid,
            Texts::tr("This is not an address of a server. Examples: 192.168.1.20, quiz.example.org:8640"));
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return failure(ErrorCode::Invalid, Texts::tr("The address must begin with http:// or https://."));
    if (!parsed.userInfo().isEmpty())
        return failure(ErrorCode::Invalid, Texts::tr("The address must not hold a user name or password."));

    QUrl server;
    server.setScheme(scheme);
    server.setHost(parsed.host());
    server.setPort(parsed.port(scheme == "https"_L1 ? HttpsPort : int{protocol::DefaultPort}));
    return server;
}

QUrl liveUrl(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(u"/live"_s);
    return url;
}

QString addressText(const QUrl &server)
{
    return server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                           QUrl::RemoveUserInfo);
}

QString joinAddressFor(const QUrl &server)
{
    const QString host = server.host();
    if (host != "localhost"_L1 && !QHostAddress(host).isLoopback())
        return addressText(server);
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.isLinkLocal() ||
            address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QUrl reachable = server;
        reachable.setHost(address.toString());
        return addressText(reachable);
    }
    return addressText(server);
}

} // namespace podium::client
