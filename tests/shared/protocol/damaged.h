// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <rapidcheck.h>

namespace podium::test {

//! Inside a property: `bytes` after some accidents: bytes changed, left out, doubled, put in from elsewhere.
inline QByteArray damaged(QByteArray bytes)
{
    const int accidents = *rc::gen::inRange(1, 4);
    for (int count = 0; count < accidents && !bytes.isEmpty(); ++count) {
        const int place = *rc::gen::inRange(0, static_cast<int>(bytes.size()));
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            bytes[place] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            bytes.remove(place, *rc::gen::inRange(1, 8));
            break;
        case 2:
            bytes.insert(place, bytes.mid(place, *rc::gen::inRange(1, 40)));
            break;
        default:
            bytes.insert(place,
                         *rc::gen::element<QByteArray>("null", "-1", "1e9", "[", "}", "\"", "\\ud800"));
        }
    }
    return bytes;
}

} // namespace podium::test
