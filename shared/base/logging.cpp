// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/logging.h"

namespace podium {

Q_LOGGING_CATEGORY(lcServer, "podium.server")
Q_LOGGING_CATEGORY(lcEngine, "podium.engine")
Q_LOGGING_CATEGORY(lcStorage, "podium.storage")
Q_LOGGING_CATEGORY(lcNet, "podium.net")
Q_LOGGING_CATEGORY(lcClient, "podium.client")

} // namespace podium
