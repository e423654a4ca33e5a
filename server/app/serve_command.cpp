// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/join_addresses.h"
#include "server/app/open_files.h"
#include "server/app/server.h"
#include "server/app/setting_options.h"
#include "server/app/signal_watcher.h"
#include "server/storage/migrator.h"
#include "shared/base/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ServeCommand", text);
}

//! What the system lets this process have of the connections that are set.
int possibleConnections(const Configuration &configuration)
{
    const int possible = allowConnections(configuration.connectionsMax);
    if (possible >= configuration.connectionsMax)
        return configuration.connectionsMax;
    if (configuration.isConnectionsMaxChosen) {
        fail(tr("The system's limit of open files allows this process %1 connections, fewer than the %2 that "
                "are set.")
                 .arg(possible)
                 .arg(configuration.connectionsMax));
    } else {
        qCInfo(lcServer) << "the limit of open files allows" << possible << "connections";
    }
    return possible;
}

void announce(const Configuration &configuration, const storage::DatabaseAddress &database,
              const Server::Started &started, const QString &setupCode)
{
    print(u"Podium %1, %2\n"_s.arg(QCoreApplication::applicationVersion(), database.display()));
    if (started.resumedSessions > 0)
        print(tr("Resumed %1 open sessions.").arg(started.resumedSessions) + u'\n');
    const QStringList urls = joinUrls(configuration.listenAddress, started.port, configuration.publicUrl);
    print(u'\n' + qrText(urls.constFirst()) + u'\n');
    for (const QString &url : urls)
        print(u"Listening on %1\n"_s.arg(url));
    if (started.needsFirstAccount) {
        print(
            u'\n' +
            tr("There is no account yet. Make the first one, the administrator's, in the desktop client on\n"
               "this machine or with 'podium-server user add'; from elsewhere with the setup code %1.")
                .arg(setupCode) +
            u'\n');
    }
}

int serve(const QCommandLineParser &parser)
{
    auto configuration = configurationFrom(parser);
    if (!configuration)
        return fail(configuration.error().message);
    const auto database = storage::DatabaseAddress::parse(configuration->database);
    if (!database)
        return fail(database.error().message);
    if (const auto prepared = storage::prepareDatabase(*database); !prepared)
        return fail(prepared.error().message);
    configuration->connectionsMax = possibleConnections(*configuration);

    Server server(*configuration, *database);
    server.start([&](const Result<Server::Started> &started) {
        if (started) {
            announce(*configuration, *database, *started, server.setupCode());
        } else {
            fail(started.error().message);
            QCoreApplication::exit(ExitFailed);
        }
    });

    SignalWatcher signalWatcher;
    bool stopping = false;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &server, [&] {
        if (std::exchange(stopping, true))
            return;
        print(tr("Stopping: clients are sent away and will come back; what is waiting is stored.") + u'\n');
        server.stop([] { QCoreApplication::exit(ExitOk); });
    });
    return QCoreApplication::exec();
}

} // namespace

Command serveCommand()
{
    return {u"serve"_s,
            tr("Runs the server until it is told to stop (SIGTERM, Ctrl+C)."),
            settingOptions(),
            {},
            serve};
}

} // namespace podium::app
