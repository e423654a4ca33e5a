// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_poll_repository.h"

#include "server/storage/column_names.h"
#include "server/storage/columns.h"
#include "server/storage/open_codes.h"
#include "shared/domain/quiz.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(SqlPollRepository)
};

tl::unexpected<Error> noSuchPoll()
{
    return failure(ErrorCode::NotFound, Texts::tr("There is no such poll."));
}

StoredPoll pollFrom(Row &row)
{
    StoredPoll stored;
    stored.poll.id = row.id<PollId>();
    stored.owner = row.id<UserId>();
    stored.poll.code = row.text();
    stored.poll.title = row.text();
    stored.poll.description = row.text();
    stored.poll.status = columnValue<PollStatus>(row.text());
    stored.poll.voting = columnValue<Voting>(row.text());
    stored.poll.visibility = columnValue<Visibility>(row.text());
    stored.poll.botCheck = columnValue<BotCheck>(row.text());
    stored.poll.opensAt = row.optionalTime();
    stored.poll.closesAt = row.optionalTime();
    stored.poll.version = row.count();
    stored.createdAt = row.time();
    stored.updatedAt = row.time();
    stored.openedAt = row.optionalTime();
    stored.closedAt = row.optionalTime();
    return stored;
}

//! Selects what pollFrom() reads; `where` follows.
QString selectPolls(QLatin1StringView where)
{
    return u"SELECT id, owner_id, code, title, description, status, voting, visibility, bot_check, opens_at,"
           " closes_at, version, created_at, updated_at, opened_at, closed_at FROM poll "_s +
           where;
}

//! What may not change once there may be votes.
Result<void> checkChange(const StoredPoll &stored, const Poll &poll)
{
    if (!stored.openedAt)
        return {};
    QMap<QString, QString> problems;
    if (poll.voting != stored.poll.voting)
        problems.insert(u"voting"_s, Texts::tr("cannot change once the poll has been open"));
    if (poll.options.size() != stored.poll.options.size())
        problems.insert(u"options"_s, Texts::tr("must stay as many once the poll has been open"));
    if (problems.isEmpty())
        return {};
    return failure(ErrorCode::Invalid, Texts::tr("The poll has been open; see the marked fields."), problems);
}

} // namespace

Result<StoredPollPage> SqlPollRepository::list(UserId owner, int offset, int limit, const QString &titlePart)
{
    // No title is longer, and SQLite takes no pattern of any length.
    if (characterCount(titlePart) > limits::TitleLength)
        return StoredPollPage{};

    const QString pattern = patternHolding(caseFolded(titlePart));
    return m_connection.read([&]() -> Result<StoredPollPage> {
        StoredPollPage page;
        const auto total = m_connection.selectOne(
            u"SELECT count(*) FROM poll WHERE owner_id = ? AND title_key LIKE ? ESCAPE '\\'"_s,
            values(owner, pattern), [](Row &row) { return row.count(); });
        if (!total)
            return tl::unexpected(total.error());
        page.total = total->value_or(0);

        auto selected = m_connection.select(
            u"SELECT id, code, title, status, option_count, updated_at,"
            " (SELECT CAST(coalesce(sum(votes), 0) AS bigint) FROM tally WHERE tally.poll_id = poll.id)"
            " FROM poll WHERE owner_id = ? AND title_key LIKE ? ESCAPE '\\'"
            " ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?"_s,
            values(owner, pattern, std::max(limit, 0), std::max(offset, 0)), [&page](Row &row) {
                PollSummary summary;
                summary.id = row.id<PollId>();
                summary.code = row.text();
                summary.title = row.text();
                summary.status = columnValue<PollStatus>(row.text());
                summary.optionCount = row.count();
                summary.updatedAt = row.time();
                summary.total = row.integer();
                page.polls += summary;
            });
        if (!selected)
            return tl::unexpected(std::move(selected).error());
        return page;
    });
}

Result<StoredPoll> SqlPollRepository::create(UserId owner, Poll poll, const Codes &codes, Timestamp now)
{
    return m_connection.write([&]() -> Result<StoredPoll> {
        if (auto checked = checkPictures(poll); !checked)
            return tl::unexpected(std::move(checked).error());
        const auto id = m_connection.selectOne(
            u"INSERT INTO poll (owner_id, code, title, title_key, description, status, voting, visibility,"
            " bot_check, option_count, opens_at, closes_at, version, created_at, updated_at, minutes_from,"
            " hours_from)"
            " VALUES (?, '', ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, 1, ?, ?, 0, 0)"
            " RETURNING id"_s,
            values(owner, poll.title, caseFolded(poll.title), poll.description, columnName(poll.voting),
                   columnName(poll.visibility), columnName(poll.botCheck),
                   static_cast<int>(poll.options.size()), poll.opensAt, poll.closesAt, now, now),
            [](Row &row) { return row.id<PollId>(); });
        if (!id)
            return tl::unexpected(id.error());
        poll.id = **id;
        const auto code = takeCode(m_connection, *poll.id, codes);
        if (!code)
            return tl::unexpected(code.error());
        const auto noted =
            m_connection.execute(u"UPDATE poll SET code = ? WHERE id = ?"_s, values(*code, *poll.id));
        if (!noted)
            return tl::unexpected(noted.error());
        if (auto inserted = insertOptions(poll); !inserted)
            return tl::unexpected(std::move(inserted).error());
        return load(*poll.id);
    });
}

