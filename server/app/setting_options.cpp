// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/setting_options.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SettingOptions", text);
}

} // namespace

QList<QCommandLineOption> settingOptions(const QStringList &names)
{
    QList<QCommandLineOption> options;
    for (const Setting &setting : settings()) {
        if (!names.isEmpty() && !names.contains(setting.name))
            continue;
        const QString byDefault =
            setting.defaultValue.isEmpty() ? QString() : tr(" Default: %1.").arg(setting.defaultValue);
        options.append({setting.name, setting.description + byDefault, setting.valueName});
    }
    options.append({u"config"_s,
                    tr("Configuration file. Default: %1, if it is there. Each setting is also read from the "
                       "environment, as PODIUM_ and its name in capitals.")
                        .arg(QLatin1StringView(SystemConfigurationFile)),
                    u"file"_s});
    return options;
}

Result<Configuration> configurationFrom(const QCommandLineParser &parser)
{
    QMap<QString, QString> given;
    const QStringList named = parser.optionNames();
    for (const Setting &setting : settings()) {
        if (named.contains(setting.name))
            given.insert(setting.name, parser.value(setting.name));
    }
    const auto environment = QProcessEnvironment::systemEnvironment();
    std::optional<QString> file;
    if (named.contains(u"config"_s))
        file = parser.value(u"config"_s);
    else if (environment.contains(u"PODIUM_CONFIG"_s))
        file = environment.value(u"PODIUM_CONFIG"_s);
    return readConfiguration(given, environment, file);
}

} // namespace podium::app
