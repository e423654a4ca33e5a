// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/join_addresses.h"

#include <QNetworkInterface>

#include <qrcodegen/qrcodegen.hpp>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

QString url(const QHostAddress &address, quint16 port)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u"http://[%1]:%2"_s : u"http://%1:%2"_s).arg(address.toString()).arg(port);
}

QList<QHostAddress> networkAddresses()
{
    QList<QHostAddress> v4;
    QList<QHostAddress> v6;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning) ||
            flags.testFlag(QNetworkInterface::IsLoopBack)) {
            continue;
        }
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (address.isLinkLocal() || address.isLoopback())
                continue;
            (address.protocol() == QAbstractSocket::IPv4Protocol ? v4 : v6).append(address);
        }
    }
    return v4 + v6;
}

} // namespace

QStringList joinUrls(const QHostAddress &listenAddress, quint16 port, const QString &publicUrl)
{
    QStringList urls;
    if (!publicUrl.isEmpty())
        urls.append(publicUrl);

    const bool everywhere = listenAddress == QHostAddress::Any || listenAddress == QHostAddress::AnyIPv4 ||
                            listenAddress == QHostAddress::AnyIPv6;
    if (!everywhere) {
        urls.append(url(listenAddress, port));
        return urls;
    }
    for (const QHostAddress &address : networkAddresses()) {
        const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        if (isV4 ? listenAddress != QHostAddress::AnyIPv6 : listenAddress != QHostAddress::AnyIPv4)
            urls.append(url(address, port));
    }
    urls.append(u"http://localhost:%1"_s.arg(port));
    return urls;
}

QString qrText(const QString &content)
{
    using qrcodegen::QrCode;
    const QrCode code = QrCode::encodeText(content.toUtf8().constData(), QrCode::Ecc::MEDIUM);
    constexpr int QuietZone = 2;
    const auto isLight = [&](int x, int y) { return !code.getModule(x, y); };

    QString text;
    for (int y = -QuietZone; y < code.getSize() + QuietZone; y += 2) {
        text += u"  "_s;
        for (int x = -QuietZone; x < code.getSize() + QuietZone; ++x) {
            const bool upper = isLight(x, y);
            const bool lower = y + 1 < code.getSize() + QuietZone && isLight(x, y + 1);
            text += upper ? (lower ? u'█' : u'▀') : (lower ? u'▄' : u' ');
        }
        text += u'\n';
    }
    return text;
}

} // namespace podium::app
