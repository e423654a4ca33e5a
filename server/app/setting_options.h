// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/configuration.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace podium::app {

//! The settings of these names, and --config, as command-line options; all settings without names.
[[nodiscard]] QList<QCommandLineOption> settingOptions(const QStringList &names = {});

//! What the command line, the environment and the configuration file come to.
[[nodiscard]] Result<Configuration> configurationFrom(const QCommandLineParser &parser);

} // namespace podium::app
