// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QCommandLineParser>

namespace podium::load {

//! Invalid, with a message that names the option, when its value is no such number.
[[nodiscard]] Result<int> number(const QCommandLineParser &parser, const QString &name, int minimum,
                                 int maximum);

//! The first line of standard input.
[[nodiscard]] QString passwordFromInput();

} // namespace podium::load
