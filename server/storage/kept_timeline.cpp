// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/kept_timeline.h"

using namespace Qt::StringLiterals;

namespace podium::storage {

Result<std::optional<KeptTimeline>> lockKept(Connection &connection, PollId poll)
{
    static const QString sql = u"SELECT minutes_from, hours_from FROM poll WHERE id = ?"_s;
    static const QString locking = sql + u" FOR UPDATE"_s;
    return connection.selectOne(connection.dialect() == Dialect::SQLite ? sql : locking, values(poll),
                                [](Row &row) {
                                    KeptTimeline kept;
                                    kept.minutesFrom = row.time();
                                    kept.hoursFrom = row.time();
                                    return kept;
                                });
}

} // namespace podium::storage
