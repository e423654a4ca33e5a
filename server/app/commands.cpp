// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"

namespace podium::app {

QList<Command> commands()
{
    return {serveCommand(), userAddCommand(), quizImportCommand(), pollAuditCommand()};
}

} // namespace podium::app
