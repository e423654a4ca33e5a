// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

//! The lexical rules of GIFT, for reader and writer alike.
namespace podium {

//! How a GIFT text is to be taken: "[html]", "[markdown]", "[plain]" or "[moodle]" at its start says it.
//! Only HTML makes a difference to Podium, which shows plain text.
enum class GiftMarkup { Plain, Html };

//! \brief Where the first of `wanted` stands that no backslash escapes; -1: nowhere.
[[nodiscard]] qsizetype indexOfUnescaped(QStringView text, QStringView wanted, qsizetype from = 0);

//! \brief `text` with a backslash before each of the characters that mean something in GIFT, and line breaks
//! of all kinds as "\n".
[[nodiscard]] QString giftEscaped(const QString &text);
//! \brief Undoes giftEscaped(); a backslash before any other character stands for itself.
[[nodiscard]] QString giftUnescaped(QStringView text);

//! \brief Whether the text would be read as one that starts with a format marker.
[[nodiscard]] bool startsWithMarkup(QStringView text);
//! \brief Takes the format marker, if there is one, off the front of `text`, and sets `markup` to what it
//! says.
void takeMarkup(QStringView &text, GiftMarkup &markup);

//! \brief The length of the weight ("%100%", "%-33.333%") at the start of an answer; 0: there is none.
[[nodiscard]] qsizetype giftWeightLength(QStringView answer);

} // namespace podium
