// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/storage/storage_tests.h"

int main(int argc, char **argv)
{
    return podium::test::runStorageTests(podium::storage::Dialect::SQLite, argc, argv);
}
