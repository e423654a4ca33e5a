// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/connection.h"

#include "server/storage/database_fault.h"
#include "shared/base/logging.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

//! Rows of one INSERT: far below SQLite's 32,766 values and PostgreSQL's 65,535.
constexpr qsizetype RowsPerInsert = 100;

//! Between two complaints about the same.
constexpr auto QuietFor = std::chrono::seconds(10);

//! Waited for between attempts to make a database file write-ahead: SQLite itself does not wait there.
constexpr int JournalRetryMs = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

QString uniqueConnectionName()
{
    static std::atomic<int> count = 0;
    return u"podium-%1"_s.arg(++count);
}

} // namespace

Connection::Connection(DatabaseAddress address, Ms lockTimeout)
    : m_address(std::move(address)), m_lockTimeout(lockTimeout), m_name(uniqueConnectionName())
{}

Connection::~Connection()
{
    close();
}

Result<void> Connection::open()
{
    if (m_database.isOpen() && !m_lost)
        return {};
    close();
    const bool again = std::exchange(m_lost, false);
    auto opened = dialect() == Dialect::SQLite ? openSqlite() : openPostgreSql();
    if (!opened) {
        close();
        m_lost = true;
        return failure(
            opened.error().code,
            tr("The database %1 cannot be opened: %2").arg(m_address.display(), opened.error().message));
    }
    if (again)
        qCInfo(lcStorage).noquote() << "Connected again to" << m_address.display();
    return {};
}

void Connection::close()
{
    // QSqlDatabase wants everything that uses a connection to be gone before it is removed.
    m_prepared.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::openSqlite()
{
    if (!QFileInfo::exists(m_address.path)) {
        // It will hold password hashes: nobody else reads it. SQLite gives its other files the same mode.
        QFile file(m_address.path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
            !QFileInfo::exists(m_address.path)) {
            return failure(
                ErrorCode::Busy,
                tr("The database file %1 cannot be created: %2").arg(m_address.path, file.errorString()));
        }
    }

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_address.path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_lockTimeout.count()));
    if (!m_database.open())
        return notOpened();

    const QDeadlineTimer deadline(m_lockTimeout);
    QString mode;
    auto readMode = [&mode](Row &row) { mode = row.text(); };
    auto switched = select(u"PRAGMA journal_mode = WAL"_s, {}, readMode);
    while (!switched && switched.error().code == ErrorCode::Busy && !deadline.hasExpired()) {
        QThread::msleep(JournalRetryMs);
        switched = select(u"PRAGMA journal_mode = WAL"_s, {}, readMode);
    }
    if (!switched)
        return switched;
    if (mode != "wal"_L1)
        return failure(ErrorCode::Internal, tr("its file system cannot hold it; use a local disk."));
    for (const QString &setting : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                                   u"PRAGMA journal_size_limit = 67108864"_s}) {
        if (auto done = select(setting, {}, [](Row &) {}); !done)
            return done;
    }
    return {};
}

Result<void> Connection::openPostgreSql()
{
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_database.setDatabaseName(m_address.database);
    m_database.setHostName(m_address.host);
    if (m_address.port != 0)
        m_database.setPort(m_address.port);
    m_database.setUserName(m_address.user);
    m_database.setPassword(m_address.password);
    // A server that vanished without a word is noticed within half a minute, not after hours.
    m_database.setConnectOptions(u"application_name=podium;connect_timeout=5;keepalives_idle=10;"
                                 "keepalives_interval=5;keepalives_count=3;tcp_user_timeout=20000"_s +
                                 m_address.options);
    if (!m_database.open())
        return notOpened();

    if (auto set = select(u"SELECT set_config('lock_timeout', ?, FALSE),"
                          "       set_config('client_min_messages', 'warning', FALSE)"_s,
                          values(QString::number(m_lockTimeout.count())), [](Row &) {});
        !set)
        return set;
    return select(u"SELECT set_config('synchronous_commit', 'on', FALSE)"
                  " WHERE current_setting('synchronous_commit') = 'off'"_s,
                  {}, [](Row &) {});
}

