// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRandomGenerator>

namespace podium::bot_check {

inline constexpr QSize PuzzleSize{400, 150}; //!< pixels

//! \brief Draws a text for people to read and for programs to fail at.
//!
//! The letters overlap, are turned, stretched and bent together with their neighbours; strokes of the same
//! ink run across all of them and strokes of paper cut through them, so that neither colours nor gaps tell
//! where one ends. Needs no QGuiApplication; any thread. \param text of puzzleCharacters(). \param random
//! makes each picture different.
[[nodiscard]] QImage drawnPuzzle(const QString &text, QRandomGenerator &random);

} // namespace podium::bot_check
