// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

#include <QString>

namespace podium::client {

//! \brief How the program looks and speaks to whoever uses it on this machine.
struct Preferences
{
    QString language; //!< ISO 639-1 ("pt"); empty: the system's
    ColourScheme scheme = ColourScheme::System;
    bool reducedMotion = false; //!< also when the system asks for it

    bool operator==(const Preferences &) const = default;
};

//! \brief A language the program speaks.
struct Language
{
    QString code; //!< ISO 639-1
    QString name; //!< in the language itself
};

} // namespace podium::client
