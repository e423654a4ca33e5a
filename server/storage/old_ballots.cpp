// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/old_ballots.h"

#include "server/storage/kept_timeline.h"

using namespace Qt::StringLiterals;

namespace podium::storage {

Result<bool> OldBallots::forgetSome(int atOnce)
{
    if (!m_place) {
        if (!m_isToLookAgain)
            return false;
        m_isToLookAgain = false;
        m_place = Place();
    }
    const auto part = m_connection.read([&] { return nextPart(atOnce); });
    if (!part)
        return tl::unexpected(part.error());
    if (!*part) {
        m_place.reset();
        return m_isToLookAgain;
    }
    if ((*part)->hasOld) {
        if (auto forgotten = m_connection.write([&] { return forget(**part); }); !forgotten)
            return tl::unexpected(std::move(forgotten).error());
    }
    m_place = Place{(*part)->poll, (*part)->last};
    return true;
}

Result<std::optional<OldBallots::Part>> OldBallots::nextPart(int atOnce)
{
    auto part = partOf(m_place->poll, m_place->digest, atOnce);
    if (!part || *part)
        return part;
    const auto next = m_connection.selectOne(
        u"SELECT id FROM poll WHERE id > ? AND minutes_from > 0"
        " AND EXISTS (SELECT 1 FROM known_ballot WHERE poll_id = poll.id) ORDER BY id LIMIT 1"_s,
        values(m_place->poll), [](Row &row) { return row.id<PollId>(); });
    if (!next)
        return tl::unexpected(next.error());
    if (!*next)
        return std::optional<Part>();
    return partOf(**next, {}, atOnce);
}

Result<std::optional<OldBallots::Part>> OldBallots::partOf(PollId poll, const QByteArray &behind, int atOnce)
{
    std::optional<Part> part;
    auto selected = m_connection.select(
        u"SELECT digest, CASE WHEN cast_at < minutes_from THEN 1 ELSE 0 END FROM known_ballot"
        " JOIN poll ON poll.id = poll_id WHERE poll_id = ? AND digest > ? ORDER BY digest LIMIT ?"_s,
        values(poll, behind, atOnce), [&](Row &row) {
            if (!part)
                part = Part{poll, behind, behind, false};
            part->last = row.bytes();
            part->hasOld = row.count() == 1 || part->hasOld;
        });
    if (!selected)
        return tl::unexpected(std::move(selected).error());
    return part;
}

Result<void> OldBallots::forget(const Part &part)
{
    const auto kept = lockKept(m_connection, part.poll);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return {}; // removed meanwhile
    return m_connection
        .execute(
            u"DELETE FROM known_ballot WHERE poll_id = ? AND digest > ? AND digest <= ? AND cast_at < ?"_s,
            values(part.poll, part.behind, part.last, (*kept)->minutesFrom))
        .map([](int) {});
}

} // namespace podium::storage