Result<StoredPoll> SqlPollRepository::update(UserId owner, Poll poll, Timestamp now)
{
    return m_connection.write([&]() -> Result<StoredPoll> {
        const PollId id = poll.id.value_or(PollId());
        const auto stored = lock(id);
        if (!stored)
            return tl::unexpected(stored.error());
        if (stored->owner != owner)
            return noSuchPoll();
        if (poll.version && poll.version != stored->poll.version)
            return failure(ErrorCode::VersionConflict, Texts::tr("Somebody saved this poll in between."));
        if (auto checked = checkChange(*stored, poll); !checked)
            return tl::unexpected(std::move(checked).error());
        if (auto checked = checkPictures(poll); !checked)
            return tl::unexpected(std::move(checked).error());

        const auto updated = m_connection.execute(
            u"UPDATE poll SET title = ?, title_key = ?, description = ?, voting = ?, visibility = ?,"
            " bot_check = ?, option_count = ?, opens_at = ?, closes_at = ?, version = version + 1,"
            " updated_at = ? WHERE id = ?"_s,
            values(poll.title, caseFolded(poll.title), poll.description, columnName(poll.voting),
                   columnName(poll.visibility), columnName(poll.botCheck),
                   static_cast<int>(poll.options.size()), poll.opensAt, poll.closesAt, now, id));
        if (!updated)
            return tl::unexpected(updated.error());
        const auto removed = m_connection.execute(u"DELETE FROM poll_option WHERE poll_id = ?"_s, values(id));
        if (!removed)
            return tl::unexpected(removed.error());
        if (auto inserted = insertOptions(poll); !inserted)
            return tl::unexpected(std::move(inserted).error());
        return load(id);
    });
}

Result<void> SqlPollRepository::remove(UserId owner, PollId id)
{
    return m_connection.write([&]() -> Result<void> {
        // The poll goes first: that waits for whoever is writing ballots, and nobody can write more.
        const auto removed =
            m_connection.execute(u"DELETE FROM poll WHERE id = ? AND owner_id = ?"_s, values(id, owner));
        if (!removed)
            return tl::unexpected(removed.error());
        if (*removed == 0)
            return noSuchPoll();
        for (const QString &sql :
             {u"DELETE FROM ballot WHERE poll_id = ?"_s, u"DELETE FROM known_ballot WHERE poll_id = ?"_s,
              u"DELETE FROM tally WHERE poll_id = ?"_s, u"DELETE FROM timeline WHERE poll_id = ?"_s}) {
            if (const auto emptied = m_connection.execute(sql, values(id)); !emptied)
                return tl::unexpected(emptied.error());
        }
        return {};
    });
}

Result<StoredPoll> SqlPollRepository::find(PollId id)
{
    return m_connection.read([&] { return load(id); });
}

Result<StoredPoll> SqlPollRepository::findByCode(const QString &code)
{
    return m_connection.read([&]() -> Result<StoredPoll> {
        const auto id = m_connection.selectOne(
            u"SELECT poll.id FROM poll LEFT JOIN open_code ON open_code.poll_id = poll.id"
            " AND open_code.code = poll.code"
            " WHERE poll.code = ?"
            " ORDER BY CASE WHEN open_code.code IS NULL THEN 1 ELSE 0 END, poll.closed_at DESC, poll.id DESC"
            " LIMIT 1"_s,
            values(code), [](Row &row) { return row.id<PollId>(); });
        if (!id)
            return tl::unexpected(id.error());
        if (!*id)
            return noSuchPoll();
        return load(**id);
    });
}

Result<QList<StoredPoll>> SqlPollRepository::loadPending()
{
    return m_connection.read([&]() -> Result<QList<StoredPoll>> {
        QList<PollId> ids;
        auto selected = m_connection.select(
            u"SELECT id FROM poll WHERE status = 'open' OR (status = 'draft' AND opens_at IS NOT NULL)"
            " ORDER BY id"_s,
            {}, [&ids](Row &row) { ids += row.id<PollId>(); });
        if (!selected)
            return tl::unexpected(std::move(selected).error());
        QList<StoredPoll> polls;
        for (const PollId id : ids) {
            auto poll = load(id);
            if (!poll)
                return tl::unexpected(std::move(poll).error());
            polls += *std::move(poll);
        }
        return polls;
    });
}

