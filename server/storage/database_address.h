// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QString>

namespace podium::storage {

enum class Dialect { SQLite, PostgreSQL };

//! \brief Where the database is. Plain data, so that each thread can open its own connection from a copy.
struct DatabaseAddress
{
    Dialect dialect = Dialect::SQLite;
    QString path; //!< SQLite: the file

    QString host; //!< PostgreSQL: a name, an address, or the absolute folder of a Unix socket; may be empty
    int port = 0; //!< 0: PostgreSQL's default
    QString database;
    QString user; //!< empty: as libpq chooses
    QString password;
    QString options; //!< further connection parameters, as QSqlDatabase::setConnectOptions takes them

    //! \brief Reads "sqlite:PATH" or "postgresql://USER:PASSWORD@HOST:PORT/DATABASE".
    //!
    //! The host may be the folder of a Unix socket, percent-encoded in its place or as `?host=/FOLDER`. The
    //! parameters `port`, `sslmode` and `sslrootcert` are known too. \returns Invalid with a message that
    //! says which part is wrong and never repeats the address, since it may hold a password.
    [[nodiscard]] static Result<DatabaseAddress> parse(const QString &text);

    //! The address for people and logs, without the password.
    [[nodiscard]] QString display() const;

    bool operator==(const DatabaseAddress &) const = default;
};

} // namespace podium::storage
