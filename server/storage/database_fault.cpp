// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database_fault.h"

#include <QSqlError>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

Fault faultOfSqlite(const QString &code)
{
    // The primary result codes of https://www.sqlite.org/rescode.html; extended ones add higher bits.
    switch (code.toInt() & 0xff) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
    case 7:  // SQLITE_NOMEM
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
    case 15: // SQLITE_PROTOCOL
        return Fault::Temporary;
    default:
        return Fault::Permanent;
    }
}

Fault faultOfPostgreSql(const QString &code)
{
    // The classes of https://www.postgresql.org/docs/current/errcodes-appendix.html; without a code the
    // server could not be asked.
    if (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1))
        return Fault::ConnectionLost;
    static const QStringList temporary{
        u"25006"_s, // the server only reads, as during a failover
        u"40"_s,    // the transaction was chosen to give way
        u"53"_s,    // out of room, memory or connections
        u"55"_s,    // locked
        u"57"_s,    // an operator intervened
        u"58"_s,    // the system below failed
    };
    for (const QString &start : temporary) {
        if (code.startsWith(start))
            return Fault::Temporary;
    }
    return Fault::Permanent;
}

} // namespace

Fault faultOf(const QSqlError &error, Dialect dialect)
{
    return dialect == Dialect::SQLite ? faultOfSqlite(error.nativeErrorCode())
                                      : faultOfPostgreSql(error.nativeErrorCode());
}

QString loggable(const QSqlError &error, Dialect dialect)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::PostgreSQL && code.startsWith("22"_L1))
        return u"error %1"_s.arg(code);
    const QString words = error.databaseText().section(u'\n', 0, 0).trimmed();
    return code.isEmpty() ? words : u"%1 (error %2)"_s.arg(words, code);
}

} // namespace podium::storage
