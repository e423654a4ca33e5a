// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/preferences.h"

#include <QList>

namespace podium::client {

//! The languages that the program speaks, English first.
[[nodiscard]] const QList<Language> &languages();

[[nodiscard]] bool isSpoken(const QString &code);

//! The system's language if the program speaks it, else English.
[[nodiscard]] QString systemLanguage();

//! \brief Makes the whole program speak a language from the next text on: texts of Podium and of Qt, plurals,
//! numbers and dates. Pages that exist keep their texts. GUI thread only.
//! \param code of languages(); anything else, empty too, is the system's.
void speak(const QString &code);

} // namespace podium::client
