// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/durable_writer.h"
#include "server/storage/connection.h"

#include <span>

namespace podium::storage {

//! \brief Writes records within the caller's transaction, as if one by one in their order.
//!
//! Writing what is there already changes nothing, so that a batch whose commit may or may not have taken
//! place is simply written again. Whatever contradicts what is stored (a second answer to a question, a
//! nickname or number that somebody else has, a session or participant that does not exist) makes the whole
//! call fail with Internal or Invalid; Busy means that the database is away.
[[nodiscard]] Result<void> writeRecords(Connection &connection,
                                        std::span<const DurableRecord *const> records);

} // namespace podium::storage
