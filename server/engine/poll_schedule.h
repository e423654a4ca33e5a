// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/held_polls.h"

#include <functional>

namespace podium::engine {

//! \brief Opens and closes polls, by the clock and by the hands of their hosts.
//!
//! A poll is open or closed when storage has committed it, at the moment that its schedule names or that its
//! host did it. What storage refuses by the clock is tried again.
class PollSchedule final
{
public:
    //! Before a change by schedule that storage refused is tried again.
    static constexpr Ms RetryPause = std::chrono::seconds(1);

    //! What it works with; all of it outlives this. `codes` runs on the storage thread.
    struct Ports
    {
        const Clock &clock;
        const StorageCalls &storage;
        HeldPolls &polls;
        PollRepository::Codes codes;
        std::function<void(PollId)> removed; //!< a poll whose moment came had been deleted
    };

    explicit PollSchedule(Ports ports) : m_ports(std::move(ports)) {}
    Q_DISABLE_COPY_MOVE(PollSchedule)

    using Reply = std::function<void(Result<StoredPoll>)>;
    //! \brief Opens a draft or a closed poll now, whatever its schedule; does nothing to an open one.
    //! NotFound also when it is somebody else's.
    void openNow(PollId poll, UserId host, Reply reply);
    //! Closes a poll now; does nothing to a closed one. NotFound also when it is somebody else's.
    void closeNow(PollId poll, UserId host, Reply reply);
    //! Begins what the poll's schedule wants done by now, if anything.
    void follow(HeldPoll &held);

private:
    void changeNow(PollId poll, UserId host, std::function<Result<StoredPoll>(Repositories &)> change,
                   Reply reply);
    void followed(PollId poll, const Result<CountedPoll> &counted);

    const Ports m_ports;
};

} // namespace podium::engine
