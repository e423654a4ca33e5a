// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

//! The one list of what Podium logs about. Tokens, passwords and payloads are never logged.
namespace podium {

Q_DECLARE_LOGGING_CATEGORY(lcServer)  // podium.server: start, stop, configuration
Q_DECLARE_LOGGING_CATEGORY(lcEngine)  // podium.engine: live sessions
Q_DECLARE_LOGGING_CATEGORY(lcStorage) // podium.storage: database, migrations, writer
Q_DECLARE_LOGGING_CATEGORY(lcNet)     // podium.net: listener, connections, limits
Q_DECLARE_LOGGING_CATEGORY(lcClient)  // podium.client: the desktop client

} // namespace podium
