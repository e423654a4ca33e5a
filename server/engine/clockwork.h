// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <functional>
#include <optional>

namespace podium::engine {

//! \brief What waits for the clock and has to be wound: advance() whenever nextDeadline() has come.
class Clockwork
{
public:
    virtual ~Clockwork() = default;

    //! \brief When advance() is due next; none while nothing waits for the clock. May change with every call
    //! from outside and with every completion of the writer; see onSchedule().
    [[nodiscard]] virtual std::optional<Timestamp> nextDeadline() const = 0;
    //! Does what is due.
    virtual void advance() = 0;
    //! \brief `changed` is called whenever nextDeadline() has become earlier, and at the end of advance()
    //! while anything is waiting for the clock. It must not call back into this before it returns, other than
    //! nextDeadline().
    virtual void onSchedule(std::function<void()> changed) = 0;
};

} // namespace podium::engine
