// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QTest>

#include <functional>
#include <memory>
#include <optional>

namespace podium::test {

//! \brief Calls `start` with a reply to be called later, and runs the event loop until it was.
//! \returns what the reply was given; Internal when none came in time.
template<typename T>
Result<T> settled(const std::function<void(std::function<void(Result<T>)>)> &start)
{
    const auto outcome = std::make_shared<std::optional<Result<T>>>();
    start([outcome](Result<T> result) { *outcome = std::move(result); });
    if (!QTest::qWaitFor([&] { return outcome->has_value(); }, 20'000))
        return failure(ErrorCode::Internal, QStringLiteral("no reply came"));
    return **outcome;
}

} // namespace podium::test
