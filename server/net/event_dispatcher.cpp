// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/event_dispatcher.h"

#include <QCoreApplication>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace podium::net {
namespace {

constexpr std::size_t BatchSize = 512;
constexpr int Forever = -1;

int checked(int descriptor, const char *what)
{
    if (descriptor < 0)
        qFatal("EpollEventDispatcher: no %s: %s", what, std::strerror(errno));
    return descriptor;
}

} // namespace

EpollEventDispatcher::EpollEventDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_epoll(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll instance")),
      m_wakeUp(checked(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd")), m_notifiers(m_epoll)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeUp;
    checked(::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event), "wake-up");
}

EpollEventDispatcher::~EpollEventDispatcher()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted.store(false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool withNotifiers = !(flags & QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !(flags & QEventLoop::X11ExcludeTimers);
    const bool mayWait =
        (flags & QEventLoop::WaitForMoreEvents) && !m_interrupted.load() && !m_wakeUpRequested.load();
    if (mayWait)
        Q_EMIT aboutToBlock();
    if (m_interrupted.load())
        return false;

    const int timeout = timeoutMs(mayWait, withTimers);
    int handled = 0;
    if (withNotifiers)
        handled += waitForSockets(timeout);
    else
        waitWithoutSockets(timeout);
    // The mark goes only together with what it stood for: whoever posted after this leaves it again, and the
    // next turn does not sleep.
    if (m_wakeUpRequested.exchange(false)) {
        QCoreApplication::sendPostedEvents();
        ++handled;
    }
    if (withTimers)
        handled += m_timers.fire(std::chrono::steady_clock::now());
    return handled > 0;
}

int EpollEventDispatcher::timeoutMs(bool mayWait, bool withTimers) const
{
    if (!mayWait)
        return 0;
    const auto due = withTimers ? m_timers.nextDue() : std::nullopt;
    if (!due)
        return Forever;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(*due - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

int EpollEventDispatcher::waitForSockets(int timeout)
{
    m_notifiers.beginWait();
    if (m_notifiers.anyReady())
        timeout = 0;
    std::array<epoll_event, BatchSize> batch;
    m_mayBeAsleep.store(true);
    // Asked after the announcement: a wakeUp() before it has left its mark, a later one writes to the
    // eventfd.
    if (m_wakeUpRequested.load())
        timeout = 0;
    const int count = ::epoll_wait(m_epoll, batch.data(), static_cast<int>(batch.size()), timeout);
    m_mayBeAsleep.store(false);
    if (count < 0 && errno != EINTR)
        qFatal("EpollEventDispatcher: epoll_wait: %s", std::strerror(errno));

    auto end = batch.begin() + std::max(count, 0);
    const auto wake =
        std::find_if(batch.begin(), end, [this](const epoll_event &e) { return e.data.fd == m_wakeUp; });
    if (wake != end) {
        clearWakeUp();
        *wake = *--end;
    }
    return m_notifiers.deliver({batch.begin(), end});
}

void EpollEventDispatcher::waitWithoutSockets(int timeout)
{
    pollfd wake{m_wakeUp, POLLIN, 0};
    m_mayBeAsleep.store(true);
    if (m_wakeUpRequested.load())
        timeout = 0;
    const int count = ::poll(&wake, 1, timeout);
    m_mayBeAsleep.store(false);
    if (count > 0)
        clearWakeUp();
}

void EpollEventDispatcher::clearWakeUp() const
{
    eventfd_t count = 0;
    ::eventfd_read(m_wakeUp, &count);
}

void EpollEventDispatcher::wakeUp()
{
    if (m_wakeUpRequested.exchange(true))
        return;
    // A loop that is busy looks at the mark before it sleeps.
    if (m_mayBeAsleep.load())
        ::eventfd_write(m_wakeUp, 1);
}

void EpollEventDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_notifiers.add(notifier);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_notifiers.remove(notifier);
}

void EpollEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                         QObject *object)
{
    m_timers.start(timerId, std::chrono::milliseconds(interval), timerType, object,
                   std::chrono::steady_clock::now());
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    return m_timers.stop(timerId);
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.stopAllOf(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollEventDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.timersOf(object);
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    return m_timers.remainingMs(timerId, std::chrono::steady_clock::now());
}

} // namespace podium::net
