// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_timeline_model.h"

#include <QDateTime>
#include <QLocale>

namespace podium::client {
namespace {

using namespace std::chrono_literals;

//! Far more than any chart shows.
constexpr qsizetype BucketsMax = 50'000;

//! Lies within the next bucket for every length that one can have: days last 23 to 25 hours.
Ms stepOf(TimelineBucketSize size)
{
    switch (size) {
    case TimelineBucketSize::Minute:
        return 1min;
    case TimelineBucketSize::Hour:
        return 1h;
    case TimelineBucketSize::Day:
        return 25h + 30min;
    }
    return 1min;
}

//! By the clocks of the zone. Where they change by half an hour, an hour of theirs is a bucket of half of
//! one.
QTime endOfHour(Timestamp start, const QTimeZone &zone)
{
    const Timestamp end = BucketEdges(TimelineBucketSize::Hour, zone).startOf(start + 1h);
    return QDateTime::fromMSecsSinceEpoch(end.time_since_epoch().count(), zone).time();
}

} // namespace

PollTimelineModel::PollTimelineModel(const QTimeZone &zone, QObject *parent) : QObject(parent), m_zone(zone)
{}

std::optional<Timestamp> PollTimelineModel::from(Timestamp now) const
{
    switch (m_size) {
    case TimelineBucketSize::Minute:
        return now - MinutesSpan;
    case TimelineBucketSize::Hour:
        return now - HoursSpan;
    case TimelineBucketSize::Day:
        break;
    }
    return std::nullopt;
}

void PollTimelineModel::setSize(TimelineBucketSize size)
{
    if (m_size == size)
        return;
    m_size = size;
    m_isLoaded = false;
    m_buckets.clear();
    Q_EMIT bucketsChanged();
    Q_EMIT sizeChanged();
}

void PollTimelineModel::clear()
{
    m_isLoaded = false;
    m_buckets.clear();
    Q_EMIT bucketsChanged();
}

void PollTimelineModel::setTimeline(TimelineBucketSize size, const Timeline &timeline)
{
    if (size != m_size)
        return;
    m_isLoaded = true;
    m_buckets.clear();
    BucketEdges edges(m_size, m_zone);
    for (const TimelineBucket &bucket : timeline.buckets) {
        while (!m_buckets.isEmpty() && m_buckets.size() < BucketsMax) {
            const Timestamp next = edges.startOf(m_buckets.last().startAt + stepOf(m_size));
            if (next >= bucket.startAt || next <= m_buckets.last().startAt)
                break;
            m_buckets.append({next, {}, 0, 0});
        }
        Bucket shown{bucket.startAt, bucket.options, 0, 0};
        for (const BucketVotes &votes : bucket.options) {
            shown.votes += votes.votes;
            shown.moved += votes.moved;
        }
        m_buckets.append(shown);
    }
    Q_EMIT bucketsChanged();
}

QString PollTimelineModel::spanText(int bucket) const
{
    const QDateTime start =
        QDateTime::fromMSecsSinceEpoch(m_buckets[bucket].startAt.time_since_epoch().count(), m_zone);
    const QLocale locale;
    const QString day = locale.toString(start.date(), QLocale::LongFormat);
    switch (m_size) {
    case TimelineBucketSize::Minute:
        return tr("%1, %2").arg(day, locale.toString(start.time(), QLocale::ShortFormat));
    case TimelineBucketSize::Hour:
        return tr("%1, %2 to %3")
            .arg(day, locale.toString(start.time(), QLocale::ShortFormat),
                 locale.toString(endOfHour(m_buckets[bucket].startAt, m_zone), QLocale::ShortFormat));
    case TimelineBucketSize::Day:
        return day;
    }
    return {};
}

QString PollTimelineModel::labelText(int bucket) const
{
    const QDateTime start =
        QDateTime::fromMSecsSinceEpoch(m_buckets[bucket].startAt.time_since_epoch().count(), m_zone);
    const QLocale locale;
    if (m_size == TimelineBucketSize::Minute)
        return locale.toString(start.time(), QLocale::ShortFormat);
    const QString day = locale.toString(start.date(), tr("d MMM"));
    return m_size == TimelineBucketSize::Day
               ? day
               : tr("%1 %2").arg(day, locale.toString(start.time(), QLocale::ShortFormat));
}

} // namespace podium::client
