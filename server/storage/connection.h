// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/database_address.h"
#include "server/storage/sql_values.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <type_traits>
#include <unordered_map>

class QSqlError;

namespace podium::storage {

//! \brief One thread's connection to the database.
//!
//! Made, used and destroyed on one thread. Every commit is durable when it returns (SQLite: WAL with
//! synchronous=FULL; PostgreSQL: synchronous_commit is never off).
//!
//! Errors: Busy when the database is away, locked beyond the timeout, or out of room, so the same work may
//! succeed later; Invalid for text that no database can hold (U+0000); Internal for everything else, such as
//! a violated constraint. The log gets the database's own words without the values.
class Connection final
{
public:
    explicit Connection(DatabaseAddress address, Ms lockTimeout = Ms(5'000));
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    //! \brief Opens the connection, again when it was lost; does nothing when it is open.
    //! \returns an error whose message tells whoever runs the server what is wrong.
    [[nodiscard]] Result<void> open();
    void close();

    //! Whether the last failure was that the connection is gone.
    [[nodiscard]] bool isLost() const { return m_lost; }
    [[nodiscard]] Dialect dialect() const { return m_address.dialect; }

    //! \brief Runs a statement; each `?` takes its value from `values`. Statements are kept prepared, so
    //! `sql` must be one of a fixed set of texts. \returns the number of rows it changed.
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values = {});

    //! Runs a statement and hands every row of its result to `take`.
    [[nodiscard]] Result<void> select(const QString &sql, const QVariantList &values,
                                      const std::function<void(Row &)> &take);

    //! \returns what `readRow(Row &)` makes of the first row, or nothing when there is none.
    template<typename Read>
    [[nodiscard]] auto selectOne(const QString &sql, const QVariantList &values, Read readRow)
        -> Result<std::optional<std::invoke_result_t<Read, Row &>>>
    {
        std::optional<std::invoke_result_t<Read, Row &>> found;
        auto selected = select(sql, values, [&](Row &row) {
            if (!found)
                found = readRow(row);
        });
        if (!selected)
            return tl::unexpected(std::move(selected).error());
        return found;
    }

    //! \brief Inserts many rows with few statements.
    //! \param head "INSERT INTO ... (columns) VALUES", `tail` what follows the rows, such as "RETURNING id";
    //! `take` gets the rows of the result, in no certain order.
    [[nodiscard]] Result<void> insertRows(const QString &head, const QList<QVariantList> &rows,
                                          const QString &tail = {},
                                          const std::function<void(Row &)> &take = {});

    //! \brief Runs a statement that is used once and takes no values, such as one of a migration.
    [[nodiscard]] Result<void> executeOnce(const QString &sql);

    //! \brief Runs `work()`, which returns a Result<T>, in a transaction: committed when it succeeds, else
    //! rolled back. Reads see one state of the database throughout.
    template<typename Work>
    [[nodiscard]] std::invoke_result_t<Work> read(Work work)
    {
        return inTransaction(Access::Read, work);
    }
    template<typename Work>
    [[nodiscard]] std::invoke_result_t<Work> write(Work work)
    {
        return inTransaction(Access::Write, work);
    }

private:
    friend class Transaction;
    enum class Access { Read, Write };

    template<typename Work>
    std::invoke_result_t<Work> inTransaction(Access access, Work &work);

    [[nodiscard]] Result<void> openSqlite();
    [[nodiscard]] Result<void> openPostgreSql();
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<void> bindAndRun(QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] Result<void> takeRows(QSqlQuery &query, const std::function<void(Row &)> &take);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlError &error);
    [[nodiscard]] tl::unexpected<Error> notOpened();
    void complain(const QString &what);
    [[nodiscard]] tl::unexpected<Error> away() const;

    const DatabaseAddress m_address;
    const Ms m_lockTimeout;
    const QString m_name; //!< of the QSqlDatabase
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    bool m_lost = false;
    QString m_lastComplaint;
    QDeadlineTimer m_quiet; //!< until then the same complaint is not logged again
};

//! \brief A transaction of one connection: rolled back unless committed.
class Transaction final
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> begin(Connection::Access access);
    //! A failure leaves it open whether the commit took place, when the connection broke meanwhile.
    [[nodiscard]] Result<void> commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

template<typename Work>
std::invoke_result_t<Work> Connection::inTransaction(Access access, Work &work)
{
    Transaction transaction(*this);
    if (auto begun = transaction.begin(access); !begun)
        return tl::unexpected(std::move(begun).error());
    auto outcome = work();
    if (!outcome)
        return outcome;
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(std::move(committed).error());
    return outcome;
}

} // namespace podium::storage
