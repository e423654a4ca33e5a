// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/theme.h"

namespace podium::client {

//! \brief resources/styles/podium.qss with its `@token`s replaced. Only colours, edges and padding stand in
//! it; type is set by Theme::font, because a font in a style sheet would overrule every other.
[[nodiscard]] QString styleSheet(const Colours &colours, bool dark);

} // namespace podium::client
