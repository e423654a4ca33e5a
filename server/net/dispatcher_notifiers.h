// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include <poll.h>

struct epoll_event;

namespace podium::net {

//! \brief The socket notifiers of one event dispatcher and their registration with epoll, level-triggered.
//!
//! A notifier gets only events of waits that began after it was registered. So whatever a receiver does to
//! notifiers and descriptors while a batch is being delivered, also close one and open another with the same
//! number, nobody sees an event that was meant for an earlier owner.
//!
//! Files that epoll refuses (regular ones) are always ready, as they are with poll().
//!
//! A socket that wants to write can nearly always do so, once, so epoll is not told of it and told back
//! again: one poll() asks for all of them before each wait, and only those without room are registered.
class DispatcherNotifiers final
{
public:
    //! \param epoll borrowed.
    explicit DispatcherNotifiers(int epoll);
    Q_DISABLE_COPY_MOVE(DispatcherNotifiers)

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);

    //! \brief Tells epoll what has changed since the last wait; call it right before the next one.
    //! A notifier that was enabled and disabled in between costs no system call.
    void beginWait();
    //! Whether there is something to deliver whatever the wait returns; then it should not block.
    [[nodiscard]] bool anyReady() const { return !m_alwaysReady.empty() || !m_withRoom.empty(); }

    //! \brief Delivers what the wait returned, and what was ready without it. \returns how many notifiers
    //! were told.
    int deliver(std::span<const epoll_event> events);

private:
    static constexpr std::size_t Types = 3; //!< QSocketNotifier::Read, Write, Exception
    struct Listener
    {
        QSocketNotifier *notifier = nullptr;
        std::uint64_t since = 0; //!< the wait that was the last when it was registered
    };
    struct Descriptor
    {
        std::array<Listener, Types> listeners;
        std::uint32_t registered = 0; //!< what epoll knows
        bool changed = false;         //!< waits in m_changed
        bool alwaysReady = false;
        [[nodiscard]] std::uint32_t wanted() const;
        //! Whether epoll knows everything but that there should be room to write.
        [[nodiscard]] bool lacksOnlyRoom() const;
    };

    void markChanged(int fd, Descriptor &descriptor);
    void apply(int fd, Descriptor &descriptor);
    void askForRoom();
    void disable(int fd);
    int deliverWithRoom();
    int deliverAlwaysReady();
    int tell(int fd, std::uint32_t happened, std::uint64_t wait);

    const int m_epoll;
    std::unordered_map<int, Descriptor> m_descriptors;
    std::vector<int> m_changed;
    std::vector<int> m_alwaysReady;
    std::vector<pollfd> m_asked; //!< whether they have room, before a wait
    std::vector<int> m_withRoom; //!< to be told after it
    std::uint64_t m_wait = 0;
};

} // namespace podium::net
