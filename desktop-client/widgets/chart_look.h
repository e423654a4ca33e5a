// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QChartView>

class QAbstractAxis;
class QValueAxis;

//! Charts in the look of the application: colours and type of the theme, no frame, thin lines.
namespace podium::client {

//! A chart without title and legend, that moves only as the theme allows.
[[nodiscard]] QChart *makeChart();
//! From 0 to 100 %, with a line for each quarter.
[[nodiscard]] QValueAxis *makeShareAxis();

//! Colours and type of the theme as it is now; call again when the palette changes.
void applyLook(QChart &chart, double scale = 1);

} // namespace podium::client
