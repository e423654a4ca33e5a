// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace podium::test {

//! Runs the event loop until it is so. \returns whether it came; says `what` when not.
template<typename Condition>
[[nodiscard]] bool comesTo(const char *what, Condition condition)
{
    constexpr int PatienceMs = 30'000;
    if (QTest::qWaitFor(condition, PatienceMs))
        return true;
    qWarning("It did not come to this: %s", what);
    return false;
}

} // namespace podium::test
