// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/connection.h"

#include <QTemporaryDir>

#include <memory>

namespace podium::test {

//! The environment variable that names a PostgreSQL server on which a test may create databases.
inline constexpr char PostgreSqlVariable[] = "PODIUM_TEST_POSTGRESQL";

//! Whether databases of this kind can be made here. Says so on the console when not.
[[nodiscard]] bool isAvailable(storage::Dialect dialect);

//! \brief A database of one test, empty at first and gone with this object. Fails fatally when it cannot be
//! made: check isAvailable().
class TestDatabase final
{
public:
    explicit TestDatabase(storage::Dialect dialect);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] const storage::DatabaseAddress &address() const { return m_address; }

    //! Removes all rows but those about the schema.
    void clear();

    //! \brief Keeps everybody else from writing: SQLite is locked, PostgreSQL breaks all connections off and
    //! lets nobody in.
    void takeAway();
    void giveBack();

    //! PostgreSQL: breaks all connections to it off. SQLite has none that could break.
    void breakConnections();

private:
    void run(storage::Connection &connection, const QString &sql);

    QTemporaryDir m_folder; // SQLite
    storage::DatabaseAddress m_address;
    std::unique_ptr<storage::Connection> m_server; // PostgreSQL: to a database that stays
    std::unique_ptr<storage::Connection> m_lock;   // SQLite: holds the lock while away
};

} // namespace podium::test
