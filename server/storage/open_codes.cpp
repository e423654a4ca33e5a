// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/open_codes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

//! With this many open at once, one more of a million codes is still found almost certainly.
constexpr int CodeTriesMax = 1'000;

tl::unexpected<Error> tooManyOpen()
{
    return failure(ErrorCode::Busy,
                   QCoreApplication::translate(
                       "Storage", "Too many sessions and polls are open. Try again when some have ended."));
}

Result<QString> takeFirstFree(Connection &connection, const QString &insert, const QVariant &holder,
                              const std::function<QString()> &codes)
{
    for (int tries = 0; tries < CodeTriesMax; ++tries) {
        const QString code = codes();
        const auto taken = connection.execute(insert, {code, holder});
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken == 1)
            return code;
    }
    return tooManyOpen();
}

} // namespace

Result<QString> takeCode(Connection &connection, SessionId session, const std::function<QString()> &codes)
{
    return takeFirstFree(connection,
                         u"INSERT INTO open_code (code, session_id) VALUES (?, ?)"
                         " ON CONFLICT (code) DO NOTHING"_s,
                         toSql(session), codes);
}

Result<QString> takeCode(Connection &connection, PollId poll, const std::function<QString()> &codes)
{
    const auto held =
        connection.selectOne(u"SELECT count(*) FROM poll JOIN open_code ON open_code.poll_id = poll.id"
                             " WHERE poll.owner_id = (SELECT owner_id FROM poll WHERE id = ?)"_s,
                             values(poll), [](Row &row) { return row.count(); });
    if (!held)
        return tl::unexpected(held.error());
    if (held->value_or(0) >= PollRepository::UnclosedPollsMax)
        return tooManyOpen();
    return takeFirstFree(connection,
                         u"INSERT INTO open_code (code, poll_id) VALUES (?, ?)"
                         " ON CONFLICT (code) DO NOTHING"_s,
                         toSql(poll), codes);
}

} // namespace podium::storage
