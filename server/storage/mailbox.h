// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace podium::storage {

//! \brief Takes calls from any thread to the thread that made it, in their order.
//!
//! However many calls gather until that thread's event loop gets to them, one event is posted. Calls that are
//! still there when the mailbox is destroyed are dropped.
class Mailbox final : public QObject
{
public:
    Mailbox() = default;
    Q_DISABLE_COPY_MOVE(Mailbox)

    //! Any thread. Returns before `call` runs.
    void put(std::function<void()> call);
    //! Runs at once what is there. The owning thread only.
    void deliver();

protected:
    bool event(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls;
};

} // namespace podium::storage
