// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/storage.h"

#include <memory>
#include <utility>

namespace podium::engine {

//! \brief Calls to the world outside on behalf of whoever owns this: what they reply comes on the thread of
//! `context`, and never after this is destroyed.
class StorageCalls final
{
public:
    //! Both outlive this, and `context` outlives the storage too.
    StorageCalls(Storage &storage, QObject &context) : m_storage(storage), m_context(context) {}
    Q_DISABLE_COPY_MOVE(StorageCalls)

    //! As Storage::run().
    template<typename Work, typename Done>
    void run(Work work, Done done) const
    {
        m_storage.run(m_context, std::move(work), whileAlive(std::move(done)));
    }

    //! `done`, which does nothing once this is destroyed. To be called on the thread that owns this.
    template<typename Done>
    [[nodiscard]] auto whileAlive(Done done) const
    {
        return [alive = std::weak_ptr(m_alive), done = std::move(done)](const auto &result) {
            if (!alive.expired())
                done(result);
        };
    }

private:
    struct Life
    {};

    Storage &m_storage;
    QObject &m_context;
    const std::shared_ptr<Life> m_alive = std::make_shared<Life>();
};

} // namespace podium::engine
