// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/roll_up.h"

namespace podium::app {

RollUp::RollUp(Storage &storage, const Clock &clock, QObject &context, RollUpPauses pauses)
    : m_storage(storage), m_clock(clock), m_context(context), m_pauses(pauses)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
}

void RollUp::turn()
{
    m_storage.run(
        m_context,
        [now = m_clock.now()](Repositories &repositories) {
            return repositories.ballots.rollUp(now, RollUpRules());
        },
        [this](const Result<bool> &hasMore) {
            m_timer.start(hasMore.value_or(false) ? m_pauses.atWork : m_pauses.atRest);
        });
}

} // namespace podium::app
