// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_list_model.h"

#include <algorithm>

namespace podium::client {

ParticipantListModel::ParticipantListModel(QObject *parent) : QAbstractListModel(parent)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(FlushInterval);
    connect(&m_flushTimer, &QTimer::timeout, this, &ParticipantListModel::flush);
}

int ParticipantListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ParticipantListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ParticipantStatus &status = m_rows.at(index.row());
    switch (role) {
    case NicknameRole:
        return status.participant.nickname;
    case IdRole:
        return static_cast<qint64>(status.participant.id.value());
    case ConnectedRole:
        return status.connected;
    case ScoreRole:
        return static_cast<qint64>(status.score);
    case WaitingRole:
        return m_waiting.contains(status.participant.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> ParticipantListModel::roleNames() const
{
    return {{NicknameRole, "nickname"},
            {IdRole, "id"},
            {ConnectedRole, "connected"},
            {ScoreRole, "score"},
            {WaitingRole, "waiting"}};
}

void ParticipantListModel::setWaiting(const QList<ParticipantId> &waiting)
{
    const QSet<ParticipantId> before = std::exchange(m_waiting, {waiting.cbegin(), waiting.cend()});
    if (m_waiting == before)
        return;
    int first = count();
    int last = -1;
    for (const ParticipantId id : before + m_waiting) {
        const int row = m_rowOf.value(id, -1);
        if (row < 0 || before.contains(id) == m_waiting.contains(id))
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first), index(last), {WaitingRole});
}

const ParticipantStatus &ParticipantListModel::at(int row) const
{
    return m_rows.at(row);
}

void ParticipantListModel::reset(const QList<ParticipantStatus> &participants)
{
    m_flushTimer.stop();
    m_pending.clear();
    m_pendingOrder.clear();
    beginResetModel();
    m_rows = participants;
    m_rowOf.clear();
    indexRows(0);
    endResetModel();
    m_connectedCount = static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const auto &s) { return s.connected; }));
    Q_EMIT countChanged();
}

void ParticipantListModel::apply(const ParticipantChanged &change)
{
    const ParticipantId id = change.status.participant.id;
    if (!m_pending.contains(id))
        m_pendingOrder.append(id);
    m_pending.insert(id, change);
    // Not restarted by later changes: a steady stream must not hold the view back for ever.
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void ParticipantListModel::flush()
{
    m_flushTimer.stop();
    if (m_pending.isEmpty())
        return;

    const int countBefore = count();
    const int connectedBefore = m_connectedCount;
    QList<ParticipantStatus> added;
    QList<int> gone;
    int firstChanged = count();
    int lastChanged = -1;
    for (const ParticipantId id : std::as_const(m_pendingOrder)) {
        const ParticipantChanged change = m_pending.value(id);
        const int row = m_rowOf.value(id, -1);
        if (change.change == ParticipantChange::Kicked) {
            if (row >= 0)
                gone.append(row);
        } else if (row < 0) {
            added.append(change.status);
        } else if (m_rows.at(row) != change.status) {
            m_connectedCount += int(change.status.connected) - int(m_rows.at(row).connected);
            m_rows[row] = change.status;
            firstChanged = std::min(firstChanged, row);
            lastChanged = std::max(lastChanged, row);
        }
    }
    m_pending.clear();
    m_pendingOrder.clear();

    if (lastChanged >= 0)
        Q_EMIT dataChanged(index(firstChanged), index(lastChanged));
    removeRowsAt(gone);
    insertAtEnd(added);
    if (count() != countBefore || m_connectedCount != connectedBefore)
        Q_EMIT countChanged();
}

void ParticipantListModel::removeRowsAt(QList<int> rows)
{
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_connectedCount -= int(m_rows.at(row).connected);
        m_rowOf.remove(m_rows.at(row).participant.id);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    indexRows(rows.last());
}

void ParticipantListModel::insertAtEnd(const QList<ParticipantStatus> &added)
{
    if (added.isEmpty())
        return;
    const int first = count();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows += added;
    indexRows(first);
    endInsertRows();
    m_connectedCount += static_cast<int>(
        std::count_if(added.cbegin(), added.cend(), [](const auto &s) { return s.connected; }));
}

void ParticipantListModel::indexRows(int from)
{
    for (int row = from; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows.at(row).participant.id, row);
}

} // namespace podium::client
