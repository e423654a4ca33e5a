// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/dispatcher_notifiers.h"
#include "server/net/dispatcher_timers.h"

#include <QAbstractEventDispatcher>

#include <atomic>

namespace podium::net {

//! \brief Event loop of a thread without a user interface, built on epoll (Linux only).
//!
//! A turn costs by the number of sockets that have something to say, not by the number of sockets: this is
//! what makes thousands of connections on one thread possible.
//!
//! Use: `QCoreApplication::setEventDispatcher(new EpollEventDispatcher)` before the application is made, or
//! QThread::setEventDispatcher() before the thread starts. Everything but wakeUp() and interrupt() belongs to
//! the dispatcher's thread. Each turn sends posted events, what happened to sockets, and due timers;
//! timers are never early and at most a millisecond late through rounding.
class EpollEventDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollEventDispatcher(QObject *parent = nullptr);
    ~EpollEventDispatcher() override;
    Q_DISABLE_COPY_MOVE(EpollEventDispatcher)

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    [[nodiscard]] int remainingTime(int timerId) override;

    //! From any thread. Many calls before the loop notices are one.
    void wakeUp() override;
    //! From any thread. Makes processEvents() return as soon as it can.
    void interrupt() override;

private:
    [[nodiscard]] int timeoutMs(bool mayWait, bool withTimers) const;
    int waitForSockets(int timeout);
    void waitWithoutSockets(int timeout);
    void clearWakeUp() const;

    const int m_epoll;
    const int m_wakeUp; //!< eventfd; written only while the loop may be asleep
    DispatcherNotifiers m_notifiers;
    DispatcherTimers m_timers;
    std::atomic<bool> m_interrupted = false;
    std::atomic<bool> m_wakeUpRequested = false;
    std::atomic<bool> m_mayBeAsleep = false;
};

} // namespace podium::net
