// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/database_address.h"

class QSqlError;

namespace podium::storage {

//! What a failure of the database means for whoever asked.
enum class Fault {
    ConnectionLost, //!< a new connection may help, and the outcome of a commit is not known
    Temporary,      //!< the same may succeed later: locked, out of room, only reading, ...
    Permanent,      //!< the statement itself was refused
};

[[nodiscard]] Fault faultOf(const QSqlError &error, Dialect dialect);

//! \brief What may be logged of an error. PostgreSQL repeats values after the first line and in data errors;
//! those are left out.
[[nodiscard]] QString loggable(const QSqlError &error, Dialect dialect);

} // namespace podium::storage
