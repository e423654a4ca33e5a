// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/join_addresses.h"
#include "server/app/server.h"
#include "server/app/setting_options.h"
#include "server/app/signal_watcher.h"
#include "server/storage/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ServeCommand", text);
}

//! One descriptor a connection, and some for files and databases.
void allowManyConnections(int connections)
{
    constexpr rlim_t Others = 256;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    const rlim_t wanted = rlim_t(connections) + Others;
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    if (setrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
        fail(tr("The system allows this process %1 open files, so it takes fewer connections than set.")
                 .arg(limit.rlim_cur));
    }
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
    const auto configuration = configurationFrom(parser);
    if (!configuration)
        return fail(configuration.error().message);
    const auto database = storage::DatabaseAddress::parse(configuration->database);
    if (!database)
        return fail(database.error().message);
    if (const auto prepared = storage::prepareDatabase(*database); !prepared)
        return fail(prepared.error().message);
    allowManyConnections(configuration->connectionsMax);

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
