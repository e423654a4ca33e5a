// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/command.h"

namespace podium::app {

[[nodiscard]] Command serveCommand();      //!< serve
[[nodiscard]] Command userAddCommand();    //!< user add
[[nodiscard]] Command quizImportCommand(); //!< quiz import
[[nodiscard]] Command pollAuditCommand();  //!< poll audit

//! Everything podium-server can be asked to do.
[[nodiscard]] QList<Command> commands();

} // namespace podium::app