Result<StoredPoll> SqlPollRepository::open(PollId id, const Codes &codes, Timestamp at)
{
    return m_connection.write([&]() -> Result<StoredPoll> {
        auto stored = lock(id);
        if (!stored || stored->poll.status == PollStatus::Open)
            return stored;
        if (stored->poll.status == PollStatus::Closed) {
            bool isOldOne = true;
            const auto code = takeCode(m_connection, id, [&] {
                return std::exchange(isOldOne, false) ? stored->poll.code : codes();
            });
            if (!code)
                return tl::unexpected(code.error());
            stored->poll.code = *code;
        }
        stored->poll.status = PollStatus::Open;
        stored->openedAt = stored->openedAt.value_or(at);
        stored->closedAt.reset();
        if (stored->poll.closesAt && *stored->poll.closesAt <= at)
            stored->poll.closesAt.reset();
        if (auto saved = saveState(*stored); !saved)
            return tl::unexpected(std::move(saved).error());
        return load(id);
    });
}

Result<StoredPoll> SqlPollRepository::close(PollId id, Timestamp at)
{
    return m_connection.write([&]() -> Result<StoredPoll> {
        auto stored = lock(id);
        if (!stored || stored->poll.status == PollStatus::Closed)
            return stored;
        stored->poll.status = PollStatus::Closed;
        stored->closedAt = at;
        if (auto saved = saveState(*stored); !saved)
            return tl::unexpected(std::move(saved).error());
        const auto freed = m_connection.execute(u"DELETE FROM open_code WHERE poll_id = ?"_s, values(id));
        if (!freed)
            return tl::unexpected(freed.error());
        return load(id);
    });
}

Result<StoredPoll> SqlPollRepository::load(PollId id)
{
    auto stored = m_connection.selectOne(selectPolls("WHERE id = ?"_L1), values(id), pollFrom);
    if (!stored)
        return tl::unexpected(std::move(stored).error());
    if (!*stored)
        return noSuchPoll();
    QList<PollOption> &options = (*stored)->poll.options;
    auto selected =
        m_connection.select(u"SELECT text, picture_id FROM poll_option WHERE poll_id = ? ORDER BY option"_s,
                            values(id), [&options](Row &row) {
                                PollOption option;
                                option.text = row.text();
                                option.picture = row.optionalId<PictureId>();
                                options += option;
                            });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    return **std::move(stored);
}

Result<StoredPoll> SqlPollRepository::lock(PollId id)
{
    if (m_connection.dialect() == Dialect::PostgreSQL) {
        const auto locked = m_connection.selectOne(u"SELECT id FROM poll WHERE id = ? FOR UPDATE"_s,
                                                   values(id), [](Row &row) { return row.id<PollId>(); });
        if (!locked)
            return tl::unexpected(locked.error());
    }
    return load(id);
}

Result<void> SqlPollRepository::checkPictures(const Poll &poll)
{
    QSet<PictureId> absent;
    for (const PollOption &option : poll.options) {
        if (option.picture)
            absent += *option.picture;
    }
    for (const PictureId picture : QSet<PictureId>(absent)) {
        const auto found = m_connection.selectOne(u"SELECT id FROM picture WHERE id = ?"_s, values(picture),
                                                  [](Row &row) { return row.id<PictureId>(); });
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            absent -= picture;
    }
    if (absent.isEmpty())
        return {};

    QMap<QString, QString> problems;
    for (qsizetype index = 0; index < poll.options.size(); ++index) {
        const auto &picture = poll.options[index].picture;
        if (picture && absent.contains(*picture))
            problems.insert(u"options[%1].picture"_s.arg(index), Texts::tr("does not exist"));
    }
    return failure(ErrorCode::Invalid, Texts::tr("The poll shows pictures that do not exist."), problems);
}

Result<void> SqlPollRepository::insertOptions(const Poll &poll)
{
    QList<QVariantList> rows;
    for (const PollOption &option : poll.options)
        rows += values(*poll.id, static_cast<int>(rows.size()), option.text, option.picture);
    return m_connection.insertRows(u"INSERT INTO poll_option (poll_id, option, text, picture_id) VALUES"_s,
                                   rows);
}

Result<void> SqlPollRepository::saveState(const StoredPoll &stored)
{
    const auto saved = m_connection.execute(
        u"UPDATE poll SET status = ?, code = ?, closes_at = ?, opened_at = ?, closed_at = ? WHERE id = ?"_s,
        values(columnName(stored.poll.status), stored.poll.code, stored.poll.closesAt, stored.openedAt,
               stored.closedAt, *stored.poll.id));
    if (!saved)
        return tl::unexpected(saved.error());
    return {};
}

} // namespace podium::storage
