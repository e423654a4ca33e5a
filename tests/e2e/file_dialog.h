// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/client_window.h"

//! A person before the file dialog of a window.
namespace podium::test {

//! Enters the path and accepts. \returns whether a dialog is open.
[[nodiscard]] bool enterFile(ClientWindow &window, const QString &path);
//! \brief As enterFile(), for a path where something is: answers the question whether to replace it.
//! \returns whether it was asked.
[[nodiscard]] bool enterTakenFile(ClientWindow &window, const QString &path, bool replace);
//! The name that the dialog proposes; none when none is open.
[[nodiscard]] QString proposedFile(ClientWindow &window);
//! Closes it by its button. \returns whether a dialog is open.
[[nodiscard]] bool cancelFileDialog(ClientWindow &window);
[[nodiscard]] bool hasFileDialog(ClientWindow &window);

} // namespace podium::test
