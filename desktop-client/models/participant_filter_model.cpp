// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_filter_model.h"

#include "desktop-client/models/participant_list_model.h"

namespace podium::client {

ParticipantFilterModel::ParticipantFilterModel(ParticipantListModel *participants, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(participants);
    setDynamicSortFilter(true);
    sort(0);
}

void ParticipantFilterModel::setPart(Part part)
{
    if (m_part == part)
        return;
    m_part = part;
    invalidateRowsFilter();
}

void ParticipantFilterModel::setSearch(const QString &name)
{
    const QString search = name.simplified();
    if (m_search == search)
        return;
    m_search = search;
    invalidateRowsFilter();
}

bool ParticipantFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_part == Part::Waiting && !index.data(ParticipantListModel::WaitingRole).toBool())
        return false;
    if (m_part == Part::Away && index.data(ParticipantListModel::ConnectedRole).toBool())
        return false;
    return m_search.isEmpty() ||
           index.data(ParticipantListModel::NicknameRole).toString().contains(m_search, Qt::CaseInsensitive);
}

bool ParticipantFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto name = [](const QModelIndex &index) {
        return index.data(ParticipantListModel::NicknameRole).toString();
    };
    return name(left).compare(name(right), Qt::CaseInsensitive) < 0;
}

} // namespace podium::client
