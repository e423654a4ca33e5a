// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace podium::client {

//! How many options of one poll can be told apart by colour.
inline constexpr int OptionTints = 6;

//! \brief The colour of one of few options in bars and over time: of the theme as it is now.
//! \param number taken modulo OptionTints.
[[nodiscard]] QColor optionTint(int number);

} // namespace podium::client
