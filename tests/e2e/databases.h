// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_database.h"

#include <QTest>
#include <QUrl>

namespace podium::test {

//! Rows of a data-driven test: every kind of database that Podium runs on.
inline void addDatabaseRows()
{
    QTest::addColumn<storage::Dialect>("dialect");
    QTest::newRow("SQLite") << storage::Dialect::SQLite;
    QTest::newRow("PostgreSQL") << storage::Dialect::PostgreSQL;
}

//! The database as --database takes it.
inline QString textOf(const TestDatabase &database)
{
    if (database.address().dialect == storage::Dialect::SQLite)
        return QStringLiteral("sqlite:") + database.address().path;
    QUrl url(qEnvironmentVariable(PostgreSqlVariable));
    url.setPath(u'/' + database.address().database);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace podium::test

Q_DECLARE_METATYPE(podium::storage::Dialect)

//! Leaves the test, loudly, when there is no such database here.
#define PODIUM_NEED_DATABASE(dialect)                                                                        \
    do {                                                                                                     \
        if (!podium::test::isAvailable(dialect))                                                             \
            QSKIP("PODIUM_TEST_POSTGRESQL is not set: nothing was tested on PostgreSQL.");                   \
    } while (false)
