// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>

namespace podium::bot_check {

//! The letters and digits that puzzles are made of: none that looks like another once it is bent.
[[nodiscard]] const QString &puzzleCharacters();

//! \brief The strokes of one of the puzzleCharacters(), to be drawn with a pen.
//!
//! 100 units high, from 0 at the top; its width is that of its bounds. Drawn here, stroke by stroke, so that
//! a server needs neither fonts nor a display.
[[nodiscard]] const QPainterPath &glyphOf(QChar character);

} // namespace podium::bot_check
