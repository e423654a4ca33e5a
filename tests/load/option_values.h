// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QCommandLineParser>

//! Values of the command line's options; Invalid, with a message that names the option, when they are none.
namespace podium::load {

[[nodiscard]] Result<int> number(const QCommandLineParser &parser, const QString &name, int minimum,
                                 int maximum);

} // namespace podium::load
