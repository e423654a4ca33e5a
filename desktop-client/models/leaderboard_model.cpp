// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/leaderboard_model.h"

#include <algorithm>

namespace podium::client {

int LeaderboardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant LeaderboardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeaderboardEntry &entry = m_entries.at(index.row());
    switch (role) {
    case NicknameRole:
        return entry.nickname;
    case ParticipantRole:
        return static_cast<qint64>(entry.participant.value());
    case RankRole:
        return entry.rank;
    case ScoreRole:
        return static_cast<qint64>(entry.score);
    case StreakRole:
        return entry.streak;
    case GainRole: {
        const auto before = m_before.constFind(entry.participant);
        return static_cast<qint64>(before == m_before.cend() ? 0 : entry.score - before->score);
    }
    case PreviousRankRole:
        return m_before.value(entry.participant).rank;
    case OwnRole:
        return m_own == entry.participant;
    default:
        return {};
    }
}

QHash<int, QByteArray> LeaderboardModel::roleNames() const
{
    return {{NicknameRole, "nickname"},
            {ParticipantRole, "participant"},
            {RankRole, "rank"},
            {ScoreRole, "score"},
            {StreakRole, "streak"},
            {GainRole, "gain"},
            {PreviousRankRole, "previousRank"},
            {OwnRole, "own"}};
}

const LeaderboardEntry &LeaderboardModel::at(int row) const
{
    return m_entries.at(row);
}

int LeaderboardModel::rowOf(ParticipantId participant, int from) const
{
    for (int row = from; row < m_entries.size(); ++row) {
        if (m_entries.at(row).participant == participant)
            return row;
    }
    return -1;
}

int LeaderboardModel::ownRow() const
{
    return m_own ? rowOf(*m_own, 0) : -1;
}

void LeaderboardModel::setOwnParticipant(std::optional<ParticipantId> participant)
{
    if (m_own == participant)
        return;
    m_own = participant;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {OwnRole});
}

void LeaderboardModel::setOwnStanding(std::optional<Standing> standing)
{
    if (m_ownStanding == standing)
        return;
    m_ownStanding = standing;
    Q_EMIT summaryChanged();
}

void LeaderboardModel::beginRound()
{
    m_before.clear();
    for (const LeaderboardEntry &entry : std::as_const(m_entries))
        m_before.insert(entry.participant, {entry.rank, entry.score});
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {GainRole, PreviousRankRole});
}

void LeaderboardModel::update(const LeaderboardPage &page)
{
    QSet<ParticipantId> staying;
    for (const LeaderboardEntry &entry : page.entries)
        staying.insert(entry.participant);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(m_entries.at(row).participant))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }

    for (int row = 0; row < page.entries.size(); ++row) {
        const LeaderboardEntry &entry = page.entries.at(row);
        const int from = rowOf(entry.participant, row);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            m_entries.move(from, row);
            endMoveRows();
        }
        if (m_entries.at(row) != entry) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }

    // Only a ranking that names somebody twice leaves anything over.
    if (const int size = static_cast<int>(page.entries.size()); rowCount() > size) {
        beginRemoveRows({}, size, rowCount() - 1);
        m_entries.resize(size);
        endRemoveRows();
    }

    const int total = std::max(page.total, static_cast<int>(page.entries.size()));
    if (m_total != total) {
        m_total = total;
        Q_EMIT summaryChanged();
    }
}

void LeaderboardModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_before.clear();
    endResetModel();
    m_total = 0;
    m_ownStanding.reset();
    Q_EMIT summaryChanged();
}

} // namespace podium::client
