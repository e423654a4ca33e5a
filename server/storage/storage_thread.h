// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/storage.h"
#include "server/storage/database_address.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace podium::storage {

inline constexpr int StorageWorkWaitingMax = 1'000;

//! \brief The storage thread, with the repositories on a connection of its own.
//!
//! While the database is away the repositories answer Busy. Work that comes tries to connect again, but not
//! for as long as the last attempt took: so a database that keeps everybody waiting before it fails, as one
//! behind a dead link does, holds up one work and not each of those behind it.
class StorageThread final : public Storage
{
public:
    //! \param waitingMax how much work may wait.
    explicit StorageThread(DatabaseAddress address, int waitingMax = StorageWorkWaitingMax);
    //! Stops as stop() does.
    ~StorageThread() override;
    Q_DISABLE_COPY_MOVE(StorageThread)

    //! Any thread.
    [[nodiscard]] bool post(std::function<void(Repositories &)> work) override;

    //! Finishes what was taken, then ends the thread; later work is not taken. The thread that made it only.
    void stop();

private:
    using Work = std::function<void(Repositories &)>;

    void runWork(const DatabaseAddress &address);
    [[nodiscard]] Work nextWork();

    const std::size_t m_waitingMax;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses everything above
};

} // namespace podium::storage
