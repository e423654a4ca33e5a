// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/points_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace podium::client {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Points)
};

} // namespace

QString pointsText(std::int64_t points)
{
    const auto shown = static_cast<int>(std::clamp<std::int64_t>(points, 0, std::numeric_limits<int>::max()));
    return Texts::tr("%Ln point(s)", nullptr, shown);
}

} // namespace podium::client
