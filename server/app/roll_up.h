// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/storage.h"
#include "shared/base/clock.h"

#include <QTimer>

namespace podium::app {

struct RollUpPauses
{
    Ms atWork = std::chrono::seconds(1);  //!< between two polls, so that others get at storage
    Ms atRest = std::chrono::minutes(10); //!< once nothing is left to do, and after a failure
};

//! \brief Has the votes over time of old polls rolled up, little by little, for as long as it lives.
//! A failure is made good by a later turn.
class RollUp final
{
public:
    //! \param context outlives the storage; its thread has an event loop.
    RollUp(Storage &storage, const Clock &clock, QObject &context, RollUpPauses pauses = {});
    Q_DISABLE_COPY_MOVE(RollUp)

    //! The first turn comes after a pause at work.
    void start() { m_timer.start(m_pauses.atWork); }

private:
    void turn();

    Storage &m_storage;
    const Clock &m_clock;
    QObject &m_context;
    const RollUpPauses m_pauses;
    QTimer m_timer;
};

} // namespace podium::app
