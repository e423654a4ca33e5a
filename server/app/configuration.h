// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "shared/base/result.h"

#include <QHostAddress>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace podium::app {

//! What `podium-server` runs with. Parsed once, then constant.
//! Each value comes from the last of these that sets it: default, configuration file, PODIUM_* environment,
//! command line.
struct Configuration
{
    QHostAddress listenAddress = QHostAddress::Any;
    quint16 port = 0; //!< 0: any free one
    QString database; //!< "sqlite:PATH" or "postgresql://..."; may hold a password: not for the log
    accounts::RegistrationPolicy registration = accounts::RegistrationPolicy::Closed;
    int connectionsMax = 0;
    bool isConnectionsMaxChosen = false; //!< by any source but the default
    int connectionsPerAddressMax = 0;
    int requestsPerAddressMax = 0; //!< HTTP, a second, in the long run
    int ballotsPerAddressMax = 0;  //!< a second, in the long run
    QString publicUrl; //!< what participants type, when it is not one of the machine's own addresses
};

//! One setting: the same name on the command line (--listen), in the environment (PODIUM_LISTEN) and in the
//! configuration file (listen = ...).
struct Setting
{
    QString name;
    QString valueName;    //!< for --help
    QString defaultValue; //!< as text
    QString description;
};

//! Every setting there is, in the order of --help.
[[nodiscard]] const QList<Setting> &settings();

//! \brief Reads the settings named in `names` from all sources and checks them.
//! \param commandLine name -> value, only what was given there.
//! \param file path given with --config; without it the system's file is read if there is one.
//! \returns Invalid with a message that names the setting, its source and what it may be.
[[nodiscard]] Result<Configuration> readConfiguration(const QMap<QString, QString> &commandLine,
                                                      const QProcessEnvironment &environment,
                                                      const std::optional<QString> &file);

//! Where the configuration file of an installed server lies.
inline constexpr char SystemConfigurationFile[] = "/etc/podium/podium.ini";

} // namespace podium::app