Result<int> Connection::execute(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<void> Connection::select(const QString &sql, const QVariantList &values,
                                const std::function<void(Row &)> &take)
{
    const auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    return takeRows(**query, take);
}

Result<void> Connection::insertRows(const QString &head, const QList<QVariantList> &rows, const QString &tail,
                                    const std::function<void(Row &)> &take)
{
    for (qsizetype first = 0; first < rows.size(); first += RowsPerInsert) {
        const qsizetype end = std::min(first + RowsPerInsert, rows.size());
        const QString row = u'(' + QStringList(rows[first].size(), u"?"_s).join(u", "_s) + u')';
        QVariantList all;
        for (qsizetype index = first; index < end; ++index)
            all += rows[index];
        const QString sql =
            head + u' ' + QStringList(end - first, row).join(u", "_s) + (tail.isEmpty() ? tail : u' ' + tail);

        if (!m_database.isOpen() || m_lost)
            return away();
        QSqlQuery once(m_database);
        QSqlQuery *query = &once;
        if (end - first == RowsPerInsert) { // a full one comes again and is worth keeping
            const auto kept = run(sql, all);
            if (!kept)
                return tl::unexpected(kept.error());
            query = *kept;
        } else {
            if (!once.prepare(sql))
                return failed(once.lastError());
            if (auto done = bindAndRun(once, all); !done)
                return done;
        }
        if (!take)
            query->finish();
        else if (auto taken = takeRows(*query, take); !taken)
            return taken;
    }
    return {};
}

Result<void> Connection::executeOnce(const QString &sql)
{
    if (!m_database.isOpen() || m_lost)
        return away();
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    if (!m_database.isOpen() || m_lost)
        return away();
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(dialect() == Dialect::SQLite);
        if (!query.prepare(sql))
            return failed(query.lastError());
        found = m_prepared.emplace(sql, std::move(query)).first;
    }
    if (auto done = bindAndRun(found->second, values); !done)
        return tl::unexpected(std::move(done).error());
    return &found->second;
}

Result<void> Connection::bindAndRun(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype index = 0; index < values.size(); ++index) {
        const QVariant &value = values[index];
        if (value.typeId() == QMetaType::QString && value.toString().contains(QChar::Null))
            return failure(ErrorCode::Invalid, tr("Text must not hold the character U+0000."));
        query.bindValue(static_cast<int>(index), value);
    }
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        return failed(error);
    }
    return {};
}

Result<void> Connection::takeRows(QSqlQuery &query, const std::function<void(Row &)> &take)
{
    while (query.next()) {
        Row row(query);
        take(row);
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failed(error);
    return {};
}

tl::unexpected<Error> Connection::failed(const QSqlError &error)
{
    const Fault fault = faultOf(error, dialect());
    if (fault == Fault::Permanent) {
        complain(u"The database refused a statement: "_s + loggable(error, dialect()));
        return failure(ErrorCode::Internal, tr("The server could not store or read this; its log says why."));
    }
    if (fault == Fault::ConnectionLost)
        m_lost = true;
    complain(u"The database %1 is not available: %2"_s.arg(m_address.display(), loggable(error, dialect())));
    return away();
}

tl::unexpected<Error> Connection::notOpened()
{
    const QSqlError error = m_database.lastError();
    (void)failed(error);
    return failure(ErrorCode::Busy, loggable(error, dialect()));
}

void Connection::complain(const QString &what)
{
    // Everything that is tried during an outage fails alike; that would fill the log.
    if (what == m_lastComplaint && !m_quiet.hasExpired())
        return;
    qCWarning(lcStorage).noquote() << what;
    m_lastComplaint = what;
    m_quiet.setRemainingTime(QuietFor);
}

tl::unexpected<Error> Connection::away() const
{
    return failure(ErrorCode::Busy, tr("The database is not available right now. Try again in a moment."));
}

Transaction::~Transaction()
{
    if (!m_open || m_connection.m_lost)
        return;
    // Some errors make SQLite roll back by itself, and then there is nothing to do: no failure.
    QSqlQuery(m_connection.m_database).exec(u"ROLLBACK"_s);
}

Result<void> Transaction::begin(Connection::Access access)
{
    QString sql = u"BEGIN"_s;
    if (access == Connection::Access::Write && m_connection.dialect() == Dialect::SQLite)
        sql = u"BEGIN IMMEDIATE"_s;
    else if (access == Connection::Access::Read && m_connection.dialect() == Dialect::PostgreSQL)
        sql = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
    auto begun = m_connection.executeOnce(sql);
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    auto committed = m_connection.executeOnce(u"COMMIT"_s);
    m_open = !committed;
    return committed;
}

} // namespace podium::storage
