// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/ballot_writer.h"
#include "server/ports/durable_writer.h"
#include "server/ports/storage.h"

#include <memory>

namespace podium::test {

//! \brief What the contract suites need of the adapter that they test. One object serves all tests of a
//! suite; each begins with clear().
class StorageUnderTest
{
public:
    virtual ~StorageUnderTest() = default;

    //! Forgets everything that was stored.
    virtual void clear() = 0;
    //! For use on the test's own thread until the next call.
    [[nodiscard]] virtual Repositories repositories() = 0;
    //! \param waitingMax how many records may wait in it.
    [[nodiscard]] virtual std::unique_ptr<DurableWriter> makeWriter(int waitingMax) = 0;
    //! \param waitingMax how many ballots may wait in it. Several may write at once.
    [[nodiscard]] virtual std::unique_ptr<BallotWriter> makeBallotWriter(int waitingMax) = 0;

    //! Until giveBack() nothing can be stored.
    virtual void takeAway() = 0;
    virtual void giveBack() = 0;
};

} // namespace podium::test
