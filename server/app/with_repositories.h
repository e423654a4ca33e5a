// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/migrator.h"
#include "server/storage/storage_thread.h"

#include <future>

namespace podium::app {

//! \brief Prepares the database and runs `work(Repositories &)`, which returns a Result<T>, to its end.
//! For subcommands: blocks.
template<typename Work>
[[nodiscard]] std::invoke_result_t<Work, Repositories &> withRepositories(const QString &database, Work work)
{
    const auto address = storage::DatabaseAddress::parse(database);
    if (!address)
        return tl::unexpected(address.error());
    if (const auto prepared = storage::prepareDatabase(*address); !prepared)
        return tl::unexpected(prepared.error());

    storage::StorageThread storage(*address);
    std::promise<std::invoke_result_t<Work, Repositories &>> outcome;
    if (!storage.post([&](Repositories &repositories) { outcome.set_value(work(repositories)); }))
        Q_UNREACHABLE(); // nothing else is waiting
    return outcome.get_future().get();
}

} // namespace podium::app
