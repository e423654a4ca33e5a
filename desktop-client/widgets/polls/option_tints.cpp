// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/option_tints.h"

#include "desktop-client/widgets/theme.h"

#include <array>

namespace podium::client {

QColor optionTint(int number)
{
    const Colours &colours = Theme::colours();
    const std::array<QColor, OptionTints> tints{
        colours.answerMarks[0],
        colours.answerMarks[1],
        colours.answerMarks[2],
        colours.answerMarks[3],
        Theme::isDark() ? QColor(0x22, 0xd3, 0xee) : QColor(0x0e, 0x74, 0x90),
        Theme::isDark() ? QColor(0xa7, 0x8b, 0xfa) : QColor(0x6d, 0x28, 0xd9),
    };
    return tints[std::size_t(number) % tints.size()];
}

} // namespace podium::client
