// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/json_reader.h"

#include <QCoreApplication>

namespace podium::protocol {

inline constexpr auto OptionsField = "options"_L1;

//! Options come in authored order, and an `id` may be left out; where it is given it must be the place.
template<typename Option>
void checkPlaces(JsonReader &json, const QList<Option> &options)
{
    for (qsizetype index = 0; index < options.size(); ++index) {
        if (options[index].id.value_or(index) == index)
            continue;
        const JsonPath list = json.pathOf(OptionsField);
        const JsonPath option{&list, {}, index};
        json.problems().addAgainstRule(
            {&option, "id"_L1},
            QCoreApplication::translate("Protocol", "must be the option's place, from 0"));
    }
}

} // namespace podium::protocol
