// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include "shared/protocol/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace podium::app {

using accounts::RegistrationPolicy;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Configuration", text);
}

QString defaultDatabase()
{
    return u"sqlite:"_s + QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/podium/podium.db"_s;
}

//! A value and where it was found, for messages.
struct Sourced
{
    QString value;
    QString source;
    bool isDefault = false;
};

using Values = QMap<QString, Sourced>;

bool isKnown(const QString &name)
{
    const auto &all = settings();
    return std::any_of(all.begin(), all.end(), [&](const Setting &setting) { return setting.name == name; });
}

Result<void> addFile(const QString &path, Values &values)
{
    if (!QFileInfo(path).isReadable())
        return failure(ErrorCode::Invalid, tr("The configuration file %1 cannot be read.").arg(path));
    QSettings file(path, QSettings::IniFormat);
    const QStringList keys = file.allKeys();
    if (file.status() != QSettings::NoError)
        return failure(ErrorCode::Invalid, tr("The configuration file %1 is not an ini file.").arg(path));
    for (const QString &key : keys) {
        if (!isKnown(key)) {
            return failure(ErrorCode::Invalid, tr("%1: there is no setting named '%2'. 'podium-server serve "
                                                  "--help' lists them all.")
                                                   .arg(path, key));
        }
        // QSettings splits a value at its commas.
        values.insert(key, {file.value(key).toStringList().join(u","_s), path});
    }
    return {};
}

QString environmentName(const QString &name)
{
    return u"PODIUM_"_s + QString(name).replace(u'-', u'_').toUpper();
}

tl::unexpected<Error> wrong(const QString &name, const Sourced &value, const QString &expected)
{
    return failure(
        ErrorCode::Invalid,
        tr("%1: '%2' is not right for '%3'. It takes %4.").arg(value.source, value.value, name, expected));
}

Result<int> number(const Values &values, const QString &name, int minimum, int maximum)
{
    const Sourced &text = values[name];
    bool ok = false;
    const int value = text.value.toInt(&ok);
    if (!ok || value < minimum || value > maximum)
        return wrong(name, text, tr("a number from %1 to %2").arg(minimum).arg(maximum));
    return value;
}

Result<QHostAddress> address(const Values &values, const QString &name)
{
    const Sourced &text = values[name];
    if (text.value == u"any")
        return QHostAddress(QHostAddress::Any);
    if (text.value == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    QHostAddress parsed;
    if (!parsed.setAddress(text.value))
        return wrong(name, text, tr("an IP address, 'localhost' or 'any'"));
    return parsed;
}

Result<RegistrationPolicy> registration(const Values &values, const QString &name)
{
    const Sourced &text = values[name];
    if (text.value == u"closed")
        return RegistrationPolicy::Closed;
    if (text.value == u"invite")
        return RegistrationPolicy::Invite;
    if (text.value == u"open")
        return RegistrationPolicy::Open;
    return wrong(name, text, tr("closed, invite or open"));
}

Result<QString> publicUrl(const Values &values, const QString &name)
{
    const Sourced &text = values[name];
    if (text.value.isEmpty())
        return QString();
    const QUrl url(text.value, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return wrong(name, text, tr("an http:// or https:// address"));
    return text.value;
}

} // namespace

const QList<Setting> &settings()
{
    static const QList<Setting> all{
        {u"listen"_s, u"address"_s, u"any"_s, tr("IP address to listen on, 'localhost' or 'any'.")},
        {u"port"_s, u"number"_s, QString::number(protocol::DefaultPort),
         tr("Port for HTTP and WebSocket; 0 takes a free one.")},
        {u"database"_s, u"address"_s, defaultDatabase(),
         tr("Where everything is kept: sqlite:PATH or postgresql://user:password@host:port/name.")},
        {u"registration"_s, u"policy"_s, u"closed"_s,
         tr("Who may create an account after the first: closed (admins add hosts), invite or open.")},
        {u"max-connections"_s, u"number"_s, u"20000"_s, tr("Connections open at the same time.")},
        {u"max-connections-per-address"_s, u"number"_s, u"5000"_s,
         tr("Connections from one address; a school or a hall often has only one.")},
        {u"max-requests-per-address"_s, u"number"_s, u"500"_s,
         tr("HTTP requests a second from one address in the long run, and 20 times as many at once.")},
        {u"max-ballots-per-address"_s, u"number"_s, u"500"_s,
         tr("Ballots a second from one address in the long run, and ten times as many at once; more are to "
            "come again later.")},
        {u"public-url"_s, u"url"_s, QString(),
         tr("Address that participants are told, when a proxy stands in front. Nobody counts as being on the "
            "server's own machine then.")},
    };
    return all;
}

Result<Configuration> readConfiguration(const QMap<QString, QString> &commandLine,
                                        const QProcessEnvironment &environment,
                                        const std::optional<QString> &file)
{
    Values values;
    for (const Setting &setting : settings())
        values.insert(setting.name, {setting.defaultValue, tr("default"), true});

    const QString systemFile = QString::fromLatin1(SystemConfigurationFile);
    if (file || QFileInfo::exists(systemFile)) {
        if (auto added = addFile(file.value_or(systemFile), values); !added)
            return tl::unexpected(added.error());
    }
    for (const Setting &setting : settings()) {
        const QString variable = environmentName(setting.name);
        if (environment.contains(variable))
            values.insert(setting.name, {environment.value(variable), variable});
    }
    for (auto it = commandLine.begin(); it != commandLine.end(); ++it)
        values.insert(it.key(), {it.value(), u"--"_s + it.key()});

    const auto listenAddress = address(values, u"listen"_s);
    const auto port = number(values, u"port"_s, 0, 65'535);
    const auto policy = registration(values, u"registration"_s);
    const auto connections = number(values, u"max-connections"_s, 1, 1'000'000);
    const auto perAddress = number(values, u"max-connections-per-address"_s, 1, 1'000'000);
    const auto requests = number(values, u"max-requests-per-address"_s, 1, 1'000'000);
    const auto ballots = number(values, u"max-ballots-per-address"_s, 1, 1'000'000);
    const auto url = publicUrl(values, u"public-url"_s);

    if (!listenAddress)
        return tl::unexpected(listenAddress.error());
    if (!port)
        return tl::unexpected(port.error());
    if (!policy)
        return tl::unexpected(policy.error());
    if (!connections)
        return tl::unexpected(connections.error());
    if (!perAddress)
        return tl::unexpected(perAddress.error());
    if (!requests)
        return tl::unexpected(requests.error());
    if (!ballots)
        return tl::unexpected(ballots.error());
    if (!url)
        return tl::unexpected(url.error());

    return Configuration{*listenAddress,
                         quint16(*port),
                         values[u"database"_s].value,
                         *policy,
                         *connections,
                         !values[u"max-connections"_s].isDefault,
                         *perAddress,
                         *requests,
                         *ballots,
                         *url};
}

} // namespace podium::app
