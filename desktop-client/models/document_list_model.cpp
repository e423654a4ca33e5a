// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/document_list_model.h"

#include <algorithm>

namespace podium::client {

DocumentListModel::DocumentListModel(QObject *parent) : QAbstractListModel(parent)
{
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &DocumentListModel::reload);
}

int DocumentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

bool DocumentListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_error && m_received < m_total;
}

void DocumentListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_received);
}

int DocumentListModel::total() const
{
    const auto loaded = std::count_if(m_hidden.cbegin(), m_hidden.cend(),
                                      [](const Hidden &hidden) { return hidden.isLoaded; });
    return std::max(0, m_total - static_cast<int>(loaded));
}

std::optional<int> DocumentListModel::rowOf(qint64 id) const
{
    const qsizetype row = m_ids.indexOf(id);
    return row < 0 ? std::nullopt : std::optional(static_cast<int>(row));
}

void DocumentListModel::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    m_searchDelay.start();
}

void DocumentListModel::reload()
{
    m_searchDelay.stop();
    request(0);
}

void DocumentListModel::clear()
{
    ++m_request;
    m_searchDelay.stop();
    beginResetModel();
    m_ids.clear();
    m_hidden.clear();
    m_received = 0;
    endResetModel();
    m_searchText.clear();
    m_error.reset();
    m_total = 0;
    m_loading = false;
    Q_EMIT stateChanged();
}

void DocumentListModel::request(int offset)
{
    ++m_request;
    m_loading = true;
    m_error.reset();
    Q_EMIT stateChanged();
    Q_EMIT listRequested(m_request, offset, PageSize, m_searchText);
}

void DocumentListModel::takePage(int offset, const QList<qint64> &ids, int total)
{
    m_loading = false;
    // An empty page ends the list, whatever the total promises: without this a view would ask for ever.
    m_total = ids.isEmpty() ? offset : total;
    if (offset == 0) {
        for (Hidden &hidden : m_hidden)
            hidden.isLoaded = false;
    }
    QList<qint64> shown;
    for (const qint64 id : ids) {
        if (const auto hidden = m_hidden.find(id); hidden != m_hidden.end())
            hidden->isLoaded = true;
        else
            shown.append(id);
    }
    if (offset == 0) {
        beginResetModel();
        m_ids = shown;
        m_received = static_cast<int>(ids.size());
        endResetModel();
    } else if (offset == m_received) {
        m_received += static_cast<int>(ids.size());
        if (!shown.isEmpty()) {
            const int first = static_cast<int>(m_ids.size());
            beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
            m_ids += shown;
            endInsertRows();
        }
    }
    Q_EMIT stateChanged();
}

void DocumentListModel::setError(int request, const Error &error)
{
    if (!isAwaited(request))
        return;
    m_loading = false;
    m_error = error;
    Q_EMIT stateChanged();
}

std::optional<DocumentListModel::Hidden> DocumentListModel::take(qint64 id)
{
    const std::optional<int> row = rowOf(id);
    if (!row)
        return std::nullopt;
    beginRemoveRows({}, *row, *row);
    m_ids.removeAt(*row);
    endRemoveRows();
    return Hidden{true, *row};
}

void DocumentListModel::remove(qint64 id)
{
    const Hidden hidden = m_hidden.take(id);
    if (!take(id) && !hidden.isLoaded)
        return;
    m_total = std::max(0, m_total - 1);
    m_received = std::max(0, m_received - 1);
    Q_EMIT stateChanged();
}

void DocumentListModel::hide(qint64 id)
{
    m_hidden.insert(id, take(id).value_or(Hidden{}));
    Q_EMIT stateChanged();
}

void DocumentListModel::unhide(qint64 id)
{
    const Hidden hidden = m_hidden.take(id);
    if (hidden.isLoaded) {
        const int row = std::min(hidden.row, rowCount());
        beginInsertRows({}, row, row);
        m_ids.insert(row, id);
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

} // namespace podium::client
