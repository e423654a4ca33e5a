// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/database_address.h"

namespace podium::test {

//! \brief Runs every suite of storage on one kind of database. \returns the number of failures; 0 when no
//! such database is to be had here, which is then said and shown as skipped.
[[nodiscard]] int runStorageTests(storage::Dialect dialect, int argc, char **argv);

} // namespace podium::test
