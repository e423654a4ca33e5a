// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/import_model.h"

namespace podium::client {

//! \brief Reads a quiz from a file: Aiken or GIFT, told by name and content, or Podium's JSON, told by its
//! name. Reads as the server does, so what is shown is what will be there. Any thread. \returns a quiz whose
//! questions are all valid; what was passed over is in `problems`.
[[nodiscard]] Result<ImportedFile> readImportFile(const QString &path);

} // namespace podium::client
