// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"
#include "shared/base/result.h"

#include <QStringList>

#include <optional>

namespace podium::client {

//! \brief What podium-desktop was started with.
struct LaunchOptions
{
    QString server;   //!< empty: the one used last
    QString joinCode; //!< six digits; empty: nobody joins by itself
    QString nickname;
    QString username; //!< empty: nobody signs in by itself
    QString password; //!< from PODIUM_PASSWORD; empty: it is asked for
    // What is told here counts for this run, before what was chosen in the program.
    std::optional<ColourScheme> scheme;
    QString language; //!< of languages(); empty: as chosen
    bool reducedMotion = false;
    bool gallery = false; //!< every widget in every state instead of the program

    bool operator==(const LaunchOptions &) const = default;
};

//! \param arguments with the program's name first.
//! \param password of the environment; a command line is no place for one, others on the machine can read it.
//! \returns Invalid with a message for the terminal.
[[nodiscard]] Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments, const QString &password);

//! \brief The text of --help. Needs a QCoreApplication.
[[nodiscard]] QString launchHelp();

} // namespace podium::client
