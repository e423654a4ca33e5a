// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/live_event.h"

namespace podium::client {

//! \brief The error that a server has sent, in the language of the program. Servers speak English; their
//! texts are looked up in the catalogue of what a server of this version says. What is not among them,
//! because the server is newer, becomes what its code says. In English the server's own words stay.
[[nodiscard]] Error inOwnLanguage(const Error &error);

//! A notice that is not known stays as it is: it has no code that all servers share.
[[nodiscard]] Notice inOwnLanguage(const Notice &notice);

} // namespace podium::client
