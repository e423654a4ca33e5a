// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/database_address.h"

#include <QObject>

namespace podium::test {

//! How databases come to the schema that this program knows.
class MigrationTests final : public QObject
{
    Q_OBJECT

public:
    explicit MigrationTests(storage::Dialect dialect) : m_dialect(dialect) {}

private Q_SLOTS:
    void newDatabaseGetsEveryMigrationOnce();
    void laterMigrationsAreAdded();
    void fileOfTheDatabaseGoesFirst();
    void newerSchemaIsRefusedUnchanged();
    void failingMigrationChangesNothing();
    void gapInTheNumbersIsRefused();
    void programsThatStartTogetherMigrateOnce();
    void schemaOneIsStillRead();
    void schemaTwoIsStillRead();

private:
    const storage::Dialect m_dialect;
};

} // namespace podium::test
