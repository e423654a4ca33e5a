// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace podium::net {

//! A text for the person at the client.
[[nodiscard]] inline QString translate(const char *text)
{
    return QCoreApplication::translate("Net", text);
}

//! What the server calls itself: program and version.
[[nodiscard]] inline QString serverName()
{
    return QStringLiteral("podium-server/") + QCoreApplication::applicationVersion();
}

} // namespace podium::net
