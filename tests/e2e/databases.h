// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_database.h"

#include <QTest>

namespace podium::test {

//! Rows of a data-driven test: every kind of database that Podium runs on.
inline void addDatabaseRows()
{
    QTest::addColumn<storage::Dialect>("dialect");
    QTest::newRow("SQLite") << storage::Dialect::SQLite;
    QTest::newRow("PostgreSQL") << storage::Dialect::PostgreSQL;
}

} // namespace podium::test

Q_DECLARE_METATYPE(podium::storage::Dialect)

//! Leaves the test, loudly, when there is no such database here.
#define PODIUM_NEED_DATABASE(dialect)                                                                        \
    do {                                                                                                     \
        if (!podium::test::isAvailable(dialect))                                                             \
            QSKIP("PODIUM_TEST_POSTGRESQL is not set: nothing was tested on PostgreSQL.");                   \
    } while (false)
