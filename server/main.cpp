// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/net/event_dispatcher.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
#ifdef Q_OS_LINUX
    QCoreApplication::setEventDispatcher(new podium::net::EpollEventDispatcher);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("podium-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PODIUM_VERSION));

    return podium::runCommand(QStringLiteral("podium-server"), podium::app::commands(),
                              QCoreApplication::arguments().mid(1));
}
