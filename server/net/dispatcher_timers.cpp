// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/dispatcher_timers.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <bit>
#include <limits>

using namespace std::chrono_literals;

namespace podium::net {
namespace {

//! Below this interval a shared moment would be off by less than a millisecond.
constexpr auto CoarseFrom = 20ms;
constexpr std::int64_t CoarseParts = 20; //!< a coarse timer may be moved within a window of 5 %

DispatcherTimers::Time roundedTo(std::chrono::milliseconds grid, DispatcherTimers::Time time)
{
    const auto step = std::chrono::duration_cast<DispatcherTimers::Time::duration>(grid);
    const auto since = time.time_since_epoch() + step / 2;
    return DispatcherTimers::Time(since - since % step);
}

} // namespace

DispatcherTimers::Time DispatcherTimers::aligned(const Timer &timer, Time now)
{
    auto grid = 0ms;
    if (timer.type == Qt::VeryCoarseTimer)
        grid = 1s;
    else if (timer.type == Qt::CoarseTimer && timer.interval > CoarseFrom)
        grid = std::chrono::milliseconds(
            std::bit_floor(static_cast<std::uint64_t>(timer.interval.count() / CoarseParts)));
    if (grid == 0ms)
        return timer.ideal;
    const Time moved = roundedTo(grid, timer.ideal);
    return moved > now ? moved : moved + grid;
}

void DispatcherTimers::start(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object,
                             Time now)
{
    stop(id);
    Timer timer{interval, type, object, ++m_lastSerial, now + interval, {}};
    if (interval == 0ms)
        timer.type = Qt::PreciseTimer;
    timer.due = aligned(timer, now);
    m_due.insert({timer.due, timer.serial, id});
    m_timers.emplace(id, timer);
}

bool DispatcherTimers::stop(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_due.erase({found->second.due, found->second.serial, id});
    m_timers.erase(found);
    return true;
}

bool DispatcherTimers::stopAllOf(const QObject *object)
{
    bool any = false;
    for (auto it = m_timers.begin(); it != m_timers.end();) {
        if (it->second.object == object) {
            m_due.erase({it->second.due, it->second.serial, it->first});
            it = m_timers.erase(it);
            any = true;
        } else {
            ++it;
        }
    }
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> DispatcherTimers::timersOf(const QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            found.emplaceBack(id, static_cast<int>(timer.interval.count()), timer.type);
    }
    return found;
}

int DispatcherTimers::remainingMs(int id, Time now) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(found->second.due - now).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

std::optional<DispatcherTimers::Time> DispatcherTimers::nextDue() const
{
    if (m_due.empty())
        return std::nullopt;
    return m_due.begin()->at;
}

int DispatcherTimers::fire(Time now)
{
    int sent = 0;
    while (!m_due.empty() && m_due.begin()->at <= now) {
        const Due current = *m_due.begin();
        m_due.erase(m_due.begin());

        Timer &timer = m_timers.at(current.id);
        timer.ideal += timer.interval;
        if (timer.ideal <= now) {
            // One tick more than now for a zero timer, or this pass would never end.
            timer.ideal = now + std::max<Time::duration>(timer.interval, Time::duration{1});
        }
        timer.due = aligned(timer, now);

        QTimerEvent event(current.id);
        QCoreApplication::sendEvent(timer.object, &event);
        ++sent;

        const auto left = m_timers.find(current.id);
        if (left != m_timers.end() && left->second.serial == current.serial)
            m_due.insert({left->second.due, current.serial, current.id});
    }
    return sent;
}

} // namespace podium::net
