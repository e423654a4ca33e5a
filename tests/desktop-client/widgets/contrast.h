// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QImage>

#include <algorithm>
#include <cmath>

//! Relative luminance and contrast as WCAG 2.1 defines them.
namespace podium::test {

inline double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

[[nodiscard]] inline double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

//! \brief Of the text that is painted in `place`: its strongest pixel against the colour that most of the
//! place has. The edges of letters are blended with their ground, so a letter is at least as strong as that.
[[nodiscard]] inline double paintedContrast(const QImage &image, const QRect &place)
{
    QHash<QRgb, int> colours;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            ++colours[image.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto each = colours.cbegin(); each != colours.cend(); ++each) {
        if (each.value() > most) {
            most = each.value();
            ground = each.key();
        }
    }
    double strongest = 1;
    for (const QRgb colour : colours.keys())
        strongest = std::max(strongest, contrast(QColor(colour), QColor(ground)));
    return strongest;
}

} // namespace podium::test
