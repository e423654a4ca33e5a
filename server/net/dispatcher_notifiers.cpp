// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/dispatcher_notifiers.h"

#include <QCoreApplication>

#include <sys/epoll.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace podium::net {
namespace {

constexpr std::array<std::uint32_t, 3> Asked = {EPOLLIN, EPOLLOUT, EPOLLPRI};
//! Errors and hang-ups are told to whoever listens, whatever they listen for.
constexpr std::uint32_t AlwaysTold = EPOLLERR | EPOLLHUP;

int control(int epoll, int operation, int fd, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    return ::epoll_ctl(epoll, operation, fd, &event) == 0 ? 0 : errno;
}

} // namespace

DispatcherNotifiers::DispatcherNotifiers(int epoll) : m_epoll(epoll) {}

std::uint32_t DispatcherNotifiers::Descriptor::wanted() const
{
    std::uint32_t events = 0;
    for (std::size_t type = 0; type < Types; ++type) {
        if (listeners[type].notifier)
            events |= Asked[type];
    }
    return events;
}

bool DispatcherNotifiers::Descriptor::lacksOnlyRoom() const
{
    return !alwaysReady && registered != 0 && wanted() == (registered | EPOLLOUT) &&
           (registered & EPOLLOUT) == 0;
}

void DispatcherNotifiers::add(QSocketNotifier *notifier)
{
    const int fd = static_cast<int>(notifier->socket());
    Descriptor &descriptor = m_descriptors[fd];
    Listener &listener = descriptor.listeners[notifier->type()];
    if (listener.notifier && listener.notifier != notifier) {
        qWarning("EpollEventDispatcher: several notifiers of one type for descriptor %d; the last one counts",
                 fd);
        // Whoever did this may well have closed and reopened the descriptor.
        descriptor.registered = 0;
    }
    listener = {notifier, m_wait};
    markChanged(fd, descriptor);
}

void DispatcherNotifiers::remove(QSocketNotifier *notifier)
{
    const int fd = static_cast<int>(notifier->socket());
    const auto found = m_descriptors.find(fd);
    if (found == m_descriptors.end())
        return;
    Descriptor &descriptor = found->second;
    Listener &listener = descriptor.listeners[notifier->type()];
    if (listener.notifier != notifier)
        return;
    listener = {};
    if (descriptor.wanted() == 0) {
        // At once, not before the next wait: the descriptor is probably about to be closed, and a number that
        // is reused must start afresh.
        if (descriptor.registered != 0)
            control(m_epoll, EPOLL_CTL_DEL, fd, 0);
        if (descriptor.alwaysReady)
            std::erase(m_alwaysReady, fd);
        m_descriptors.erase(found);
    } else {
        markChanged(fd, descriptor);
    }
}

void DispatcherNotifiers::markChanged(int fd, Descriptor &descriptor)
{
    if (!std::exchange(descriptor.changed, true))
        m_changed.push_back(fd);
}

void DispatcherNotifiers::beginWait()
{
    std::vector<int> changed;
    changed.swap(m_changed);
    for (const int fd : changed) {
        const auto found = m_descriptors.find(fd);
        if (found == m_descriptors.end() || !std::exchange(found->second.changed, false))
            continue;
        if (found->second.lacksOnlyRoom())
            m_asked.push_back({fd, POLLOUT, 0});
        else
            apply(fd, found->second);
    }
    askForRoom();
    changed.clear();
    // Those with room are looked at again, and disabling the notifiers of a bad descriptor adds to the list.
    if (m_changed.empty())
        m_changed.swap(changed);
    ++m_wait;
}

void DispatcherNotifiers::askForRoom()
{
    if (m_asked.empty())
        return;
    ::poll(m_asked.data(), m_asked.size(), 0);
    for (const pollfd &asked : m_asked) {
        // Another one that was bad may have taken this one along.
        const auto found = m_descriptors.find(asked.fd);
        if (found == m_descriptors.end())
            continue;
        // Hang-ups and errors are epoll's, so that everybody hears of them, once.
        if (asked.revents == POLLOUT) {
            m_withRoom.push_back(asked.fd);
            markChanged(asked.fd, found->second);
        } else {
            apply(asked.fd, found->second);
        }
    }
    m_asked.clear();
}

void DispatcherNotifiers::apply(int fd, Descriptor &descriptor)
{
    const std::uint32_t wanted = descriptor.wanted();
    if (descriptor.alwaysReady || descriptor.registered == wanted)
        return;
    // Another file may stand behind the number than epoll was told of; then the other operation is right.
    int error = control(m_epoll, descriptor.registered ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, wanted);
    if (error == ENOENT)
        error = control(m_epoll, EPOLL_CTL_ADD, fd, wanted);
    else if (error == EEXIST)
        error = control(m_epoll, EPOLL_CTL_MOD, fd, wanted);

    if (error == 0) {
        descriptor.registered = wanted;
    } else if (error == EPERM) {
        descriptor.alwaysReady = true;
        m_alwaysReady.push_back(fd);
    } else {
        qWarning("EpollEventDispatcher: cannot watch descriptor %d (%s); its notifiers are disabled", fd,
                 std::strerror(error));
        disable(fd);
    }
}

void DispatcherNotifiers::disable(int fd)
{
    const std::array<Listener, Types> listeners = m_descriptors[fd].listeners;
    for (const Listener &listener : listeners) {
        if (listener.notifier)
            listener.notifier->setEnabled(false);
    }
}

int DispatcherNotifiers::deliver(std::span<const epoll_event> events)
{
    // When a receiver runs a loop of its own, that has seen newer events: the rest is out of date, and what
    // still holds of it will be reported again.
    const std::uint64_t wait = m_wait;
    int told = deliverWithRoom();
    for (auto event = events.begin(); event != events.end() && m_wait == wait; ++event)
        told += tell(event->data.fd, event->events, wait);
    return m_wait == wait ? told + deliverAlwaysReady() : told;
}

int DispatcherNotifiers::deliverWithRoom()
{
    const std::uint64_t wait = m_wait;
    const std::vector<int> ready = std::exchange(m_withRoom, {});
    int told = 0;
    for (auto fd = ready.begin(); fd != ready.end() && m_wait == wait; ++fd)
        told += tell(*fd, EPOLLOUT, wait);
    return told;
}

int DispatcherNotifiers::deliverAlwaysReady()
{
    const std::uint64_t wait = m_wait;
    const std::vector<int> ready = m_alwaysReady;
    int told = 0;
    for (auto fd = ready.begin(); fd != ready.end() && m_wait == wait; ++fd)
        told += tell(*fd, EPOLLIN | EPOLLOUT, wait);
    return told;
}

int DispatcherNotifiers::tell(int fd, std::uint32_t happened, std::uint64_t wait)
{
    int told = 0;
    for (std::size_t type = 0; type < Types; ++type) {
        if (!(happened & (Asked[type] | AlwaysTold)))
            continue;
        // Looked up anew each time: the receiver before may have changed everything.
        const auto found = m_descriptors.find(fd);
        if (found == m_descriptors.end() || m_wait != wait)
            break;
        const Listener listener = found->second.listeners[type];
        if (!listener.notifier || listener.since >= wait)
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(listener.notifier, &event);
        ++told;
    }
    return told;
}

} // namespace podium::net
