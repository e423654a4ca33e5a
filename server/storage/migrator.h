// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/connection.h"

#include <QStringList>

namespace podium::storage {

//! \brief Brings a database to the schema that this program knows.
//!
//! A migration is a file NUMBER_name.sql, numbered from 0001 without gaps; where SQL differs too much,
//! NUMBER_name.sqlite.sql or NUMBER_name.postgresql.sql stands in for it on that database. A statement ends
//! with a semicolon at the end of a line; lines that begin with -- are comments. In the text, `$identity` is
//! the column type of a number that the database hands out (the primary key) and `$bytes` that of binary
//! data.
//!
//! Each file is applied in one transaction together with its row in schema_version. Several programs may
//! start on one database at once: one migrates, the others wait and find it done.
class Migrator final
{
public:
    //! \param folder the migrations; by default those built into the program.
    explicit Migrator(Connection &connection, QString folder = QStringLiteral(":/podium/storage/migrations"));

    //! \brief Opens the connection and applies what is missing.
    //! \returns the number of files applied. Invalid, with a message that says what to do, and nothing
    //! changed, when the database has a newer schema than this program.
    [[nodiscard]] Result<int> migrate();

    //! The newest version in the folder.
    [[nodiscard]] int knownVersion() const;

private:
    [[nodiscard]] Result<bool> applyNext();
    [[nodiscard]] Result<void> lock();
    [[nodiscard]] Result<QStringList> statementsOf(const QString &name) const;

    Connection &m_connection;
    const QString m_folder;
    const QStringList m_names; //!< "0001_name", by number
};

//! \brief What a server does before anything else uses the database: migrates it on a connection of its own,
//! and waits up to a minute for another server that is migrating it.
[[nodiscard]] Result<void> prepareDatabase(const DatabaseAddress &address);

//! \brief The statements of an SQL text, in the form described above.
[[nodiscard]] QStringList sqlStatements(const QString &text, Dialect dialect);

} // namespace podium::storage
