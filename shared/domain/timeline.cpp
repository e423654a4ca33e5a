// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/timeline.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace podium {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QDateTime inZone(Timestamp moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

Timestamp momentOf(const QDateTime &dateTime)
{
    return Timestamp(Ms(dateTime.toMSecsSinceEpoch()));
}

std::chrono::seconds offsetAt(Timestamp moment, const QTimeZone &zone)
{
    return std::chrono::seconds(zone.offsetFromUtc(inZone(moment, zone)));
}

Timestamp startOfDay(QDate date, const QTimeZone &zone)
{
    const Timestamp start = momentOf(date.startOfDay(zone));
    if (inZone(start - 1ms, zone).date() != date)
        return start;
    // Midnight came twice and Qt names the second: clocks showed the first as they went before.
    return momentOf(date.startOfDay(Qt::UTC)) - offsetAt(start - 1ms, zone);
}

} // namespace

BucketEdges::BucketEdges(TimelineBucketSize size, QTimeZone zone) : m_size(size), m_zone(std::move(zone)) {}

Timestamp BucketEdges::startOf(Timestamp moment)
{
    if (moment < m_last.start || moment >= m_last.end)
        m_last = bucketOf(moment);
    return m_last.start;
}

BucketEdges::Range BucketEdges::bucketOf(Timestamp moment) const
{
    switch (m_size) {
    case TimelineBucketSize::Minute: {
        const Timestamp start = std::chrono::floor<std::chrono::minutes>(moment);
        return {start, start + 1min};
    }
    case TimelineBucketSize::Hour:
        return hourOf(moment);
    case TimelineBucketSize::Day:
        break;
    }
    return dayOf(moment);
}

BucketEdges::Range BucketEdges::hourOf(Timestamp moment) const
{
    const std::chrono::seconds offset = offsetAt(moment, m_zone);
    const Timestamp start = std::chrono::floor<std::chrono::hours>(moment + offset) - offset;
    Range hour{start, start + 1h};
    if (!m_zone.hasTransitions())
        return hour;
    // Asked for later than `moment` exactly, so that a change at `moment` itself is found before it.
    const auto before = m_zone.previousTransition(inZone(moment + 1ms, m_zone));
    if (before.atUtc.isValid())
        hour.start = std::max(hour.start, momentOf(before.atUtc));
    const auto after = m_zone.nextTransition(inZone(moment, m_zone));
    if (after.atUtc.isValid())
        hour.end = std::min(hour.end, momentOf(after.atUtc));
    return hour;
}

BucketEdges::Range BucketEdges::dayOf(Timestamp moment) const
{
    const QDate date = inZone(moment, m_zone).date();
    return {startOfDay(date, m_zone), startOfDay(date.addDays(1), m_zone)};
}

std::optional<QTimeZone> timeZoneNamed(const QString &name)
{
    // QTimeZone also takes paths and rules, and the list of what is available leaves out links ("Etc/UTC").
    static const QRegularExpression areaAndPlace(
        QRegularExpression::anchoredPattern(u"[A-Za-z][\\w+-]*(/[A-Za-z][\\w+-]*)+"_s));
    const QByteArray id = name.toUtf8();
    const bool isName =
        areaAndPlace.match(name).hasMatch() || name == "GMT"_L1 || QTimeZone::isTimeZoneIdAvailable(id);
    const QTimeZone zone = isName ? QTimeZone(id) : QTimeZone();
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

} // namespace podium
