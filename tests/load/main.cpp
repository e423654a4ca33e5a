// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/event_dispatcher.h"
#include "tests/load/commands.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    // Thousands of connections in one process want the same event loop as the server.
    QCoreApplication::setEventDispatcher(new podium::net::EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("podium-load"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PODIUM_VERSION));

    return podium::runCommand(QStringLiteral("podium-load"),
                              {podium::load::quizCommand(), podium::load::voteCommand()},
                              QCoreApplication::arguments().mid(1));
}
