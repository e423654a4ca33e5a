// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QStringList>

namespace podium::app {

//! \brief The URLs under which others reach this server, most useful first: the machine's own network
//! addresses (IPv4 before IPv6, no link-local ones), then localhost. With a public URL, that one comes first.
[[nodiscard]] QStringList joinUrls(const QHostAddress &listenAddress, quint16 port, const QString &publicUrl);

//! \brief A QR code as text for a terminal: two modules a character, with the quiet zone, dark on light by
//! drawing the light modules, since terminals are mostly dark.
[[nodiscard]] QString qrText(const QString &content);

} // namespace podium::app
